package org.petitions.casework.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;

import org.junit.jupiter.api.Test;
import org.petitions.browser.Chromium;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;

/** The bureau names a leader and holds a session, and the leader does their part, in a real browser that meets no barrier. */
class ChargeBrowserTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final String AT_LEADER = "LEADER/431222-OFFICE/431222.county-leader";
    private static final int PHONE = 320;
    private static final int WIDE = 1280;

    private final TestPetition petition = ChargePagesTest.opened();

    @Test
    void the_bureau_names_a_leader_who_records_a_deed_and_ends_the_charge() {
        try (var browser = Chromium.start()) {
            browser.signIn(SERVICE.headers("/charge.html", AT_BUREAU));
            open(browser, ChargePagesTest.step(petition, "name-leader"), "charge-name");
            browser.all("#post option[value='431222.county-leader']").getFirst().click();
            browser.fill("by", ChargePagesTest.today().plusDays(30).toString());
            send(browser);
            await().until(() -> browser.text().contains("已办理：确定包案领导"));
            look(browser, "charge-case");
            open(browser, "/charge.html", "charge-bureau");
            assertThat(browser.text()).contains(petition.number());
            open(browser, "/charge/sessions.html", "charge-sessions");
            browser.all("#leader option[value='431200.principal-leader']").getFirst().click();
            send(browser);
            await().until(() -> browser.text().contains("登记编号"));
            look(browser, "charge-session");

            browser.signIn(SERVICE.headers("/charge.html", AT_LEADER));
            open(browser, "/charge.html", "charge-own");
            browser.all("a[href='/cases/%s.html']".formatted(petition.id())).getFirst().click();
            browser.all("a[href$='record-deed.html']").getFirst().click();
            look(browser, "charge-deed");
            browser.all("#deed option[value='MET']").getFirst().click();
            browser.fill("on", ChargePagesTest.today().toString());
            browser.all("#text").getFirst().sendKeys("当面听取诉求。");
            send(browser);
            await().until(() -> browser.text().contains("约见信访人"));
            look(browser, "charge-met");
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
