package org.petitions.intake.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.SampleForms;
import org.petitions.intake.SampleLedgers;
import org.petitions.browser.Chromium;

/** The county office's day in a real browser, with the keyboard. */
class OfficeBrowserTest {
    private static final RunningIntake SERVICE = RunningIntake.shared();
    private static final int MOST_TABS = 60;
    private final String title = "拖欠工资一事" + SampleForms.newKey().substring(0, 8);

    @Test
    void a_clerk_registers_a_letter_with_the_keyboard_alone_and_is_told_of_the_same_matter_before_the_next(
            @TempDir Path folder) throws IOException {
        try (var browser = Chromium.start()) {
            browser.signIn(SERVICE.request("/petitions", RunningIntake.CLERK).build().headers()
                    .firstValue("Authorization").orElseThrow());
            browser.open(address("/office/register.html?lang=en"));
            assertThat(browser.text()).contains("Register a petition", "May be the same");
            assertThat(browser.barriers()).isEmpty();
            browser.open(address("/office/register.html?lang=zh"));
            fill(browser);
            browser.open(address("/office/register.html"));
            assertThat(browser.all("#title").getFirst().getDomProperty("value")).as("kept in this tab")
                    .isEqualTo(title);
            await().until(() -> !browser.all("#suggested .register-take").isEmpty() || retyped(browser));
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
            browser.all("table a").getFirst().click();
            assertThat(browser.text()).contains("更正登记信息", "补发查询码");
            assertThat(browser.barriers()).isEmpty();

            importLedger(browser, folder);
        }
    }

    private static void importLedger(Chromium browser, Path folder) throws IOException {
        Path file = Files.write(folder.resolve("ledger.csv"),
                SampleLedgers.csv(SampleLedgers.rows(2)).getBytes(UTF_8));
        browser.open(address("/office/imports.html"));
        assertThat(browser.barriers()).isEmpty();
        browser.all("#ledger-file").getFirst().sendKeys(file.toString());
        await().until(() -> !browser.all("#ledger").isEmpty());
        assertThat(browser.barriers()).isEmpty();
        browser.all("#ledger").getFirst().sendKeys(SampleForms.newKey());
        browser.all("button[value=import]").getFirst().click();
        await().until(() -> browser.text().contains("已完成"));
        assertThat(browser.barriers()).isEmpty();
    }

    private boolean retyped(Chromium browser) {
        browser.all("#facts").getFirst().sendKeys(" ", Keys.TAB);
        return false;
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
