package org.petitions.escalation.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a partition counts as done. */
class PartitionProgressTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final PartitionProgress progress = new PartitionProgress();

    @Test
    void what_was_due_is_done_when_nothing_waits() {
        progress.assigned(0);
        progress.scanned(0, NOON, null, Map.of(), 0, 0);
        assertThat(progress.partitionsDoneThrough(NOON)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "0, 1"})
    void nothing_counts_as_done_while_an_event_waits_though_it_cannot_be_read(int parked, int unreadable) {
        progress.assigned(0);
        progress.scanned(0, NOON, null, Map.of(), parked, unreadable);
        assertThat(progress.partitionsDoneThrough(NOON)).isZero();
        assertThat(progress.unreadableParkedEvents()).isEqualTo(unreadable);
        progress.scanned(0, NOON, null, Map.of(), 0, 0);
        assertThat(progress.partitionsDoneThrough(NOON)).isEqualTo(1);
    }
}
