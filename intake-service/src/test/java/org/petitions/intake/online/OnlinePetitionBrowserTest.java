package org.petitions.intake.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.terms.DocumentKind;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.TestTopic;
import org.petitions.browser.Chromium;
import org.petitions.intake.status.CaseEventsBuilder;
import org.petitions.local.server.TestServers;
import tools.jackson.databind.json.JsonMapper;

/** Petitioning online on a telephone: the form, what was forgotten, the receipt, and tracking. */
class OnlinePetitionBrowserTest {
    private static final String BROKERS = TestServers.broker().bootstrapServers();
    private static final String LEADER = "431222.county-leader";
    private static final int TELEPHONE = 320;

    private final RunningIntake intake = RunningIntake.shared();

    @Test
    @Proves(article = 21, zh = "用手机提出信访事项、取得登记回执、查询进展，没有障碍", en = "on a telephone a petition is sent in, its receipt shown and its progress seen, without barriers")
    void a_petition_is_sent_in_its_receipt_shown_and_tracked_and_no_barrier_is_met() {
        try (var browser = Chromium.start()) {
            browser.screen(TELEPHONE, 720);
            intake.get("/office/today.html", "LEADER/431222-OFFICE/" + LEADER); // so that the directory lists the post
            await().untilAsserted(() -> {
                browser.open(address("/petition.html"));
                assertThat(browser.all("option[value='" + LEADER + "']")).isNotEmpty();
            });
            assertUsable(browser, "form");

            type(browser, "title", "拖欠工资一事");
            type(browser, "facts", "在某工地做工三个月未领到工资");
            browser.all("form .govuk-button").getLast().submit();
            await().until(() -> !browser.all(".govuk-error-summary").isEmpty());
            assertThat(browser.text()).contains("姓名：此项必填", "请求：此项必填").doesNotContain("标题：");
            assertUsable(browser, "errors");

            keepsOnlyWhatIsAskedFor(browser);
            fillIn(browser);
            choose(browser, "leader", LEADER);
            browser.all("input[name=answerPublishable]").getFirst().click();
            browser.click("#further summary");
            browser.click("#representatives summary");
            assertUsable(browser, "open");
            browser.picture("online-form");
            browser.run("window.sent = window.fetch; window.fetch = () => Promise.reject(new Error('no line'))");
            browser.all("form .govuk-button").getLast().click();
            await().until(() -> browser.text().contains("您填写的内容仍在本页"));
            assertUsable(browser, "without a line");
            browser.run("window.fetch = window.sent");
            browser.all("form .govuk-button").getLast().click();
            await().until(() -> !browser.all(".qr").isEmpty());
            assertUsable(browser, "receipt");
            assertThat(kept(browser)).as("registered").isNull();
            String number = browser.all("#number").getFirst().getText();
            assertThat(browser.address()).doesNotContain(number).endsWith("/petition.html");

            answer(number, browser.all("#code").getFirst().getText());
            browser.all("form .govuk-button").getLast().submit();
            await().until(() -> browser.text().contains("办理状态"));
            assertThat(browser.text()).contains(number, "责任单位已经书面答复");
            assertThat(browser.address()).endsWith("/tracking");
            assertUsable(browser, "tracking");

            browser.all("input[name=bureau][value=SATISFIED]").getFirst().click();
            browser.all("form[action='/tracking/rating'] .govuk-button").getFirst().submit();
            await().until(() -> !browser.all(".govuk-error-summary").isEmpty());
            assertUsable(browser, "rating");
            browser.all("input[name=unit][value=NOT]").getFirst().click();
            browser.all("form[action='/tracking/rating'] .govuk-button").getFirst().submit();
            await().until(() -> browser.text().contains("您的请求已提交"));
            assertUsable(browser, "rated");

            browser.all("form[action='/tracking/publication'] .govuk-button").getFirst().submit();
            await().until(() -> browser.text().contains("答复只告知您本人"));
            assertUsable(browser, "taken back");
            browser.picture("tracking-publication");
        }
    }

    /** Nothing before it is asked for, through a reload then, and nothing of an accusation until it is asked for anew. */
    private void keepsOnlyWhatIsAskedFor(Chromium browser) {
        type(browser, "title", "甲");
        assertThat(kept(browser)).isNull();
        browser.click("#draft-keep");
        type(browser, "title", "乙");
        assertThat(kept(browser)).asString().contains("甲乙");
        browser.open(address("/petition.html"));
        assertUsable(browser, "offer");
        browser.picture("online-draft");
        browser.click("#draft-restore");
        assertThat(browser.all("#title").getFirst().getDomProperty("value")).endsWith("甲乙");
        browser.all("input[name=purpose][value=ACCUSATION]").getFirst().click();
        assertThat(kept(browser)).isNull();
        assertThat(browser.text()).contains("您选择了检举控告，暂存内容已清除");
        assertUsable(browser, "accusation");
        browser.click("#draft-keep");
        assertThat(kept(browser)).as("asked for anew").isNotNull();
        browser.open(address("/petition.html"));
        browser.click("#draft-discard");
        assertThat(kept(browser)).isNull();
        browser.click("#draft-keep");
        browser.open(address("/petition.html"));
        browser.click("#petition button[type=submit]");
        await().until(() -> !browser.all(".govuk-error-summary").isEmpty());
        assertThat(kept(browser)).as("somebody else's, passed over").isNull();
        assertThat(browser.all("#draft-keep").getFirst().isSelected()).isFalse();
        browser.click("#draft-keep");
        type(browser, "title", "拖欠工资一事");
        type(browser, "facts", "在某工地做工三个月未领到工资");
    }

    private static @Nullable Object kept(Chromium browser) {
        return browser.run("return window.sessionStorage.getItem('online-draft')");
    }

    @Test
    void what_everybody_may_read_meets_no_barrier() {
        try (var browser = Chromium.start()) {
            browser.screen(TELEPHONE, 720);
            browser.open(address("/public/how-to-petition.html?lang=en"));
            assertUsable(browser, "how-to");
            browser.open(address("/public/offices.html?place=431222&lang=zh"));
            assertUsable(browser, "offices");
        }
    }

    /** The case goes on until its answer has reached the petitioner. */
    private void answer(String number, String code) {
        String id = intake.get("/petitions/" + number, RunningIntake.CLERK).text("petitionId");
        TestTopic.publish(BROKERS, new CaseEventsBuilder(id, Instant.now().minus(Duration.ofDays(20))
                .truncatedTo(ChronoUnit.MILLIS)).accepted().replied()
                .delivered(DocumentKind.HANDLING_OPINION, "沅人社信处〔2026〕1号").array());
        await().atMost(Duration.ofSeconds(30)).until(() -> intake.postJson("/tracking", JsonMapper.shared()
                .createObjectNode().put("number", number).put("code", code).toString()).json()
                .path("documents").size() == 1);
    }

    private static void fillIn(Chromium browser) {
        browser.all("input[name=purpose][value=CLAIM]").getFirst().click();
        choose(browser, "category", "LABOUR");
        type(browser, "matterDivision-search", "麻溪");
        assertThat(browser.all("#matterDivision").getFirst().getDomProperty("value")).isEqualTo("431222102");
        assertThat(browser.all("#matterDivision optgroup")).hasSize(1);
        type(browser, "request", "请求依法支付工资");
        type(browser, "reasons", "劳动法");
        type(browser, "petitioner.name", "龙㛃某");
        choose(browser, "petitioner.address.division", "431222");
        type(browser, "petitioner.address.text", "虚构路1号");
    }

    private static void type(Chromium browser, String name, String text) {
        browser.all("[id='" + name + "']").getFirst().sendKeys(text);
    }

    private static void choose(Chromium browser, String name, String value) {
        browser.all("[name='" + name + "'] option[value='" + value + "']").getFirst().click();
    }

    private static void assertUsable(Chromium browser, String what) {
        assertThat(browser.isTooNarrow()).as(what).isFalse();
        assertThat(browser.barriers()).as(what).isEmpty();
    }

    private String address(String path) {
        return intake.request(path).build().uri().toString();
    }
}
