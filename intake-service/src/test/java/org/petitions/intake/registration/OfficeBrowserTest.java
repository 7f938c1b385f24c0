package org.petitions.intake.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.SampleForms;
import org.petitions.intake.SampleLedgers;
import org.petitions.browser.Chromium;

/** The county office's day in a real browser, with the keyboard. */
class OfficeBrowserTest {
    private static final RunningIntake SERVICE = RunningIntake.shared();
    private static final int MOST_TABS = 60;
    private static final String KEPT = "return sessionStorage.getItem('petition-draft') !== null";
    private final String title = "拖欠工资一事" + SampleForms.newKey().substring(0, 8);

    @Test
    void a_clerk_registers_a_letter_with_the_keyboard_alone_and_is_told_of_the_same_matter_before_the_next(
            @TempDir Path folder) throws IOException {
        try (var browser = Chromium.start()) {
            browser.signIn(authorization(RunningIntake.CLERK));
            browser.open(address("/office/register.html?lang=en"));
            assertThat(browser.text()).contains("Register a petition", "May be the same");
            assertThat(browser.barriers()).isEmpty();
            browser.open(address("/office/register.html?lang=zh"));
            fill(browser);
            browser.open(address("/office/register.html"));
            assertThat(browser.all("#title").getFirst().getDomProperty("value")).as("not without asking").isEmpty();
            assertThat(browser.text()).contains("有一份未登记的暂存内容");
            assertThat(browser.barriers()).isEmpty();
            browser.click("#draft-restore");
            assertThat(browser.all("#title").getFirst().getDomProperty("value")).as("kept in this tab")
                    .isEqualTo(title);
            await().until(() -> asked(browser, "similar") == 1 && asked(browser, "category") == 1);
            tabTo(browser, "reasons").sendKeys("补充", Keys.TAB);
            browser.all("#facts").getFirst().sendKeys(" ", Keys.TAB);
            await().until(() -> asked(browser, "category") == 2);
            assertThat(browser.all("#suggested .register-take")).isNotEmpty();
            assertThat(asked(browser, "similar")).as("neither tells who or what it is").isEqualTo(1);
            send(browser);
            await().until(() -> !browser.all("#receipt").isEmpty());
            assertThat(browser.text()).contains("查询码", "请立即打印");
            assertThat(browser.all(".receipt-qr")).hasSize(1);
            assertThat(browser.barriers()).isEmpty();

            browser.open(address("/office/register.html"));
            assertThat(browser.all("#title").getFirst().getDomProperty("value")).as("removed once it is saved")
                    .isEmpty();
            type(browser, "title", title);
            browser.tab();
            await().until(() -> browser.text().contains("标题相近"));
            assertThat(browser.barriers()).isEmpty();

            browser.open(address("/office/today.html"));
            assertThat(browser.barriers()).isEmpty();
            show(browser, "today");
            browser.all("table a").getFirst().click();
            assertThat(browser.text()).contains("更正登记信息", "补发查询码");
            assertThat(browser.barriers()).isEmpty();
            correctAndReissue(browser);

            importLedger(browser, folder);
        }
    }

    @Test
    void a_draft_is_shown_to_nobody_else_and_does_not_outlive_the_sign_out() {
        try (var browser = Chromium.start()) {
            browser.signIn(authorization(RunningIntake.CLERK));
            browser.open(address("/office/register.html"));
            browser.type("#title", title);
            assertThat(browser.run(KEPT)).isEqualTo(true);

            browser.signIn(authorization("CLERK/431222-PB/c-02"));
            browser.open(address("/office/register.html"));
            assertThat(browser.all("#draft-offer").getFirst().isDisplayed()).isFalse();
            assertThat(browser.run(KEPT)).isEqualTo(false);

            browser.type("#title", title);
            assertThat(browser.run(KEPT)).isEqualTo(true);
            browser.run("""
                    const out = document.createElement('form');
                    out.setAttribute('action', '/logout');
                    out.method = 'post';
                    document.body.append(out);
                    out.addEventListener('submit', event => event.preventDefault());
                    out.requestSubmit();""");
            assertThat(browser.run(KEPT)).isEqualTo(false);
        }
    }

    private static void correctAndReissue(Chromium browser) {
        String form = "form[action*='/office/petitions/']:not([action$='/code.html']) .govuk-button";
        String page = browser.address();
        browser.click("main details summary");
        browser.all("#urgency option[value=URGENT]").getFirst().click();
        browser.type("#matterDivision-search", "麻溪");
        browser.follow(form);
        assertThat(browser.has(".govuk-error-summary")).isTrue();
        assertThat(browser.all("#matterDivision").getFirst().getDomProperty("value")).as("kept").isEqualTo("431222102");
        assertThat(browser.barriers()).isEmpty();
        browser.type("#reason", "核对来信原件");
        browser.follow(form);
        assertThat(browser.text()).contains("已更正", "更正记录", "沅陵县麻溪铺镇");
        assertThat(browser.barriers()).isEmpty();
        show(browser, "petition");
        browser.follow("a[href$='/corrections.html']");
        assertThat(browser.text()).contains("核对来信原件");
        assertThat(browser.barriers()).isEmpty();
        show(browser, "history");

        browser.open(page);
        browser.all("main details summary").getLast().click();
        browser.click("input[name=check]");
        browser.follow("form[action$='/code.html'] .govuk-button");
        assertThat(browser.text()).contains("查询码", "请立即打印");
        assertThat(browser.barriers()).isEmpty();
    }

    /** As it is on a desk and on a small telephone, where nothing stands out to the right. */
    private static void show(Chromium browser, String name) {
        browser.picture("office-" + name);
        browser.width(320);
        assertThat(browser.isTooNarrow()).as(name).isFalse();
        browser.picture("office-" + name + "-320");
        browser.width(1200);
    }

    private static String authorization(String actor) {
        return SERVICE.request("/petitions", actor).build().headers().firstValue("Authorization").orElseThrow();
    }

    private static long asked(Chromium browser, String what) {
        return ((Number) Objects.requireNonNull(browser.run("return performance.getEntriesByType('resource')"
                + ".filter(each => each.name.endsWith('/office/register/" + what + "')).length"))).longValue();
    }

    private static void importLedger(Chromium browser, Path folder) throws IOException {
        Path file = Files.write(folder.resolve("ledger.csv"),
                SampleLedgers.csv(SampleLedgers.rows(2)).getBytes(UTF_8));
        browser.open(address("/office/imports.html"));
        assertThat(browser.barriers()).isEmpty();
        show(browser, "imports");
        browser.all("#ledger-file").getFirst().sendKeys(file.toString());
        await().until(() -> !browser.all("#ledger").isEmpty());
        assertThat(browser.barriers()).isEmpty();
        browser.all("#ledger").getFirst().sendKeys(SampleForms.newKey());
        browser.all("button[value=import]").getFirst().click();
        // The page is shown anew when the import has ended, perhaps while it is read here.
        await().ignoreException(StaleElementReferenceException.class).until(() -> browser.text().contains("已完成"));
        assertThat(browser.barriers()).isEmpty();
    }

    private void fill(Chromium browser) {
        type(browser, "petitioner.name", "龙㛃某");
        type(browser, "petitioner.phone", "0745-1234567");
        type(browser, "petitioner.address.text", "沅陵镇虚构路1号");
        type(browser, "title", title);
        type(browser, "request", "请求依法支付工资");
        type(browser, "facts", "在某工地做工三个月未领到工资");
        type(browser, "reasons", "劳动法");
        tabTo(browser, "category").sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        browser.tab();
    }

    private static void send(Chromium browser) {
        browser.all("#register button[type=submit]").getFirst().sendKeys(Keys.ENTER);
    }

    private static void type(Chromium browser, String field, String text) {
        tabTo(browser, field).sendKeys(text);
    }

    private static WebElement tabTo(Chromium browser, String field) {
        WebElement focused = browser.tab();
        for (int i = 0; i < MOST_TABS && !field.equals(focused.getDomAttribute("id")); i++) {
            focused = browser.tab();
        }
        assertThat(focused.getDomAttribute("id")).isEqualTo(field);
        return focused;
    }

    private static String address(String path) {
        return SERVICE.request(path).build().uri().toString();
    }
}
