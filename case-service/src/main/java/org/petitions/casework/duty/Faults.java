package org.petitions.casework.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.OpenedBetween;
import org.petitions.casework.cases.OpenedCase;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.casework.limits.LimitStore;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.law.CurrentCalendar;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/** Counts the five faults of offices in the cases opened within a period, and finds the cases behind each by the same count. */
@Component
class Faults {
    private static final int A_LOOK = 500;

    private final CaseQueries files;
    private final CaseReader reading;
    private final CountsAtOnce counts;
    private final LimitStore limits;
    private final CityPolicy policy;
    private final CurrentCalendar calendar;
    private final Clock clock;

    Faults(CaseQueries files, CaseReader reading, CountsAtOnce counts, LimitStore limits, CityPolicy practice,
            CurrentCalendar calendar, Clock clock) {
        this.files = files;
        this.reading = reading;
        this.counts = counts;
        this.limits = limits;
        this.policy = practice;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Hears how much of a fault a case tells of a unit. */
    @FunctionalInterface
    private interface Found {
        void of(String unit, Fault fault, long much, String caseId);
    }

    /** The figures by unit id: of those that have any of it, whose account it is. */
    Map<String, Map<Fault, Long>> count(DutyPeriod period, Actor actor) {
        Map<String, Map<Fault, Long>> all = new TreeMap<>();
        count(period, DutyReportScope.of(actor, null), actor,
                (unit, fault, much, _) -> all.computeIfAbsent(unit, _ -> new EnumMap<>(Fault.class)).merge(fault, much,
                        Long::sum));
        return all;
    }

    /**
     * The cases behind a figure, as far as the actor may read them now, in the order of their ids.
     *
     * @param after the id of the last case of the page before, or null
     * @throws org.petitions.starter.problem.ProblemException 403 when the unit is not the actor's to see
     */
    List<CaseRow> cases(DutyPeriod period, String unit, Fault fault, @Nullable String after, int most, Actor actor) {
        SortedSet<String> ids = new TreeSet<>();
        count(period, DutyReportScope.of(actor, unit), actor, (of, found, _, id) -> {
            if (found == fault && of.equals(unit)) {
                ids.add(id);
            }
        });
        return reading.readableAmong(ids.stream().filter(id -> after == null || id.compareTo(after) > 0).toList(), most,
                actor);
    }

    private void count(DutyPeriod period, DutyReportScope shown, Actor actor, Found found) {
        List<OpenedCase> some = new ArrayList<>();
        counts.run(() -> {
            files.forEach(new OpenedBetween(actor, startOf(period.from()), startOf(period.to().plusDays(1)),
                    shown.bureau(), shown.unit()), each -> {
                        some.add(each);
                        if (some.size() == A_LOOK) {
                            add(some, shown, found);
                        }
                    });
            add(some, shown, found);
        });
    }

    /** Adds these with their limits, one look for all, and lets them go. */
    private void add(List<OpenedCase> some, DutyReportScope shown, Found found) {
        var known = limits.ofCases(some.stream().map(opened -> opened.matter().petitionId()).toList());
        Instant now = clock.instant();
        some.forEach(opened -> add(opened, known.getOrDefault(opened.matter().petitionId(), List.of()), now, shown,
                found));
        some.clear();
    }

    private void add(OpenedCase opened, List<CaseLimit> limits, Instant now, DutyReportScope shown, Found found) {
        var account = new DutyStatistics(now, policy.ratingDays(), calendar.get(), (_, _, _) -> {});
        account.add(opened);
        Map<String, UnitDuty> lines = new TreeMap<>();
        account.lines().forEach(line -> lines.put(line.unit(), line));
        limits.forEach(limit -> lines.computeIfAbsent(limit.unit(), unit -> new UnitTotals().line(unit)));
        lines.values().stream().filter(line -> shown.includes(line.unit())).forEach(
                line -> Stream.of(Fault.values()).forEach(fault -> {
                    long much = fault.in(line, opened, limits);
                    if (much > 0) {
                        found.of(line.unit(), fault, much, opened.matter().petitionId());
                    }
                }));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LegalCalendar.ZONE).toInstant();
    }
}
