package org.petitions.casework.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.petitions.browser.Chromium;
import org.petitions.casework.RunningCaseService;

/** A leader enters a deed from a phone, reads the ledger and the quotas, in a real browser that meets no barrier. */
class LedgerBrowserTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final String AT_LEADER = "LEADER/431225-OFFICE/431225.county-leader";
    private static final int PHONE = 320;
    private static final int WIDE = 1280;

    @Test
    void a_leader_enters_a_deed_and_it_stands_in_the_ledger_and_the_quotas() {
        try (var browser = Chromium.start()) {
            browser.signIn(SERVICE.headers("/ledger.html", AT_LEADER));
            open(browser, "/ledger.html", "ledger-own");
            browser.all("#kind option[value='PUBLICITY']").getFirst().click();
            browser.all("main form button[type=submit]").getFirst().click();
            await().until(() -> browser.text().contains("已录入"));
            look(browser, "ledger-entered");
            browser.all(".card a").getFirst().click();
            await().until(() -> browser.text().contains("历次记录"));
            look(browser, "ledger-entry");
            open(browser, "/ledger/figures.html", "ledger-figures");
            open(browser, "/ledger/figures.html?by=RANK", "ledger-by-rank");
            open(browser, "/ledger/entries.html?column=PUBLICITY", "ledger-entries");
            assertThat(browser.text()).contains("查看记录");
            open(browser, "/pairing.html", "pairing-own");
            open(browser, "/pairing/quotas.html", "pairing-quotas");
            assertThat(browser.text()).contains("下基层天数");
        }
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
