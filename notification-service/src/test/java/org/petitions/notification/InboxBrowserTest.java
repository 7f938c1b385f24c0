package org.petitions.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.notification.TestAwait.soon;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.petitions.browser.Chromium;
import org.petitions.events.NotificationEvent.AlertAcknowledged;
import org.petitions.local.signin.TestSignIn;

/** The inbox as a leader meets it in a real browser, without a mouse. */
class InboxBrowserTest {
    private static final int FEW = 10;

    private final String petition = SampleEvents.newPetition();
    private final String post = SampleEvents.newPost();

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
            assertThat(browser.text()).contains("办理期限：已逾期", "待阅知确认");
            assertThat(browser.barriers()).isEmpty();

            assertThat(tabToTheButton(browser).getText()).contains("阅知确认");
            browser.enter();

            soon().until(() -> browser.text().contains("已阅知确认 / Acknowledged"));
            assertThat(browser.all("main button")).isEmpty();
            assertThat(browser.barriers()).isEmpty();
            soon().until(() -> topics.about(petition).getLast() instanceof AlertAcknowledged);
        }
    }

    private static WebElement tabToTheButton(Chromium browser) {
        for (int i = 0; i < FEW; i++) {
            WebElement focused = browser.tab();
            if (focused.getTagName().equals("button")) {
                return focused;
            }
        }
        throw new AssertionError("the button cannot be reached with the tab key");
    }
}
