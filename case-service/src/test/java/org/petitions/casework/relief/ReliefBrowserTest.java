package org.petitions.casework.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_HEAD;
import static org.petitions.casework.TestPetition.AT_UNIT;

import org.junit.jupiter.api.Test;
import org.petitions.browser.Chromium;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;

/** Relief from the need to the payment in a real browser that meets no barrier: the handler, the head who approves, the bureau that pays. */
class ReliefBrowserTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final int PHONE = 320;
    private static final int WIDE = 1280;

    private final TestPetition petition = ReliefPagesTest.answered();

    @Test
    void a_need_is_noted_applied_for_approved_and_paid() {
        try (var browser = Chromium.start()) {
            String ofCase = "/cases/" + petition.id() + "/relief.html";
            String one = "/cases/" + petition.id() + "/relief/1.html";
            browser.signIn(SERVICE.headers(ofCase, AT_UNIT));
            open(browser, ofCase, "relief-need");
            browser.all("#need").getFirst().click();
            browser.all("#consent").getFirst().click();
            send(browser);
            await().until(() -> browser.text().contains("已登记需求"));
            open(browser, one, "relief-apply");
            browser.all("#amount").getFirst().sendKeys("三千");
            send(browser);
            await().until(() -> browser.text().contains("请写明困难情况和申请理由"));
            look(browser, "relief-apply-wrong");
            browser.all("#amount").getFirst().clear();
            browser.all("#amount").getFirst().sendKeys("3000");
            browser.all("#text").getFirst().sendKeys("户主患病。");
            send(browser);
            await().until(() -> browser.text().contains("待审批"));

            browser.signIn(SERVICE.headers("/relief.html", AT_HEAD));
            open(browser, "/relief.html", "relief-list");
            open(browser, one, "relief-decide");
            browser.all("#approved").getFirst().click();
            browser.all("#way").getFirst().click();
            browser.all("#amount").getFirst().sendKeys("3000");
            send(browser);
            await().until(() -> browser.text().contains("已批准"));

            browser.signIn(SERVICE.headers(one, AT_BUREAU));
            open(browser, one, "relief-grant");
            browser.all("#source option[value='PETITION_FUND']").getFirst().click();
            browser.all("#amount").getFirst().sendKeys("3000");
            send(browser);
            await().until(() -> browser.text().contains("尚未发放"));
            open(browser, one + "?act=PAY", "relief-pay");
            browser.all("#grant option[value='1']").getFirst().click();
            browser.fill("on", ReliefPagesTest.today().toString());
            browser.all("#voucher").getFirst().sendKeys("V-" + petition.id().substring(0, 8));
            send(browser);
            await().until(() -> browser.text().contains("已全部发放"));
            look(browser, "relief-paid");
            open(browser, "/relief/totals.html", "relief-totals");
            assertThat(browser.text()).contains(petition.number(), "3000.00");
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
