package org.petitions.casework.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.casework.cases.RunningLimit;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.LimitEvent.LimitEnded;
import org.petitions.events.LimitEvent.LimitHandedOver;
import org.petitions.events.LimitEvent.LimitMet;
import org.petitions.events.LimitEvent.LimitMissTakenBack;
import org.petitions.events.LimitEvent.LimitMoved;
import org.petitions.events.LimitEvent.LimitPaused;
import org.petitions.events.LimitEvent.LimitPeriod;
import org.petitions.events.LimitEvent.LimitResumed;
import org.petitions.events.LimitEvent.LimitSet;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.LimitEndReason;
import org.petitions.events.terms.LimitMoveReason;
import org.petitions.events.terms.LimitUnit;
import org.petitions.events.terms.MissTakenBackReason;

/** The limits of a case are what their events tell, each once. */
class CaseLimitsTest {
    private static final String ID = "p-1";
    private static final String UNIT = "431222-HRSS";
    private static final Instant AT = Instant.parse("2026-03-01T01:30:00Z");
    private static final Instant LATER = Instant.parse("2026-03-15T01:30:00Z");

    @Test
    void a_pause_from_a_day_to_come_leaves_the_last_day_until_that_day_begins() {
        CaseLimits limits = after(set(ClockKind.REREVIEW, "2026-03-20"),
                new LimitPaused(ID, AT, ClockKind.REREVIEW, null, 1, 2, UNIT, LocalDate.of(2026, 3, 10), "1"));
        Instant begins = Instant.parse("2026-03-09T16:00:00Z");

        assertThat(limits.running(begins.minusMillis(1))).singleElement().satisfies(running -> {
            assertThat(running.lastDay()).isEqualTo("2026-03-20");
            assertThat(running.paused()).isFalse();
            assertThat(running.pausesAt()).isEqualTo(begins);
            assertThat(running.isPausedAt(begins)).isTrue();
        });
        assertThat(limits.limits().getFirst().stateAt(begins.minusMillis(1))).isEqualTo(CaseLimit.State.RUNNING);
        assertThat(limits.running(begins)).singleElement().satisfies(running -> {
            assertThat(running.lastDay()).isNull();
            assertThat(running.paused()).isTrue();
        });
        assertThat(limits.limits().getFirst().stateAt(begins)).isEqualTo(CaseLimit.State.PAUSED);
    }

    @Test
    void a_limit_that_ends_before_its_pause_begins_never_stands_still() {
        CaseLimits limits = after(set(ClockKind.REREVIEW, "2026-03-09"),
                new LimitPaused(ID, AT, ClockKind.REREVIEW, null, 1, 2, UNIT, LocalDate.of(2026, 3, 10), "1"),
                new LimitMissed(ID, AT, ClockKind.REREVIEW, 1, UNIT, end("2026-03-09"), "1"));

        assertThat(limits.running(LATER)).singleElement().satisfies(running -> {
            assertThat(running.lastDay()).isEqualTo("2026-03-09");
            assertThat(running.paused()).isFalse();
            assertThat(running.missed()).isTrue();
        });
    }

    @Test
    void of_the_limits_that_run_the_next_to_end_stands_first_and_one_that_stands_still_last() {
        CaseLimits limits = after(set(ClockKind.HANDLING, "2026-05-05"), set(ClockKind.REPORT_BACK, "2026-04-01"),
                set(ClockKind.REREVIEW, "2026-03-20"),
                new LimitPaused(ID, AT, ClockKind.REREVIEW, null, 1, 2, UNIT, LocalDate.of(2026, 3, 10), "1"));

        assertThat(limits.running(LATER)).extracting(RunningLimit::clock)
                .containsExactly(ClockKind.REPORT_BACK, ClockKind.HANDLING, ClockKind.REREVIEW);
        assertThat(limits.running(LATER).getLast()).satisfies(paused -> {
            assertThat(paused.paused()).isTrue();
            assertThat(paused.lastDay()).isNull();
        });
    }

    @Test
    void a_limit_that_resumed_was_moved_and_handed_over_shows_its_new_day_and_unit() {
        CaseLimits limits = after(set(ClockKind.REREVIEW, "2026-03-20"),
                new LimitPaused(ID, AT, ClockKind.REREVIEW, null, 1, 2, UNIT, LocalDate.of(2026, 3, 10), "1"),
                new LimitResumed(ID, AT, ClockKind.REREVIEW, null, 1, 3, UNIT, LocalDate.of(2026, 3, 19), "1"),
                new LimitMoved(ID, AT, ClockKind.REREVIEW, null, 1, 4, UNIT, LimitMoveReason.PAUSED_DAYS,
                        period("2026-03-30"), LocalDate.of(2026, 3, 20), end("2026-03-20"), "1", "36"),
                new LimitHandedOver(ID, AT, ClockKind.REREVIEW, null, 1, 5, "431222-NR", UNIT, "1"));

        assertThat(limits.running(LATER)).singleElement().satisfies(limit -> {
            assertThat(limit.lastDay()).isEqualTo("2026-03-30");
            assertThat(limit.unit()).isEqualTo("431222-NR");
            assertThat(limit.paused()).isFalse();
        });
        assertThat(limits.limits()).singleElement().satisfies(
                limit -> assertThat(limit.movedFor()).isEqualTo(LimitMoveReason.PAUSED_DAYS));
    }

    @Test
    void what_a_leader_in_charge_has_to_do_is_kept_and_is_no_last_day_of_the_unit() {
        CaseLimits limits = after(set(ClockKind.HANDLING, "2026-05-05"), set(ClockKind.CHARGE, "2026-03-20"),
                set(ClockKind.CHARGE_FIRST_DEED, "2026-03-16"), set(ClockKind.CHARGE_FOLLOW_UP, "2026-03-17"));

        assertThat(limits.running(LATER)).extracting(RunningLimit::clock).containsExactly(ClockKind.HANDLING);
        assertThat(limits.limits()).hasSize(4);
    }

    @Test
    void what_was_met_or_ended_runs_no_more() {
        CaseLimits limits = after(set(ClockKind.ACCEPTANCE, "2026-03-16"), set(ClockKind.HANDLING, "2026-05-05"),
                new LimitMet(ID, AT, ClockKind.ACCEPTANCE, null, 1, 2, UNIT, AT, false, LocalDate.of(2026, 3, 16), "1"),
                new LimitEnded(ID, AT, ClockKind.HANDLING, null, 1, 2, UNIT, AT, false, LimitEndReason.CASE_ENDED,
                        "1"));

        assertThat(limits.running(LATER)).isEmpty();
        assertThat(limits.limits()).extracting(CaseLimit::state)
                .containsExactly(CaseLimit.State.MET, CaseLimit.State.ENDED);
    }

    @Test
    void a_miss_that_was_taken_back_is_none_whichever_is_read_first() {
        EscalationEvent set = set(ClockKind.HANDLING, "2026-05-05");
        LimitMissed missed = new LimitMissed(ID, AT, ClockKind.HANDLING, 1, UNIT, end("2026-05-05"), "1");
        EscalationEvent back = new LimitMissTakenBack(ID, AT, ClockKind.HANDLING, null, 1, 2, UNIT, end("2026-05-05"),
                1,
                MissTakenBackReason.values()[0], AT, "1");

        assertThat(after(set, missed).limits().getFirst().isMissed()).isTrue();
        assertThat(after(set, missed, back).limits().getFirst().isMissed()).isFalse();
        assertThat(after(set, back, missed).limits().getFirst().isMissed()).isFalse();
        assertThat(after(set, back, missed, new LimitMissed(ID, AT, ClockKind.HANDLING, 1, UNIT, end("2026-05-05"), "1",
                null, 2)).limits().getFirst().isMissed()).isTrue();
    }

    @Test
    void what_was_seen_before_changes_nothing() {
        CaseLimits limits = after(set(ClockKind.HANDLING, "2026-05-05"), new LimitMet(ID, AT, ClockKind.HANDLING, null,
                1, 2, UNIT, AT, false, LocalDate.of(2026, 5, 5), "1"));

        assertThat(limits.after(List.of(set(ClockKind.HANDLING, "2026-05-05")))).isSameAs(limits);
    }

    @Test
    void two_measures_are_two_limits() {
        assertThat(after(
                new LimitSet(ID, AT, ClockKind.MEASURE, "a", 1, 1, UNIT, AT, 4, period("2026-05-05"), "32", "1"),
                new LimitSet(ID, AT, ClockKind.MEASURE, "b", 1, 1, UNIT, AT, 4, period("2026-05-06"), "32", "1"))
                .running(LATER)).extracting(RunningLimit::key).containsExactly("a", "b");
    }

    private static CaseLimits after(EscalationEvent... events) {
        return CaseLimits.none(ID).after(List.of(events));
    }

    private static EscalationEvent set(ClockKind clock, String lastDay) {
        return new LimitSet(ID, AT, clock, null, 1, 1, UNIT, AT, 2, period(lastDay), "34", "1");
    }

    private static LimitPeriod period(String lastDay) {
        return new LimitPeriod(LocalDate.parse(lastDay), end(lastDay), false, LocalDate.of(2026, 3, 1), 60,
                LimitUnit.DAYS, 0, 0, 0);
    }

    private static Instant end(String lastDay) {
        return Instant.parse(lastDay + "T16:00:00Z");
    }
}
