package org.petitions.casework.aftercare;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.RunningLimit;
import org.petitions.casework.lists.CaseListQuery;
import org.petitions.casework.lists.CaseLists;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Term;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/** Return visits that are late or due within the next days, of the cases that somebody's lists hold. By the limits that were published. */
@Component
class DueVisits {
    /** So far ahead. */
    static final int DAYS = 30;
    /** So many cases are read at most, those late first. */
    static final int MOST = 2_000;

    private final CaseLists lists;
    private final List<HelpSource> sources;
    private final Clock clock;

    DueVisits(CaseLists lists, List<HelpSource> sources, Clock clock) {
        this.lists = lists;
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    /**
     * A visit.
     *
     * @param by its last day, in Asia/Shanghai
     * @param late how many days that has passed; nought for none
     * @param help what the case had
     */
    record Visit(CaseRow row, String unit, LocalDate by, long late, List<Term> help) {
        boolean isLate() {
            return late > 0;
        }
    }

    /** How many are late and how many are due at a unit. */
    record OfUnit(String unit, long late, long due) {}

    /**
     * The earliest last day first.
     *
     * @param unit unit id of the only unit asked about; null for all
     * @throws org.petitions.starter.problem.ProblemException 403 where the actor may not ask for that
     */
    List<Visit> of(@Nullable String unit, Actor actor) {
        Map<String, CaseRow> rows = new HashMap<>();
        Stream.of(query(true, null), query(null, DAYS))
                .flatMap(query -> lists.first(query.of(unit, null), MOST, actor).stream())
                .forEach(row -> rows.put(row.id(), row));
        Map<String, List<Term>> help = new HashMap<>();
        sources.forEach(source -> source.helpedAmong(rows.keySet(), actor)
                .forEach(id -> help.computeIfAbsent(id, _ -> new ArrayList<>()).add(source.help())));
        LocalDate today = today();
        return rows.values().stream().flatMap(row -> row.running().stream()
                .filter(limit -> limit.clock() == ClockKind.RETURN_VISIT && limit.lastDay() != null)
                .map(limit -> visit(row, limit, today, help.getOrDefault(row.id(), List.of()))))
                .filter(visit -> !visit.by().isAfter(today.plusDays(DAYS)))
                .sorted(Comparator.comparing(Visit::by).thenComparing(visit -> visit.row().number())).toList();
    }

    private static Visit visit(CaseRow row, RunningLimit limit, LocalDate today, List<Term> help) {
        LocalDate by = LocalDate.parse(Objects.requireNonNull(limit.lastDay(), "filtered by it"));
        return new Visit(row, limit.unit(), by, Math.max(0, ChronoUnit.DAYS.between(by, today)), help);
    }

    private static CaseListQuery query(@Nullable Boolean overdue, @Nullable Integer within) {
        return new CaseListQuery(null, null, null, null, null, null, null, ClockKind.RETURN_VISIT, overdue, null,
                within, null);
    }

    /** The sums of each unit, in the order of their ids. */
    static List<OfUnit> byUnit(List<Visit> visits) {
        Map<String, OfUnit> sums = new TreeMap<>();
        visits.forEach(visit -> sums.merge(visit.unit(),
                new OfUnit(visit.unit(), visit.isLate() ? 1 : 0, visit.isLate() ? 0 : 1),
                (one, more) -> new OfUnit(one.unit(), one.late() + more.late(), one.due() + more.due())));
        return List.copyOf(sums.values());
    }

    /** Today in Asia/Shanghai. */
    LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }
}
