package org.petitions.casework.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;

import org.junit.jupiter.api.Test;
import org.petitions.browser.Chromium;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;

/** The bureau holds a session, drafts a playbook, and the unit does what it was asked for, in a real browser that meets no barrier. */
class ConferenceBrowserTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final int PHONE = 320;
    private static final int WIDE = 1280;

    private final TestPetition petition = ConferencePagesTest.opened();

    @Test
    void the_bureau_decides_who_does_what_and_the_unit_says_that_it_is_done() {
        try (var browser = Chromium.start()) {
            browser.signIn(SERVICE.headers("/conference.html", AT_BUREAU));
            open(browser, "/conference.html?from=2026-01-01&until=2026-12-31", "conference");
            browser.all("#chair option[value='431222.county-leader']").getFirst().click();
            browser.all("#units").getFirst().click();
            send(browser);
            await().until(() -> browser.text().contains("列入议题"));
            browser.all("#number").getFirst().sendKeys(petition.number());
            browser.all("form[action$='/matters.html'] button[type=submit]").getFirst().click();
            await().until(() -> browser.text().contains("尚未决定"));
            look(browser, "conference-session");
            browser.all("a[href*='/matters/0.html']").getFirst().click();
            await().until(() -> browser.text().contains("登记决定"));
            look(browser, "conference-matter");
            browser.all("input[value='TASK']").getFirst().click();
            browser.all("#who option[value='431222-HRSS']").getFirst().click();
            browser.fill("by", ConferencePagesTest.today().plusDays(10).toString());
            send(browser);
            await().until(() -> browser.text().contains("待落实"));
            look(browser, "conference-decided");
            open(browser, "/playbooks/new.html", "playbook-draft");
            browser.all("#category option[value='LABOUR']").getFirst().click();
            browser.all("#group option[value='431200-SG']").getFirst().click();
            browser.all("#steps").getFirst().sendKeys("核实欠薪名册, 5, , 公安局");
            send(browser);
            await().until(() -> browser.text().contains("草案"));
            send(browser);
            await().until(() -> browser.text().contains("现行"));
            look(browser, "playbook");
            open(browser, "/playbooks.html", "playbooks");

            browser.signIn(SERVICE.headers("/conference.html", AT_UNIT));
            open(browser, "/conference.html", "conference-unit");
            browser.all("form[action$='/done.html'] button").getFirst().click();
            await().until(() -> browser.text().contains("已落实"));
            look(browser, "conference-done");
            open(browser, "/cases/" + petition.id() + "/playbook.html", "playbook-case");
            open(browser, "/cases/" + petition.id() + ".html", "playbook-case-page");
        }
    }

    private static void send(Chromium browser) {
        browser.all("main form button[type=submit]").getLast().click();
    }

    private static void open(Chromium browser, String path, String name) {
        browser.open(SERVICE.uri(path).toString());
        look(browser, name);
    }

    private static void look(Chromium browser, String name) {
        browser.picture(name + "-phone", PHONE);
        browser.picture(name, WIDE);
        assertThat(browser.barriers()).as(name).isEmpty();
    }
}
