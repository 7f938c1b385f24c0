package org.petitions.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.petitions.outbox.storage.DocumentRef;

class ParkedQueuesTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final DocumentRef DOCUMENT = new DocumentRef("files", "a");
    private final ParkedQueues parked = new ParkedQueues(Duration.ofSeconds(4), 2);

    private static long second(int second) {
        return TimeUnit.SECONDS.toNanos(second);
    }

    private List<DocumentRef> due(long now) {
        List<DocumentRef> due = new ArrayList<>();
        parked.due(now, (document, _) -> due.add(document));
        return due;
    }

    @Test
    void only_the_refused_lane_is_held_back() {
        parked.park(DOCUMENT, "case", NOON, second(0));

        assertThat(parked.isHeldBack(DOCUMENT, "case", second(0))).isTrue();
        assertThat(parked.isHeldBack(DOCUMENT, "sealed", second(0))).isFalse();
        assertThat(parked.oldest()).contains(NOON);
    }

    @Test
    void it_is_tried_again_more_and_more_rarely() {
        assertThat(parked.park(DOCUMENT, "case", NOON, second(0))).isTrue();
        assertThat(due(second(1) - 1)).isEmpty();
        assertThat(due(second(1))).containsExactly(DOCUMENT);

        assertThat(parked.park(DOCUMENT, "case", NOON, second(1))).isFalse();
        assertThat(due(second(3) - 1)).isEmpty();
        assertThat(due(second(3))).containsExactly(DOCUMENT);

        parked.park(DOCUMENT, "case", NOON, second(3));
        parked.park(DOCUMENT, "case", NOON, second(7));
        assertThat(due(second(11) - 1)).isEmpty();
        assertThat(due(second(11))).containsExactly(DOCUMENT);
    }

    @Test
    void a_lane_whose_event_went_is_let_go() {
        parked.park(DOCUMENT, "case", NOON, second(0));

        assertThat(parked.release(DOCUMENT, "case")).isTrue();
        assertThat(parked.release(DOCUMENT, "case")).isFalse();
        assertThat(parked.size()).isZero();
    }

    @Test
    void a_lane_that_has_nothing_any_more_is_let_go() {
        parked.park(DOCUMENT, "case", NOON, second(0));
        parked.park(DOCUMENT, "sealed", NOON, second(0));

        parked.keepOnly(DOCUMENT, Set.of("sealed"));
        assertThat(parked.isHeldBack(DOCUMENT, "case", second(0))).isFalse();
        assertThat(parked.contains(DOCUMENT)).isTrue();

        parked.keepOnly(DOCUMENT, Set.of());
        assertThat(parked.contains(DOCUMENT)).isFalse();
    }

    @Test
    void not_more_are_remembered_than_there_is_room_for() {
        parked.park(DOCUMENT, "case", NOON, second(0));
        parked.park(new DocumentRef("files", "b"), "case", NOON, second(0));
        parked.park(new DocumentRef("files", "c"), "case", NOON, second(0));

        assertThat(parked.size()).isEqualTo(2);
    }
}
