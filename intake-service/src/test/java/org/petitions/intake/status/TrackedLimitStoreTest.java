package org.petitions.intake.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.events.LimitEvent;
import org.petitions.events.LimitEvent.LimitPeriod;
import org.petitions.events.LimitEvent.LimitSet;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.LimitUnit;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.SampleForms;

@Tag("database")
class TrackedLimitStoreTest {
    private static final Instant AT = Instant.parse("2026-03-01T01:30:00Z");

    private final TrackedLimitStore store = RunningIntake.shared().bean(TrackedLimitStore.class);
    private final String petition = SampleForms.newKey();

    /** The first of them makes the document, and each of the others meets it. */
    @Test
    void twenty_readers_at_once_lose_nothing() throws Exception {
        List<LimitEvent> all = IntStream.rangeClosed(1, 20).mapToObj(this::set).toList();
        List<Callable<Boolean>> readers = all.stream().<Callable<Boolean>>map(each -> () -> {
            store.add(Map.of(petition, List.of(each)));
            return true;
        }).toList();

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(instances.invokeAll(readers)).extracting(Future::resultNow).containsOnly(true);
        }

        assertThat(store.of(petition).limits()).hasSize(20);
    }

    @Test
    void a_batch_of_several_petitions_gives_each_its_own() {
        String other = SampleForms.newKey();
        store.add(Map.of(petition, List.of(set(1)), other, List.of(set(1), set(2))));
        store.add(Map.of(petition, List.of(set(1), set(3)), other, List.of(set(2))));

        assertThat(store.of(petition).limits()).hasSize(2);
        assertThat(store.of(petition).version()).isEqualTo(2);
        assertThat(store.of(other).limits()).hasSize(2);
        assertThat(store.of(other).version()).as("it was seen before").isEqualTo(1);
    }

    private LimitEvent set(int measure) {
        Instant end = Instant.parse("2026-05-05T16:00:00Z");
        return new LimitSet(petition, AT, ClockKind.MEASURE, "m" + measure, 1, 1, "431222-HRSS", AT, 4,
                new LimitPeriod(LocalDate.of(2026, 5, 5), end, false, LocalDate.of(2026, 3, 1), 60, LimitUnit.DAYS, 0,
                        0,
                        0),
                "32", "1");
    }
}
