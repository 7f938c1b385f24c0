package org.petitions.casework.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.casework.cases.OpenedCase;
import org.petitions.casework.duty.BoardCell.OfUnit;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.ClockKind;

/** What the board and the published figures count of limits. */
class BoardStatisticsTest extends DutyFixture {
    @Test
    void what_a_leader_in_charge_is_held_to_is_no_limit_of_the_office_it_runs_at() {
        var board = new BoardStatistics(at("2026-03-20T00:00:00Z"), (_, _) -> {});

        board.add(new OpenedCase(matter(Channel.LETTER), List.of(dispatched(2, FIRST, "2026-03-02T00:00:00Z")), null,
                null),
                List.of(missed(ClockKind.HANDLING), missed(ClockKind.CHARGE),
                        missed(ClockKind.CHARGE_FIRST_DEED), missed(ClockKind.CHARGE_FOLLOW_UP)));

        assertThat(board.of(new OfUnit(FIRST, BoardFigure.LATE))).isOne();
    }

    private static CaseLimit missed(ClockKind clock) {
        return new CaseLimit(clock.name(), clock, null, 1, 1, CaseLimit.State.RUNNING, FIRST, null, null, null, null,
                "1", 1, 0, null);
    }
}
