package org.petitions.casework.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.petitions.casework.cases.OpenedCase;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.events.CaseEvent;
import org.petitions.events.ReviewEvent.ReviewDecided;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;

/** How much of each of the five faults a case tells of a unit. */
class FaultTest {
    private static final String UNIT = "431222-HRSS";

    @Test
    void X2_each_fault_counts_its_own_and_another_units_counts_for_that_unit() {
        var totals = new UnitTotals();
        totals.unsignedFor = Duration.ofMinutes(150);
        totals.count(DutyFigure.HANDED_BACK);
        totals.count(DutyFigure.OBJECTIONS_REJECTED);
        totals.count(DutyFigure.NOT);
        var limits = List.of(missed(UNIT, ClockKind.HANDLING), missed(UNIT, ClockKind.ACKNOWLEDGEMENT),
                missed(UNIT, ClockKind.CHARGE), missed("431222-EDU", ClockKind.HANDLING));
        var opened = opened(List.of(decided(ReviewOutcome.CHANGED), decided(ReviewOutcome.UPHELD)));

        assertThat(Arrays.stream(Fault.values()).collect(Collectors.toMap(fault -> fault,
                fault -> fault.in(totals.line(UNIT), opened, limits)))).containsEntry(Fault.WAITING, 2L)
                .containsEntry(Fault.DRAGGING, 1L).containsEntry(Fault.PUSHING, 2L)
                .containsEntry(Fault.SHALLOW, 2L).containsEntry(Fault.WEARY, 1L);
    }

    @SuppressWarnings("NullAway") // what the matter is about counts for none of them
    private static OpenedCase opened(List<CaseEvent> history) {
        return new OpenedCase(null, history, null, null);
    }

    private static CaseEvent decided(ReviewOutcome outcome) {
        return new ReviewDecided("c", 9, Instant.EPOCH, ReviewStep.REVIEW, "431222-GOV", outcome, UNIT, null, null,
                null);
    }

    private static CaseLimit missed(String unit, ClockKind clock) {
        return new CaseLimit("l", clock, null, 1, 1, CaseLimit.State.RUNNING, unit, null, null, null, null, "1", 1, 0,
                null);
    }
}
