package org.petitions.casework.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;

import org.junit.jupiter.api.Test;
import org.petitions.browser.Chromium;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.backlog.BacklogPagesTest;

/** The bureau opens a campaign, adds a case and records its end, in a real browser that meets no barrier. */
class CampaignBrowserTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final int PHONE = 320;
    private static final int WIDE = 1280;

    @Test
    void the_bureau_opens_a_campaign_adds_a_case_records_its_end_and_reads_the_report() {
        TestPetition petition = BacklogPagesTest.openedDaysAgo(700);
        try (var browser = Chromium.start()) {
            browser.signIn(SERVICE.headers("/backlog.html", AT_BUREAU));
            browser.open(SERVICE.uri("/backlog.html").toString());
            look(browser, "backlog");
            browser.open(SERVICE.uri("/campaigns.html").toString());
            browser.fill("name", "百日会战");
            send(browser);
            await().until(() -> browser.text().contains("没有符合条件的信访事项"));
            browser.all("main a[href$='/add.html']").getFirst().click();
            browser.all("#origin").getFirst().click();
            browser.all("#numbers").getFirst().sendKeys(petition.number());
            look(browser, "campaign-add");
            browser.all("main form[action$='/add.html'] button[type=submit]").getFirst().click();
            await().until(() -> browser.text().contains(petition.number()));
            look(browser, "campaign");
            browser.all("main a[href*='/cases/']").getFirst().click();
            browser.all("#way option[value='RELIEF']").getFirst().click();
            browser.fill("on", CampaignPagesTest.today().toString());
            browser.all("#evidence").getFirst().sendKeys("沅信救〔2026〕3号");
            look(browser, "campaign-case");
            browser.all("main form[action$='/end.html'] button[type=submit]").getFirst().click();
            await().until(() -> browser.text().contains("救助息访 " + CampaignPagesTest.today()));
            browser.all("main a.govuk-back-link").getFirst().click();
            browser.all("main a[href$='/report.html']").getFirst().click();
            await().until(() -> browser.text().contains("逐日进展"));
            look(browser, "campaign-report");
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
