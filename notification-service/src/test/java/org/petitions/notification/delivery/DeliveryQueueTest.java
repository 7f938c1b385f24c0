package org.petitions.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Urgency;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.AlertCause;
import org.petitions.notification.alerts.AlertDetails;
import org.petitions.notification.alerts.AlertState;
import org.petitions.notification.alerts.DeliveryState;
import org.petitions.notification.alerts.store.WaitingDelivery;

class DeliveryQueueTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration AT_ONCE = Duration.ZERO;

    private Instant now = NOW;
    private final InstantSource clock = () -> now;
    private final DeliveryQueue schedule = new DeliveryQueue(3, clock);

    @Test
    void what_is_due_comes_out_soonest_first_and_no_more_than_asked_for() throws InterruptedException {
        schedule.add("second", NOW.minusSeconds(1));
        schedule.add("first", NOW.minusSeconds(2));
        schedule.add("third", NOW);

        assertThat(schedule.poll(2, AT_ONCE)).containsExactly("first", "second");
        assertThat(schedule.poll(2, AT_ONCE)).containsExactly("third");
    }

    @Test
    void what_is_not_due_waits() throws InterruptedException {
        schedule.add("later", NOW.plusSeconds(60));

        assertThat(schedule.poll(1, AT_ONCE)).isEmpty();
        now = NOW.plusSeconds(60);
        assertThat(schedule.poll(1, AT_ONCE)).containsExactly("later");
    }

    @Test
    void an_id_is_here_once_from_when_it_is_told_of_until_it_is_settled() throws InterruptedException {
        schedule.add("a", NOW);
        schedule.add("a", NOW);
        assertThat(schedule.poll(3, AT_ONCE)).containsExactly("a");

        schedule.add("a", NOW);
        assertThat(schedule.poll(3, AT_ONCE)).as("it is under way").isEmpty();
        assertThat(schedule.size()).isEqualTo(1);

        schedule.remove("a");
        assertThat(schedule.size()).isZero();
        schedule.add("a", NOW);
        assertThat(schedule.poll(3, AT_ONCE)).containsExactly("a");
    }

    @Test
    void one_that_is_put_back_comes_out_again_when_it_is_due() throws InterruptedException {
        schedule.add("a", NOW);
        schedule.poll(1, AT_ONCE);
        schedule.requeue("a", NOW.plusSeconds(1));

        assertThat(schedule.poll(1, AT_ONCE)).isEmpty();
        now = NOW.plusSeconds(1);
        assertThat(schedule.poll(1, AT_ONCE)).containsExactly("a");
    }

    @Test
    void without_room_it_remembers_that_there_was_none() {
        fill();
        assertThat(schedule.hasOverflowed()).isFalse();

        schedule.add("a", NOW);
        assertThat(schedule.hasOverflowed()).as("it was here already").isFalse();
        schedule.add("d", NOW);

        assertThat(schedule.size()).isEqualTo(3);
        assertThat(schedule.hasOverflowed()).isTrue();
    }

    @Test
    void after_an_overflow_it_is_refilled_from_the_database_until_all_are_here() throws InterruptedException {
        fill();
        schedule.add("d", NOW);
        assertThat(schedule.hasRoom()).isFalse();
        schedule.poll(3, AT_ONCE).forEach(schedule::remove);
        assertThat(schedule.hasRoom()).isTrue();

        schedule.refill(limit -> List.of(waiting("d"), waiting("e"), waiting("f")));
        assertThat(schedule.hasOverflowed()).as("there may be more: as many were found as were asked for").isTrue();
        schedule.poll(3, AT_ONCE).forEach(schedule::remove);

        schedule.refill(limit -> List.of(waiting("g")));
        assertThat(schedule.hasOverflowed()).isFalse();
        assertThat(schedule.poll(3, AT_ONCE)).containsExactly("g");
    }

    private void fill() {
        for (String id : List.of("a", "b", "c")) {
            schedule.add(id, NOW);
        }
    }

    private static WaitingDelivery waiting(String alertId) {
        var terms = new AlertDetails(alertId, "p-1", NOW, ClockKind.HANDLING,
                new AlertCause.Ladder(AlertReason.LIMIT_MISSED),
                Rung.UNIT_HEAD, "431222-HRSS.head", "431222-HRSS", NOW, Urgency.ORDINARY, null, "2026-1");
        return new WaitingDelivery(AlertChannel.EMAIL,
                new Alert(terms, new AlertState.Open(), Map.of(AlertChannel.EMAIL, new DeliveryState.Waiting())), NOW,
                NOW, 0, null);
    }
}
