package org.petitions.intake.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.petitions.events.CaseEvent;

class TrackedCaseProperties {
    private static final List<CaseEvent> LIFE = CaseEventsBuilder.fullHistory();

    @Property
    void however_a_life_is_cut_into_batches_the_progress_is_the_same(@ForAll("cuts") List<Boolean> cuts) {
        TrackedCase progress = TrackedCase.NO_EVENTS_YET;
        List<CaseEvent> batch = new ArrayList<>();
        for (int i = 0; i < LIFE.size(); i++) {
            batch.add(LIFE.get(i));
            if (cuts.get(i) || i == LIFE.size() - 1) {
                progress = progress.after(batch);
                batch.clear();
            }
        }
        assertThat(progress).isEqualTo(TrackedCase.NO_EVENTS_YET.after(LIFE));
    }

    @Property
    void in_whatever_order_a_batch_is_the_progress_is_the_same(@ForAll("orders") List<CaseEvent> shuffled) {
        assertThat(TrackedCase.NO_EVENTS_YET.after(shuffled)).isEqualTo(TrackedCase.NO_EVENTS_YET.after(LIFE));
    }

    @Property
    void events_that_are_read_again_change_nothing(@ForAll @IntRange(max = 25) int from,
            @ForAll @IntRange(max = 25) int to) {
        TrackedCase whole = TrackedCase.NO_EVENTS_YET.after(LIFE);
        int last = Math.min(to, LIFE.size());
        assertThat(whole.after(LIFE.subList(Math.min(from, last), last))).isEqualTo(whole);
    }

    @Provide
    Arbitrary<List<Boolean>> cuts() {
        return Arbitraries.of(true, false).list().ofSize(LIFE.size());
    }

    @Provide
    Arbitrary<List<CaseEvent>> orders() {
        return Arbitraries.shuffle(LIFE);
    }
}
