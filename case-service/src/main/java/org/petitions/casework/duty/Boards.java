package org.petitions.casework.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.OpenedBetween;
import org.petitions.casework.cases.OpenedCase;
import org.petitions.casework.duty.BoardCell.OfAllInMonth;
import org.petitions.casework.duty.BoardCell.OfMonth;
import org.petitions.casework.duty.BoardCell.OfSeveralInMonth;
import org.petitions.casework.duty.BoardCell.OfUnit;
import org.petitions.casework.duty.BoardCell.OfUnitInMonth;
import org.petitions.casework.limits.LimitStore;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/** Draws up the board of the cases opened within a period, and finds those behind its numbers by the same count. */
@Component
class Boards {
    private static final int A_LOOK = 500;

    private final CaseQueries files;
    private final CaseReader reading;
    private final CountsAtOnce counts;
    private final LimitStore limits;
    private final Clock clock;

    Boards(CaseQueries files, CaseReader reading, CountsAtOnce counts, LimitStore limits, Clock clock) {
        this.files = files;
        this.reading = reading;
        this.counts = counts;
        this.limits = limits;
        this.clock = clock;
    }

    /** Counts what the actor is shown: of a case that several units share, the limits of those alone whose account it is. */
    BoardStatistics count(DutyPeriod period, Actor actor) {
        return count(period, actor, (_, _) -> {});
    }

    /**
     * The cases behind a number, as far as the actor may read them now, in the order of their ids.
     *
     * @param after the id of the last case of the page before, or null
     * @throws org.petitions.starter.problem.ProblemException 403 when the number is of a unit that is not the actor's to see
     */
    List<CaseRow> cases(DutyPeriod period, BoardCell asked, @Nullable String after, int most, Actor actor) {
        switch (asked) {
            case OfUnit(String unit, _) -> DutyReportScope.of(actor, unit);
            case OfUnitInMonth(String unit, _, _) -> DutyReportScope.of(actor, unit);
            case OfAllInMonth _,OfMonth _,OfSeveralInMonth _ -> {
                // of everybody whose account it is
            }
        }
        SortedSet<String> ids = new TreeSet<>();
        count(period, actor, (cell, id) -> {
            if (asked.has(cell)) {
                ids.add(id);
            }
        });
        return reading.readableAmong(
                ids.stream().filter(id -> after == null || id.compareTo(after) > 0).toList(), most, actor);
    }

    private BoardStatistics count(DutyPeriod period, Actor actor, BiConsumer<BoardCell, String> behind) {
        DutyReportScope shown = DutyReportScope.of(actor, null);
        var board = new BoardStatistics(clock.instant(), behind);
        counts.run(() -> addAll(board, shown, new OpenedBetween(actor, startOf(period.from()),
                startOf(period.to().plusDays(1)), shown.bureau(), shown.unit())));
        return board;
    }

    private void addAll(BoardStatistics board, DutyReportScope shown, OpenedBetween opened) {
        List<OpenedCase> some = new ArrayList<>();
        files.forEach(opened, each -> {
            some.add(each);
            if (some.size() == A_LOOK) {
                add(board, shown, some);
            }
        });
        add(board, shown, some);
    }

    /** Adds these with their limits, one look for all, and lets them go. */
    private void add(BoardStatistics board, DutyReportScope shown, List<OpenedCase> some) {
        var found = limits.ofCases(some.stream().map(opened -> opened.matter().petitionId()).toList());
        some.forEach(opened -> board.add(opened, found.getOrDefault(opened.matter().petitionId(), List.of()).stream()
                .filter(limit -> shown.includes(limit.unit())).toList()));
        some.clear();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LegalCalendar.ZONE).toInstant();
    }
}
