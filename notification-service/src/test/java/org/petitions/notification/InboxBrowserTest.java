package org.petitions.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.notification.TestAwait.soon;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.petitions.browser.Chromium;
import org.petitions.events.NotificationEvent.AlertAcknowledged;
import org.petitions.local.signin.TestSignIn;

/** The inbox as a leader meets it in a real browser, without a mouse. */
class InboxBrowserTest {
    private static final int FEW = 10;

    private static final int PHONE = 360;

    /** More than the links of the navigation and what stands before the first card. */
    private static final int MOST_TABS = 40;

    private static final Instant TODAY = LegalCalendar.dayOf(InstantSource.system().instant())
            .atStartOfDay(LegalCalendar.ZONE).toInstant();

    private final Map<Integer, AlertRaised> alerts = new HashMap<>();
    private final String petition = SampleEvents.newPetition();
    /** On a picture a post that there is. */
    private final String post = System.getProperty("pictures") == null
            ? SampleEvents.newPost()
            : "431222.county-leader";

    @Test
    void a_leader_finds_an_alert_and_acknowledges_it_with_the_keyboard_alone_and_meets_no_barrier() {
        RunningService service = RunningService.shared();
        try (var browser = Chromium.start(); var topics = new EventTopics()) {
            topics.publish(SampleEvents.post(post, post + "@hrss.test"));
            topics.publish(SampleEvents.raised(petition, post));
            soon().until(() -> topics.about(petition).size() == 2);
            assertThat(service.page(post, "/inbox.html").statusCode()).isEqualTo(200);

            browser.signIn(TestSignIn.issuer().bearer(post));
            browser.open(service.uri("/inbox.html").toString());
            assertThat(browser.text()).contains("办理期限：已逾期", "需要您阅知确认");
            assertThat(browser.barriers()).isEmpty();

            assertThat(tabToTheButton(browser).getText()).contains("阅知确认");
            browser.enter();

            soon().ignoreExceptions().until(() -> browser.text().contains("已阅知确认 1 条"));
            assertThat(browser.all("main button")).isEmpty();
            assertThat(browser.barriers()).isEmpty();
            soon().until(() -> topics.about(petition).getLast() instanceof AlertAcknowledged);
        }
    }

    @Test
    void on_a_phone_a_leader_is_done_with_ten_alerts_and_the_next_one_appears_by_itself() {
        RunningService service = RunningService.shared();
        try (var browser = Chromium.start(); var topics = new EventTopics()) {
            topics.publish(SampleEvents.post(post, null));
            for (int number = 0; number < FEW; number++) {
                topics.publish(alert(number));
            }
            assertThat(service.page(post, "/inbox.html").statusCode()).isEqualTo(200);
            soon().until(() -> service.get(post, "/inbox/morning").body().path("toAcknowledge").size() == FEW);
            browser.signIn(TestSignIn.issuer().bearer(post));
            browser.screen(PHONE, 800);
            for (String language : List.of("en", "zh")) {
                browser.open(service.uri("/inbox.html?lang=" + language).toString());
                assertThat(browser.barriers()).isEmpty();
                assertThat(browser.isTooNarrow()).isFalse();
                browser.picture("leader" + (language.equals("en") ? "-en" : ""));
            }
            browser.open(service.uri("/inbox.html").toString());

            browser.click("#needs article form button");
            assertThat(browser.text()).contains("已阅知确认 1 条");
            declineFirst(browser);
            assertThat(browser.all("#needs article")).hasSize(FEW - 2);
            browser.all("#needs input[type=checkbox]").forEach(WebElement::click);
            browser.click("#together button");
            assertThat(browser.text()).contains("已阅知确认 8 条");
            assertThat(browser.all("#needs article")).isEmpty();
            assertThat(browser.barriers()).isEmpty();
            browser.screen(PHONE, 2400);
            browser.picture("leader-done");

            topics.publish(alert(FEW));
            soon().ignoreExceptions().until(() -> browser.all("#needs article").size() == 1);
            assertThat(browser.text()).contains("新提醒");
            assertThat(browser.barriers()).isEmpty();
            service.acknowledge(post, alert(FEW).alertId());
            soon().ignoreExceptions().until(() -> browser.text().contains("无需再确认"));
        }
    }

    private void declineFirst(Chromium browser) {
        browser.click("#needs article a[href*='decline']");
        browser.click("main form button");
        assertThat(browser.text()).contains("请选择理由");
        assertThat(browser.barriers()).isEmpty();
        browser.click("label[for=reason]");
        browser.click("main form button");
        assertThat(browser.text()).contains("已提出不属于分管");
    }

    /** Of several units and limits, the first of them urgent. */
    private AlertRaised alert(int number) {
        List<ClockKind> clocks = List.of(ClockKind.HANDLING, ClockKind.ACCEPTANCE, ClockKind.REVIEW);
        List<String> units = List.of("431222-HRSS", "431222-HC", "431222-NR", "431222-EDU");
        ClockKind clock = clocks.get(number % clocks.size());
        String about = SampleEvents.newPetition().substring(0, 8) + number;
        return alerts.computeIfAbsent(number, _ -> new AlertRaised(about, about + ":" + clock + ":1:" + post,
                SampleEvents.RAISED_AT, clock,
                number % 2 == 0 ? AlertReason.LIMIT_MISSED : AlertReason.NOT_ACKNOWLEDGED, Rung.UNIT_HEAD, post,
                units.get(number % units.size()), TODAY.minus(Duration.ofDays(number * 2L)),
                number == 3 ? Urgency.GRAVE : number == 4 ? Urgency.URGENT : Urgency.ORDINARY,
                TODAY.plus(Duration.ofDays(1)), "2026-1", null, number == 5 ? DraftedAct.ANSWER : null, null));
    }

    private static WebElement tabToTheButton(Chromium browser) {
        for (int i = 0; i < MOST_TABS; i++) {
            WebElement focused = browser.tab();
            if (focused.getTagName().equals("button")) {
                return focused;
            }
        }
        throw new AssertionError("the button cannot be reached with the tab key");
    }
}
