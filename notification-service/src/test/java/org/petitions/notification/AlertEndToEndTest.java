package org.petitions.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.notification.TestAwait.soon;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.NotificationEvent.AlertAcknowledged;
import org.petitions.events.NotificationEvent.AlertDeclined;
import org.petitions.events.NotificationEvent.AlertDelegated;
import org.petitions.events.NotificationEvent.AlertDelivered;
import org.petitions.events.NotificationEvent.AlertUndeliverable;
import org.petitions.events.NotificationEvent.AlertUnreachable;
import org.petitions.events.NotificationEvent.DeliveryRefused;
import org.petitions.events.NotificationEvent.NoticeOutcome;
import org.petitions.events.deadletter.DeadLetter;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.events.topics.Topics;
import org.petitions.local.mail.CaughtMail;
import org.petitions.local.server.TestServers;
import org.petitions.events.deadletter.DeadLetterReplay;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** An alert's way through the running service, on the real broker, database and SMTP server. */
@ExtendWith(OutputCaptureExtension.class)
class AlertEndToEndTest {
    private static final EventTopics TOPICS = new EventTopics();
    private static final RunningService SERVICE = RunningService.shared();

    private final String petition = SampleEvents.newPetition();
    private final String post = SampleEvents.newPost();
    private final String address = petition + "@hrss.test";

    @BeforeAll
    static void smtp_is_up() {
        TestServers.mail().smtpUp();
    }

    @AfterAll
    static void stop() {
        TOPICS.close();
    }

    @Test
    void an_alert_stands_in_the_inbox_is_mailed_and_both_are_told() {
        AlertRaised alert = raise();

        soon().untilAsserted(() -> assertThat(channels()).containsExactly(AlertChannel.IN_APP, AlertChannel.EMAIL));
        assertThat(mails(address)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("【信访期限提醒】办理期限：已逾期");
            assertThat(mail.text()).contains("Alert id: " + alert.alertId());
        });
        var inbox = SERVICE.get(post, "/inbox");
        assertThat(inbox.status()).isEqualTo(200);
        assertThat(inbox.text("post")).isEqualTo(post);
        assertThat(inbox.body().path("alerts")).singleElement().satisfies(view -> {
            assertThat(view.path("alertId").asString()).isEqualTo(alert.alertId());
            assertThat(view.path("state").asString()).isEqualTo("OPEN");
            assertThat(view.path("deliveries").path(0).path("state").asString()).isEqualTo("TAKEN");
            assertThat(view.path("reason").asString()).isEqualTo("LIMIT_MISSED");
            assertThat(view.path("dueAt").asString()).isEqualTo("2026-04-28T16:00:00Z");
        });
    }

    @Test
    void the_same_event_read_twice_raises_one_alert_and_sends_one_mail() {
        AlertRaised alert = raise();
        TOPICS.publish(alert);
        TOPICS.publish(alert);
        String later = marker();

        soon().until(() -> TOPICS.about(later).size() == 2);
        soon().until(() -> TOPICS.about(petition).size() == 2);
        assertThat(mails(address)).hasSize(1);
        assertThat(channels()).containsExactly(AlertChannel.IN_APP, AlertChannel.EMAIL);
        assertThat(SERVICE.get(post, "/inbox").body().path("alerts")).hasSize(1);
    }

    @Test
    void an_alert_to_a_post_without_an_address_is_told_as_out_of_reach_and_stays_in_the_inbox() {
        TOPICS.publish(SampleEvents.post(post, null));
        TOPICS.publish(SampleEvents.raised(petition, post));

        soon().untilAsserted(() -> assertThat(undeliverable()).containsExactly(UndeliverableReason.NO_ADDRESS));
        assertThat(SERVICE.get(post, "/inbox").body().path("alerts")).hasSize(1);
    }

    @Test
    void an_alert_to_a_post_that_is_never_listed_is_told_as_unknown_after_a_while() {
        TOPICS.publish(SampleEvents.raised(petition, post));

        soon().untilAsserted(() -> assertThat(undeliverable()).containsExactly(UndeliverableReason.UNKNOWN_POST));
    }

    @Test
    void an_alert_that_comes_before_its_directory_entry_waits_for_it() {
        TOPICS.publish(SampleEvents.raised(petition, post));
        soon().until(() -> TOPICS.about(petition).size() == 1);

        TOPICS.publish(SampleEvents.post(post, address));

        soon().untilAsserted(() -> assertThat(channels()).containsExactly(AlertChannel.IN_APP, AlertChannel.EMAIL));
        assertThat(mails(address)).hasSize(1);
    }

    @Test
    void an_acknowledgement_is_told_once_however_often_it_is_made() {
        AlertRaised alert = raise();
        soon().until(() -> TOPICS.about(petition).size() == 2);

        var first = SERVICE.acknowledge(post, alert.alertId());
        var second = SERVICE.acknowledge(post, alert.alertId());

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("state")).isEqualTo("ACKNOWLEDGED");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("acknowledgedAt")).isEqualTo(first.text("acknowledgedAt"));
        soon().until(() -> TOPICS.about(petition).size() == 3);
        assertThat(TOPICS.about(petition).getLast()).isInstanceOfSatisfying(AlertAcknowledged.class,
                event -> assertThat(event.post()).isEqualTo(post));
    }

    @Test
    void nobody_but_the_post_an_alert_is_for_can_acknowledge_it() {
        AlertRaised alert = raise();
        soon().until(() -> TOPICS.about(petition).size() == 2);

        String another = SampleEvents.newPost();
        TOPICS.publish(SampleEvents.post(another, null));

        var refused = SERVICE.acknowledge(another, alert.alertId());

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text("code")).isEqualTo("no-such-alert");
        assertThat(SERVICE.get(post, "/inbox").body().path("alerts").path(0).path("state").asString())
                .isEqualTo("OPEN");
    }

    @Test
    void a_withdrawn_alert_can_not_be_acknowledged_and_says_why() {
        AlertRaised alert = raise();
        soon().until(() -> TOPICS.about(petition).size() == 2);
        TOPICS.publish(SampleEvents.withdrawn(alert));
        soon().until(() -> SERVICE.get("BUREAU/431200-PB/b-01", "/alerts?petition=" + petition).body().path("alerts")
                .path(0).path("state").asString("").equals("WITHDRAWN"));

        var refused = SERVICE.acknowledge(post, alert.alertId());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("alert-withdrawn");
    }

    @Test
    void an_alert_put_back_from_the_dead_letters_after_its_withdrawal_is_born_withdrawn_and_not_mailed() {
        TOPICS.publish(SampleEvents.post(post, address));
        AlertRaised alert = SampleEvents.raised(petition, post);
        TOPICS.publishDeadLetter(alert);
        TOPICS.publish(SampleEvents.withdrawn(alert));
        soon().until(SERVICE::isIdle);

        DeadLetterReplay.putBack(Map.of("bootstrap.servers", TestServers.broker().bootstrapServers()),
                "notification-service");

        soon().untilAsserted(() -> assertThat(SERVICE.get(post, "/inbox").body().path("alerts"))
                .singleElement().satisfies(view -> {
                    assertThat(view.path("state").asString()).isEqualTo("WITHDRAWN");
                    assertThat(view.path("withdrawalReason").asString()).isEqualTo("DONE");
                    assertThat(view.path("deliveries").path(0).path("state").asString()).isEqualTo("NOT_NEEDED");
                }));
        soon().until(SERVICE::isIdle);
        assertThat(mails(address)).isEmpty();
        assertThat(SERVICE.acknowledge(post, alert.alertId()).text("code")).isEqualTo("alert-withdrawn");
    }

    @Test
    void the_duty_desk_has_an_inbox_and_acknowledges_its_calls() {
        String desk = SampleEvents.ofDivision(post, "duty-desk");
        TOPICS.publish(SampleEvents.post(desk, address));
        var call = SampleEvents.called(petition, desk);
        TOPICS.publish(call);
        soon().until(() -> TOPICS.about(petition).size() == 2);

        var inbox = SERVICE.get(desk, "/inbox").body().path("alerts");

        assertThat(inbox).singleElement().satisfies(view -> {
            assertThat(view.path("call").asString()).isEqualTo("DUTY_DESK");
            assertThat(view.path("reason").asString()).isEqualTo("RUNG_VACANT");
        });
        assertThat(SERVICE.acknowledge(desk, call.alertId()).status()).isEqualTo(200);
        soon().until(() -> TOPICS.about(petition).getLast() instanceof AlertAcknowledged);
    }

    @Test
    void an_unreadable_event_is_put_aside_with_its_reason_and_the_partition_goes_on() {
        var unreadable = new ProducerRecord<>(Topics.ESCALATION, null, petition.getBytes(UTF_8),
                "{oops".getBytes(UTF_8));
        unreadable.headers().add("ce_type", "org.petitions.escalation.AlertRaised.v1".getBytes(UTF_8));
        TOPICS.send(unreadable);
        raise();

        soon().untilAsserted(() -> assertThat(TOPICS.deadLetters(petition)).singleElement().satisfies(letter -> {
            assertThat(DeadLetter.header(letter, DeadLetter.REASON)).startsWith("MALFORMED");
            assertThat(DeadLetter.header(letter, DeadLetter.TOPIC)).isEqualTo(Topics.ESCALATION);
        }));
        soon().until(() -> TOPICS.about(petition).size() == 2);
    }

    @Test
    void what_is_told_and_logged_of_an_alert_belongs_to_the_trace_of_the_request_that_caused_it(CapturedOutput output) {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        TOPICS.publish(SampleEvents.post(post, address));
        TOPICS.publish(SampleEvents.raised(petition, post), "00-" + trace + "-b7ad6b7169203331-01");

        soon().until(() -> TOPICS.about(petition).size() == 2);
        assertThat(TOPICS.records(Topics.NOTIFICATION, petition)).allSatisfy(
                each -> assertThat(DeadLetter.header(each, "traceparent")).contains(trace));
        // The line is written once the report is stored, so its event may be read first.
        soon().untilAsserted(() -> assertThat(output.getOut().lines()
                .filter(line -> line.contains("delivery of an alert settled"))
                .filter(line -> line.contains(petition))).singleElement().asString().contains(trace, "ReportTaken")
                .doesNotContain(address));
    }

    @Test
    void while_smtp_is_down_alerts_wait_in_the_inbox_and_are_mailed_once_each_when_it_is_back() {
        TOPICS.publish(SampleEvents.post(post, address));
        TestServers.mail().smtpDown();
        List<String> petitions = IntStream.range(0, 12).mapToObj(_ -> SampleEvents.newPetition()).toList();
        try {
            petitions.forEach(each -> TOPICS.publish(SampleEvents.raised(each, post)));
            soon().until(() -> SERVICE.get(post, "/inbox").body().path("alerts").size() == petitions.size());
            soon().until(
                    () -> circuit().contains("resilience4j_circuitbreaker_state{name=\"mail\",state=\"open\"} 1.0"));
            assertThat(SERVICE.get(post, "/local/idle").body().path("deliveriesWaiting").asLong()).isPositive();
            assertThat(SERVICE.isIdle()).as("a mail that waits for the provider is still to be done").isFalse();
        } finally {
            TestServers.mail().smtpUp();
        }

        soon().until(() -> petitions.stream().allMatch(each -> TOPICS.about(each).size() == 2));
        assertThat(mails(address)).hasSize(petitions.size());
        soon().until(SERVICE::isIdle);
        assertThat(mails(address)).hasSize(petitions.size());
    }

    @Test
    void an_alert_that_is_withdrawn_or_acknowledged_before_it_is_mailed_is_not_mailed_any_more() {
        TOPICS.publish(SampleEvents.post(post, address));
        AlertRaised withdrawn = SampleEvents.raised(petition, post);
        AlertRaised acknowledged = SampleEvents.raised(SampleEvents.newPetition(), post);
        SERVICE.whileMailIsHeld(() -> {
            TOPICS.publish(withdrawn);
            TOPICS.publish(acknowledged);
            soon().until(() -> SERVICE.get(post, "/inbox").body().path("alerts").size() == 2);
            TOPICS.publish(SampleEvents.withdrawn(withdrawn));
            assertThat(SERVICE.acknowledge(post, acknowledged.alertId()).status()).isEqualTo(200);
            soon().until(() -> SERVICE.get(post, "/inbox").body().toString().contains("WITHDRAWN"));
        });

        soon().until(SERVICE::isIdle);
        assertThat(mails(address)).isEmpty();
        assertThat(SERVICE.get(post, "/inbox").body().path("alerts"))
                .allSatisfy(view -> assertThat(view.path("deliveries").path(0).path("state").asString())
                        .isEqualTo("NOT_NEEDED"));
    }

    private AlertRaised raise() {
        TOPICS.publish(SampleEvents.post(post, address));
        AlertRaised alert = SampleEvents.raised(petition, post);
        TOPICS.publish(alert);
        return alert;
    }

    /** Another petition's alert on its whole way: when it is there, whatever was published before it has been read. */
    private String marker() {
        // Every partition gets one, so that the petition's own has been read too.
        String last = "";
        for (int i = 0; i < 8; i++) {
            last = SampleEvents.newPetition();
            TOPICS.publish(SampleEvents.post(last + ".head", last + "@hrss.test"));
            TOPICS.publish(SampleEvents.raised(last, last + ".head"));
        }
        return last;
    }

    private List<AlertChannel> channels() {
        return TOPICS.about(petition).stream().map(event -> switch (event) {
            case AlertDelivered delivered -> delivered.channel();
            case DeliveryRefused refused -> throw new AssertionError("not delivered: " + refused);
            case AlertUnreachable unreachable -> throw new AssertionError("not delivered: " + unreachable);
            case AlertUndeliverable undeliverable -> throw new AssertionError("not published: " + undeliverable);
            case AlertAcknowledged acknowledged -> throw new AssertionError("not asked for: " + acknowledged);
            case AlertDeclined declined -> throw new AssertionError("not asked for: " + declined);
            case AlertDelegated delegated -> throw new AssertionError("not asked for: " + delegated);
            case NoticeOutcome notice -> throw new AssertionError("of no alert: " + notice);
        }).toList();
    }

    private List<UndeliverableReason> undeliverable() {
        return TOPICS.about(petition).stream().filter(AlertUnreachable.class::isInstance)
                .map(event -> ((AlertUnreachable) event).reason()).toList();
    }

    private static List<CaughtMail> mails(String address) {
        return TestServers.mail().mails().stream().filter(mail -> mail.to().contains(address)).toList();
    }

    private static String circuit() {
        return SERVICE.monitor("/actuator/prometheus").body();
    }
}
