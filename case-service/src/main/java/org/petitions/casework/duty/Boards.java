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
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.OpenedBetween;
import org.petitions.casework.cases.OpenedCase;
import org.petitions.casework.limits.LimitStore;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/** Draws up the board of the cases opened within a period, and finds those behind its numbers by the same count. */
@Component
class Boards {
    private static final int A_LOOK = 500;

    private final CaseQueries files;
    private final LimitStore limits;
    private final Clock clock;

    Boards(CaseQueries files, LimitStore limits, Clock clock) {
        this.files = files;
        this.limits = limits;
        this.clock = clock;
    }

    /** Counts what the actor is shown. */
    BoardStatistics count(DutyPeriod period, Actor actor) {
        return count(period, actor, (_, _) -> {});
    }

    /**
     * The cases behind a number, in the order of their ids.
     *
     * @param after the id of the last case of the page before, or null
     */
    List<CaseRow> cases(DutyPeriod period, BoardCell asked, @Nullable String after, int most, Actor actor) {
        SortedSet<String> ids = new TreeSet<>();
        count(period, actor, (cell, id) -> {
            if (cell.equals(asked)) {
                ids.add(id);
            }
        });
        return files.rows(ids.stream().filter(id -> after == null || id.compareTo(after) > 0).limit(most).toList())
                .stream().sorted((one, other) -> one.id().compareTo(other.id())).toList();
    }

    private BoardStatistics count(DutyPeriod period, Actor actor, BiConsumer<BoardCell, String> behind) {
        DutyReportScope shown = DutyReportScope.of(actor, null);
        var board = new BoardStatistics(clock.instant(), behind);
        List<OpenedCase> some = new ArrayList<>();
        files.forEach(new OpenedBetween(actor, startOf(period.from()), startOf(period.to().plusDays(1)),
                shown.bureau(), shown.unit()), opened -> {
                    some.add(opened);
                    if (some.size() == A_LOOK) {
                        add(board, some);
                    }
                });
        add(board, some);
        return board;
    }

    /** Adds these with their limits, one look for all, and lets them go. */
    private void add(BoardStatistics board, List<OpenedCase> some) {
        var found = limits.ofCases(some.stream().map(opened -> opened.matter().petitionId()).toList());
        some.forEach(opened -> board.add(opened, found.getOrDefault(opened.matter().petitionId(), List.of())));
        some.clear();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LegalCalendar.ZONE).toInstant();
    }
}
