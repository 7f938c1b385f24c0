package org.petitions.casework.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.petitions.casework.cases.OpenedCase;
import org.petitions.casework.duty.BoardCell.OfAllInMonth;
import org.petitions.casework.duty.BoardCell.OfMonth;
import org.petitions.casework.duty.BoardCell.OfUnit;
import org.petitions.casework.duty.BoardCell.OfUnitInMonth;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.events.terms.ClockKind;
import org.petitions.law.LegalCalendar;

/**
 * Adds up how time limits were kept, by unit, and what matters there were, by month: of offices and of matters, and nothing of who petitions.
 * Pure.
 */
final class BoardStatistics {
    private static final Duration SOON = Duration.ofDays(7);

    private final Map<BoardCell, Long> counts = new HashMap<>();
    private final SortedSet<String> units = new TreeSet<>();
    private final Instant now;
    private final BiConsumer<BoardCell, String> behind;

    /**
     * @param now the moment of the account, UTC
     * @param behind hears which case counts in which number, as often as it counts there
     */
    BoardStatistics(Instant now, BiConsumer<BoardCell, String> behind) {
        this.now = now;
        this.behind = behind;
    }

    /** Adds a case with its limits; that leaders take note of alerts in time, and what they have to do for cases in charge, is no unit's limit. */
    void add(OpenedCase opened, List<CaseLimit> limits) {
        String id = opened.matter().petitionId();
        Instant openedAt = opened.history().getFirst().at();
        YearMonth month = YearMonth.from(LegalCalendar.dayOf(openedAt));
        count(new OfMonth(opened.matter().category(), month), id);
        limits.stream()
                .filter(limit -> limit.clock() != ClockKind.ACKNOWLEDGEMENT && !limit.clock().isBesideProcedure())
                .forEach(limit -> add(limit, month, id));
    }

    private void add(CaseLimit limit, YearMonth month, String id) {
        if (limit.isMissed()) {
            over(limit, BoardFigure.LATE, month, id);
        } else if (limit.state() == CaseLimit.State.MET) {
            over(limit, BoardFigure.ON_TIME, month, id);
        } else if (limit.isOpen()) {
            count(limit, BoardFigure.RUNNING, id);
            CaseLimit.Period period = limit.period();
            if (limit.stateAt(now) == CaseLimit.State.RUNNING && period != null
                    && !period.end().isAfter(now.plus(SOON))) {
                count(limit, BoardFigure.SOON, id);
            }
        }
    }

    private void over(CaseLimit limit, BoardFigure figure, YearMonth month, String id) {
        count(limit, figure, id);
        count(new OfUnitInMonth(limit.unit(), month, figure), id);
        count(new OfAllInMonth(month, figure), id);
    }

    private void count(CaseLimit limit, BoardFigure figure, String id) {
        units.add(limit.unit());
        count(new OfUnit(limit.unit(), figure), id);
    }

    private void count(BoardCell cell, String id) {
        counts.merge(cell, 1L, Long::sum);
        behind.accept(cell, id);
    }

    long of(BoardCell cell) {
        return counts.getOrDefault(cell, 0L);
    }

    /** Unit ids of those that have or had a limit, in their order. */
    List<String> units() {
        return List.copyOf(units);
    }
}
