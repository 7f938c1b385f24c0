package org.petitions.casework.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_HEAD;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.browser.Chromium;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.local.signin.TestSignIn;

/** A case on its way from the work list to its answer in a real browser, which meets no barrier on any page. */
class WorkBrowserTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();

    private static final int TELEPHONE = 360;
    private static final int DESK = 1280;
    private static final List<String> EVERYBODY = List.of(AT_UNIT, AT_HEAD, TestPetition.AT_BUREAU,
            TestPetition.OPERATIONS, "LEADER/431222-OFFICE/431222.county-leader", "CLERK/431222-PB/c-01",
            "ADMINISTRATOR/431222-PB/a-01", "AUDITOR/431200-PB/u-01");

    private final TestPetition petition = new CaseFixtures(SERVICE, TopicClient.shared())
            .opened(TestPetition.aboutWages(), CaseFixtures.FACTS);

    private void signIn(Chromium browser, String actor) {
        SERVICE.page("/work.html", actor); // the office that a test names is given by its first request
        browser.signIn(TestSignIn.headers("/work.html", actor));
    }

    private static void press(Chromium browser, String css) {
        browser.all(css).getFirst().click();
    }

    private static void follow(Chromium browser, String link) {
        String address = browser.all("a[href*='" + link + "']").getFirst().getDomProperty("href");
        browser.open(String.valueOf(address));
        seen(browser, link);
    }

    private static void seen(Chromium browser, String name) {
        assertThat(browser.barriers()).as(name).isEmpty();
        browser.picture(name);
    }

    @Test
    void on_a_telephone_the_navigation_takes_two_rows_at_most() {
        try (var browser = Chromium.start()) {
            for (String actor : EVERYBODY) {
                signIn(browser, actor);
                for (String language : List.of("zh", "en")) {
                    browser.open(SERVICE.uri("/rules.html?lang=" + language).toString());
                    browser.picture("navigation-" + actor.replaceAll("[^A-Za-z]", "") + language, TELEPHONE);
                    assertThat(browser.run("return new Set([...document.querySelectorAll("
                            + "'nav.links .links-list > li')].filter(each => each.offsetParent)"
                            + ".filter(each => !each.closest('details')).map(each => each.offsetTop)).size"))
                            .as(actor + language).isIn(1L, 2L);
                }
            }
        }
    }

    @Test
    void from_the_work_list_a_case_is_accepted_drafted_signed_and_its_opinion_delivered() {
        WorkPagesTest.limited(SERVICE, petition, 4);
        try (var browser = Chromium.start()) {
            signIn(browser, AT_UNIT);
            browser.open(SERVICE.uri("/work.html").toString());
            seen(browser, "work");
            follow(browser, petition.id() + ".html");
            assertThat(browser.all("main a.govuk-button").getFirst().getDomProperty("href"))
                    .as("whose limit runs first").isEqualTo(browser.all("p.buttons > a").getFirst()
                            .getDomProperty("href"))
                    .asString().contains("accept");
            assertThat(browser.all(".steps .govuk-button--warning")).isNotEmpty();
            browser.picture("case-phone", TELEPHONE);
            browser.picture("case-wide", DESK);
            follow(browser, "accept.html");
            press(browser, "main button[type=submit]");
            await().until(() -> browser.text().contains("已办理：受理"));
            browser.all("#remark").getFirst().sendKeys("已约用人单位周五面谈。");
            press(browser, "form[action$='remarks.html'] button[type=submit]");
            await().until(() -> browser.text().contains("备注已保存"));
            press(browser, "input[name=internal] ~ div button");
            await().until(() -> browser.text().contains("已约用人单位周五面谈"));
            seen(browser, "remarks");
            browser.open(SERVICE.uri("/cases/" + petition.id() + ".html").toString());
            follow(browser, "propose-mediation.html");
            browser.open(SERVICE.uri("/cases/" + petition.id() + ".html").toString());

            follow(browser, "draft-answer.html");
            press(browser, "main button[type=submit]");
            await().until(() -> !browser.all(".govuk-error-summary").isEmpty());
            seen(browser, "draft-refused");
            press(browser, "#outcome option[value=SUPPORTED]");
            browser.all("#findings").getFirst().sendKeys("经核实，二〇二五年十月至十二月未发工资。");
            browser.all("#basis").getFirst().sendKeys("《中华人民共和国劳动法》第五十条。");
            browser.all("#text").getFirst().sendKeys("支持信访人请求，由用人单位补发三个月工资。");
            press(browser, "#carriedOut");
            press(browser, "main button[type=submit]");
            await().until(() -> browser.text().contains("已办理：拟稿送签"));

            signIn(browser, AT_HEAD);
            browser.open(SERVICE.uri("/work/approvals.html").toString());
            seen(browser, "approvals");
            browser.open(SERVICE.uri("/work/unit.html").toString());
            seen(browser, "unit");
            follow(browser, "handover.html");
            browser.open(SERVICE.uri("/work/approvals.html").toString());
            follow(browser, petition.id() + ".html");
            follow(browser, "sign-off.html");
            press(browser, "main button[type=submit]");
            await().until(() -> browser.text().contains("已办理：签发"));

            signIn(browser, AT_UNIT);
            browser.open(SERVICE.uri("/cases/" + petition.id() + ".html").toString());
            follow(browser, "issue-document.html");
            press(browser, "#kind option[value=HANDLING_OPINION]");
            press(browser, "main button[type=submit]");
            await().until(() -> browser.text().contains("尚未发出"));
            browser.open(SERVICE.uri("/work/documents.html").toString());
            seen(browser, "documents");
            browser.open(SERVICE.uri("/cases/" + petition.id() + ".html").toString());
            follow(browser, "send-document.html");
            press(browser, "#how option[value=POST]");
            browser.all("#receipt").getFirst().sendKeys("挂号 1234");
            browser.fill("sentOn", WorkPagesTest.today());
            press(browser, "main button[type=submit]");
            await().until(() -> browser.text().contains("邮寄送达"));
            seen(browser, "sent");
            press(browser, "button[formaction*='why=HANDLING']");
            await().until(() -> browser.text().contains(CaseFixtures.REQUEST));
            seen(browser, "opened");
            browser.screen(320, 640);
            seen(browser, "narrow");
        }
    }
}
