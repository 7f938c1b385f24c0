package org.petitions.casework.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.browser.Chromium;
import org.petitions.casework.RunningCaseService;

/** A petitioner asks for a place in a published session, the bureau gives it, and the day is recorded, in a real browser that meets no barrier. */
class ReceptionBrowserTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final int PHONE = 320;
    private static final int WIDE = 1280;

    @Test
    void a_petitioner_asks_for_a_place_which_the_bureau_gives_and_the_leader_sees_the_day() {
        LocalDate today = ReceptionPagesTest.today();
        String session = ReceptionPagesTest.arranged("OFFICE_HOURS", today.plusDays(1), 5, "群众接待大厅一号窗口");
        ReceptionPagesTest.arranged("GRASSROOTS", today, 0, "样坪乡人民政府会议室");
        try (var browser = Chromium.start()) {
            browser.signIn(Map.of());
            open(browser, "/receptions.html?bureau=431222-PB", "reception-calendar");
            open(browser, "/receptions/" + ReceptionPagesTest.idOf(session) + "/booking.html", "reception-booking");
            send(browser, "");
            await().until(() -> browser.has(".govuk-error-summary"));
            look(browser, "reception-booking-wrong");
            browser.fill("name", "张样二");
            browser.fill("phone", "0745-1234567");
            browser.all("#category option[value='LABOUR']").getFirst().click();
            send(browser, "");
            await().until(() -> browser.has("#code"));
            look(browser, "reception-booked");
            String code = browser.all("#code").getFirst().getText();

            browser.signIn(SERVICE.headers("/bureau/receptions.html", AT_BUREAU));
            open(browser, session + ".html", "reception-session-asked");
            browser.all("#booking option").getLast().click();
            browser.all("#answer").getFirst().click();
            send(browser, "answers.html");
            await().until(() -> browser.text().contains("已预约成功"));
            look(browser, "reception-session");
            open(browser, "/bureau/receptions.html", "reception-list");
            assertThat(browser.text()).contains("1 人待提醒");
            open(browser, "/bureau/receptions/new.html", "reception-new");
            open(browser, "/bureau/inspections.html", "reception-inspections");

            open(browser, "/receptions/answer.html", "reception-answer-empty");
            browser.fill("code", code);
            send(browser, "answer.html");
            await().until(() -> browser.text().contains("已预约成功"));
            look(browser, "reception-answer");

            browser.signIn(SERVICE.headers("/bureau/receptions.html", ReceptionPagesTest.AT_LEADER));
            open(browser, "/bureau/receptions.html", "reception-own");
        }
    }

    private static void send(Chromium browser, String action) {
        browser.all("main form[method='post']%s button[type=submit]"
                .formatted(action.isEmpty() ? "" : "[action$='" + action + "']")).getLast().click();
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
