package org.petitions.casework.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.browser.Chromium;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;

/** The bureau supervises a unit from the case's page, the unit answers, the bureau accepts, in a real browser that meets no barrier. */
class SupervisionBrowserTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final int PHONE = 320;
    private static final int WIDE = 1280;

    private final TestPetition petition = SupervisionPagesTest.opened();

    @Test
    void a_unit_is_supervised_answers_and_is_done() {
        try (var browser = Chromium.start()) {
            browser.signIn(SERVICE.headers("/supervision.html", AT_BUREAU));
            browser.open(SERVICE.uri("/cases/" + petition.id() + ".html").toString());
            look(browser, "supervision-case");
            browser.all("a[href^='/supervision/new.html']").getFirst().click();
            await().until(() -> !browser.all("#ground").isEmpty());
            browser.all("#ground option[value='LIMIT_MISSED']").getFirst().click();
            browser.all("#unit option[value='431222-HRSS']").getFirst().click();
            browser.all("#text").getFirst().sendKeys("请说明未按期告知的原因。");
            look(browser, "supervision-new");
            send(browser);
            await().until(() -> browser.text().contains("待书面反馈"));

            browser.signIn(SERVICE.headers("/supervision.html", AT_UNIT));
            browser.open(SERVICE.uri("/supervision.html?kind=SUPERVISION&stage=ASKED").toString());
            look(browser, "supervision-unit");
            browser.all("th a[href^='/supervision/']").getFirst().click();
            await().until(() -> !browser.all("#text").isEmpty());
            browser.all("#text").getFirst().sendKeys("已书面告知，并改进收文流转。");
            look(browser, "supervision-answer");
            send(browser);
            await().until(() -> browser.text().contains("已反馈，待审核"));

            browser.signIn(SERVICE.headers("/supervision.html", AT_BUREAU));
            browser.open(SERVICE.uri("/supervision.html?kind=SUPERVISION&stage=ANSWERED").toString());
            look(browser, "supervision-bureau");
            browser.all("th a[href^='/supervision/']").getFirst().click();
            await().until(() -> !browser.all("form[action$='/accepted.html']").isEmpty());
            look(browser, "supervision-judge");
            browser.all("form[action$='/accepted.html'] button").getFirst().click();
            await().until(() -> browser.text().contains("已办结"));
            look(browser, "supervision-done");
            for (String page : List.of("/supervision/upward", "/supervision/proposed", "/bureau/duty/faults")) {
                browser.open(SERVICE.uri(page + ".html").toString());
                look(browser, "supervision" + page.substring(page.lastIndexOf('/')).replace('/', '-'));
            }
        }
    }

    private static void send(Chromium browser) {
        browser.all("main form button[type=submit]").getLast().click();
    }

    private static void look(Chromium browser, String name) {
        browser.picture(name + "-phone", PHONE);
        browser.picture(name, WIDE);
        assertThat(browser.barriers()).as(name).isEmpty();
    }
}
