package org.petitions.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.notification.TestAwait.soon;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.alerts.AlertCommand.ReportLost;
import org.petitions.notification.alerts.store.AlertService;
import org.petitions.notification.alerts.store.DeliveryClaims;
import org.petitions.notification.alerts.store.DeliveryClaims.ClaimResult;
import org.petitions.notification.alerts.store.WaitingDelivery;

/** Whose turn it is to mail an alert, when several instances look at the same database. */
@Tag("database")
class DeliveryClaimsTest {
    private static final RunningService SERVICE = RunningService.shared();
    private static final EventTopics TOPICS = new EventTopics();
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final DeliveryClaims claims = SERVICE.bean(DeliveryClaims.class);
    private final String post = SampleEvents.newPost();
    /** Later than the alerts of a test can come in, however slow the machine. */
    private final Instant now = Instant.now().plus(Duration.ofMinutes(10));

    @AfterAll
    static void stop() {
        TOPICS.close();
    }

    @Test
    void of_many_that_claim_the_same_mails_at_once_each_mail_has_one_claimant() {
        SERVICE.whileMailIsHeld(() -> {
            List<String> ids = waiting(25);
            Callable<ClaimResult> claim = () -> claims.claim(AlertChannel.EMAIL, ids, now, now.plus(LEASE));

            List<String> claimed = atOnce(Collections.nCopies(20, claim)).stream()
                    .flatMap(result -> result.claimed().stream()).map(WaitingDelivery::alertId).toList();

            assertThat(claimed).containsExactlyInAnyOrderElementsOf(ids);
            putBack(ids);
        });
    }

    @Test
    void a_claimed_mail_is_nobody_elses_until_the_lease_ends() {
        SERVICE.whileMailIsHeld(() -> {
            List<String> ids = waiting(1);
            String id = ids.getFirst();
            assertThat(claims.claim(AlertChannel.EMAIL, ids, now, now.plus(LEASE)).claimed()).hasSize(1);

            ClaimResult early = claims.claim(AlertChannel.EMAIL, ids, now.plus(LEASE).minusMillis(1),
                    now.plus(LEASE).plus(LEASE));
            assertThat(early.claimed()).isEmpty();
            assertThat(early.notYet().get(id)).isCloseTo(now.plus(LEASE), org.assertj.core.api.Assertions
                    .within(1, java.time.temporal.ChronoUnit.MILLIS));

            ClaimResult after = claims.claim(AlertChannel.EMAIL, ids, now.plus(LEASE), now.plus(LEASE).plus(LEASE));
            assertThat(after.claimed()).singleElement().satisfies(
                    mail -> assertThat(mail.attempts()).as("the first claimant may have tried").isEqualTo(2));
            putBack(ids);
        });
    }

    @Test
    void a_mail_put_back_is_due_again_when_it_was_said_to_be() {
        SERVICE.whileMailIsHeld(() -> {
            List<String> ids = waiting(1);
            WaitingDelivery mail = claims.claim(AlertChannel.EMAIL, ids, now, now.plus(LEASE)).claimed().getFirst();

            assertThat(claims.putBack(mail, now.plusSeconds(2), mail.attempts())).isTrue();

            assertThat(claims.claim(AlertChannel.EMAIL, ids, now.plusSeconds(1), now.plus(LEASE)).claimed()).isEmpty();
            assertThat(claims.claim(AlertChannel.EMAIL, ids, now.plusSeconds(2), now.plus(LEASE)).claimed()).hasSize(1);
            putBack(ids);
        });
    }

    @Test
    void a_mail_that_is_needed_no_longer_can_be_neither_claimed_nor_put_back() {
        SERVICE.whileMailIsHeld(() -> {
            List<String> ids = waiting(1);
            WaitingDelivery mail = claims.claim(AlertChannel.EMAIL, ids, now, now.plus(LEASE)).claimed().getFirst();

            assertThat(SERVICE.acknowledge(post, ids.getFirst()).status()).isEqualTo(200);

            assertThat(claims.putBack(mail, now, 1)).isFalse();
            ClaimResult again = claims.claim(AlertChannel.EMAIL, ids, now.plus(LEASE), now.plus(LEASE).plus(LEASE));
            assertThat(again.claimed()).isEmpty();
            assertThat(again.notYet()).isEmpty();
        });
    }

    @Test
    void a_message_reported_lost_before_its_sender_noted_that_it_left_is_sent_again_at_its_time_and_no_sooner() {
        SERVICE.whileMailIsHeld(() -> {
            List<String> ids = waiting(1);
            WaitingDelivery mail = claims.claim(AlertChannel.EMAIL, ids, now, now.plus(LEASE)).claimed().getFirst();
            Instant again = now.plus(LEASE).plus(LEASE);

            SERVICE.bean(AlertService.class).execute(mail.alertId(), new ReportLost(now, AlertChannel.EMAIL, 0, again));

            assertThat(claims.putBack(mail, now, 1)).as("the sender, who knows nothing of the report").isFalse();
            assertThat(claims.claim(AlertChannel.EMAIL, ids, again.minusMillis(1), again).claimed()).isEmpty();
            assertThat(claims.claim(AlertChannel.EMAIL, ids, again, again.plus(LEASE)).claimed()).hasSize(1);
            putBack(ids);
        });
    }

    private List<String> waiting(int count) {
        TOPICS.publish(SampleEvents.post(post, post + "@hrss.test"));
        List<String> ids = IntStream.range(0, count).mapToObj(_ -> {
            var alert = SampleEvents.raised(SampleEvents.newPetition(), post);
            TOPICS.publish(alert);
            return alert.alertId();
        }).toList();
        soon().until(
                () -> SERVICE.get(post, "/inbox?limit=200").body().path("alerts").size() == count);
        return ids;
    }

    /** So that the service itself can mail them when this test is over. */
    private void putBack(List<String> ids) {
        Instant later = now.plus(LEASE).plus(LEASE).plus(LEASE);
        claims.claim(AlertChannel.EMAIL, ids, later, later).claimed()
                .forEach(mail -> claims.putBack(mail, Instant.now(), 0));
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) {
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            return threads.invokeAll(work).stream().map(done -> {
                try {
                    return done.get();
                } catch (ExecutionException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
