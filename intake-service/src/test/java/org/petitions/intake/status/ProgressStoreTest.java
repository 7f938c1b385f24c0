package org.petitions.intake.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.intake.Forms;
import org.petitions.intake.RunningIntake;

class ProgressStoreTest {
    private static final Instant T = Instant.parse("2026-03-01T00:00:00Z");
    private static final Progress REPLIED = new Progress(4, PetitionStatus.REPLIED, T, "431222-HRSS",
            HandlingOutcome.EXPLAINED, null, T);

    private final ProgressStore store = RunningIntake.shared().bean(ProgressStore.class);
    private final String petition = Forms.newKey();

    @Test
    void a_petition_nobody_told_of_has_nothing_new() {
        assertThat(store.of(petition)).isEqualTo(Progress.NOTHING_NEW);
    }

    @Test
    void news_are_added_and_what_they_do_not_tell_stays() {
        store.add(Map.of(petition, REPLIED));
        Progress closed = new Progress(6, PetitionStatus.CLOSED, T.plusSeconds(9), null, null, null, null);
        store.add(Map.of(petition, closed));
        assertThat(store.of(petition)).isEqualTo(new Progress(6, PetitionStatus.CLOSED, T.plusSeconds(9), "431222-HRSS",
                HandlingOutcome.EXPLAINED, null, T));
    }

    @Test
    void what_was_seen_before_changes_nothing_and_holds_up_no_other() {
        store.add(Map.of(petition, REPLIED));
        String other = Forms.newKey();
        store.add(Map.of(petition, new Progress(3, PetitionStatus.ACCEPTED, T, "431222-NR", null, null, null), other,
                REPLIED));
        store.add(Map.of(petition, new Progress(4, PetitionStatus.ACCEPTED, T, "431222-NR", null, null, null)));
        assertThat(store.of(petition)).isEqualTo(REPLIED);
        assertThat(store.of(other)).isEqualTo(REPLIED);
    }
}
