package org.petitions.casework.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_BUREAU;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.petitions.browser.Chromium;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;

/** The bureau's main way in a real browser: a case is transferred, a figure opens its cases, a list is taken out; and no barrier is met. */
class BureauBrowserTest {
    private static final RunningCaseService SERVICE = BureauPagesTest.SERVICE;
    private static final int WIDE = 1280;
    private static final int PHONE = 320;

    @Test
    void a_bureau_transfers_a_waiting_case_opens_a_figures_cases_and_exports() {
        TestPetition petition = BureauPagesTest.waiting();
        try (var browser = Chromium.start()) {
            browser.signIn(SERVICE.headers("/bureau/waiting.html", AT_BUREAU));
            open(browser, BureauPagesTest.from(petition), "waiting");
            browser.all("a[href='/bureau/cases/%s/dispatch']".formatted(petition.id())).getFirst().click();
            look(browser, "transfer");
            browser.all("#unit option[value='431222-HRSS']").getFirst().click();
            browser.all("main form button").getFirst().click();
            assertThat(browser.text()).contains("已转送");

            open(browser, "/bureau/duty.html?from=2026-03-01&to=2027-02-28", "duty");
            browser.all("a[href*='figure=ARRIVED'][href*='431222-HRSS']").getFirst().click();
            look(browser, "duty-cases");
            assertThat(browser.all("main table tbody tr")).isNotEmpty();

            open(browser, "/bureau/board.html?from=2026-03-01&to=2027-02-28", "board");
            assertThat(browser.all(".chart[aria-label] canvas")).isNotEmpty();
            open(browser, "/bureau/waiting.html?tab=late", "late");
            open(browser, "/bureau/figures.html", "figures");
            browser.all("main form[method=post] button").stream().findFirst().ifPresent(WebElement::click); // once
            for (String language : List.of("en", "zh")) {
                open(browser, "/public/figures.html?bureau=431222-PB&lang=" + language, "public-figures-" + language);
                assertThat(browser.all("#units")).isNotEmpty();
            }
            open(browser, "/card/431222.html", "card");
            open(browser, "/bureau/cases.html?status=DISPATCHED", "cases");
            browser.all("#why option[value='SUPERVISION']").getFirst().click();
            assertThat(browser.all("form[action='/cases/export.xlsx'] button")).hasSize(1);
            open(browser, "/bureau/waiting/unsent.html", "unsent");
            open(browser, "/bureau/waiting/corrections.html", "corrections");

            browser.signIn(SERVICE.headers("/audit.html", "AUDITOR/431200-CDI/431200-CDI.s-01"));
            open(browser, "/audit.html", "audit");
            open(browser, "/audit/check.html", "check");
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
