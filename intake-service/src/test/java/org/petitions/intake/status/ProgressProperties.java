package org.petitions.intake.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Urgency;

class ProgressProperties {
    private static final String PETITION = "p-1";
    private static final Instant T = Instant.parse("2026-03-01T00:00:00Z");
    private static final List<CaseEvent> LIFE = List.of(
            new CaseEvent.Opened(PETITION, 1, T, "n", "431222-PB", Category.LABOUR, "431222", Urgency.ORDINARY),
            new CaseEvent.Dispatched(PETITION, 2, T.plusSeconds(1), "431222-HRSS", DispatchKind.TRANSFER, T),
            new CaseEvent.Accepted(PETITION, 3, T.plusSeconds(2), "431222-HRSS"),
            new CaseEvent.Replied(PETITION, 4, T.plusSeconds(3), "431222-HRSS", HandlingOutcome.EXPLAINED),
            new CaseEvent.Rated(PETITION, 5, T.plusSeconds(4), Satisfaction.SATISFIED, Satisfaction.NOT),
            new CaseEvent.Closed(PETITION, 6, T.plusSeconds(5), CaseEnd.SETTLED));

    @Property
    void however_a_life_is_cut_into_batches_the_stored_progress_is_the_same(@ForAll @IntRange(max = 31) int cuts,
            @ForAll @IntRange(min = 1, max = 6) int upTo) {
        Progress whole = sum(LIFE.subList(0, upTo));
        Progress stored = Progress.NOTHING_NEW;
        List<CaseEvent> batch = new ArrayList<>();
        for (int i = 0; i < upTo; i++) {
            batch.add(LIFE.get(i));
            if ((cuts >> i & 1) == 1 || i == upTo - 1) {
                stored = stored(stored, sum(batch));
                batch.clear();
            }
        }
        assertThat(stored).isEqualTo(whole);
    }

    @Property
    void a_batch_that_is_read_again_changes_nothing(@ForAll @IntRange(max = 5) int from,
            @ForAll @IntRange(min = 1, max = 6) int to) {
        Progress whole = sum(LIFE);
        if (from < to) {
            assertThat(stored(whole, sum(LIFE.subList(from, to)))).isEqualTo(whole);
        }
    }

    private static Progress sum(List<CaseEvent> events) {
        Progress sum = Progress.NOTHING_NEW;
        for (CaseEvent event : events) {
            sum = Progress.evolve(sum, event);
        }
        return sum;
    }

    /** What the store's guarded {@code $set} of known fields does; {@code ProgressStoreTest} shows that it does. */
    private static Progress stored(Progress before, Progress news) {
        return news.version() <= before.version()
                ? before
                : new Progress(news.version(), or(news.status(), before.status()), or(news.since(), before.since()),
                        or(news.unit(), before.unit()), or(news.outcome(), before.outcome()),
                        or(news.ground(), before.ground()), or(news.repliedAt(), before.repliedAt()));
    }

    private static <T> @Nullable T or(@Nullable T news,
            @Nullable T before) {
        return news == null ? before : news;
    }
}
