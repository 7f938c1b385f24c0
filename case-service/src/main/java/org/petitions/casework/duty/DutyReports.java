package org.petitions.casework.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.OpenedBetween;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.law.CurrentCalendar;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/** Draws up the account of offices' duty, and finds the cases behind its figures by the same count. */
@Component
class DutyReports {
    private final CaseQueries files;
    private final CaseReader reading;
    private final CountsAtOnce counts;
    private final CityPolicy policy;
    private final CurrentCalendar calendar;
    private final Clock clock;

    DutyReports(CaseQueries files, CaseReader reading, CountsAtOnce counts, CityPolicy practice,
            CurrentCalendar calendar, Clock clock) {
        this.files = files;
        this.reading = reading;
        this.counts = counts;
        this.policy = practice;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The account of the cases that were opened within a period.
     *
     * @param from first day, in Asia/Shanghai
     * @param to last day
     * @param at the moment up to which it counts, UTC
     */
    record DutyReport(LocalDate from, LocalDate to, Instant at, List<UnitDuty> units) {}

    /** @param unit one office alone, or null for all that the actor is shown */
    DutyReport report(DutyPeriod period, @Nullable String unit, Actor actor) {
        DutyReportScope shown = DutyReportScope.of(actor, unit);
        Instant now = clock.instant();
        DutyStatistics account = count(period, shown, now, actor, (_, _, _) -> {});
        return new DutyReport(period.from(), period.to(), now,
                account.lines().stream().filter(line -> shown.includes(line.unit())).toList());
    }

    /**
     * The cases behind a figure of an office's line, as far as the actor may read them now: of one that went to another office the figure
     * tells, and nothing else. One that counts there more than once stands here once.
     *
     * @param after the id of the last case of the page before, or null
     */
    List<CaseRow> cases(DutyPeriod period, String unit, DutyFigure figure, @Nullable String after, int most,
            Actor actor) {
        SortedSet<String> ids = new TreeSet<>();
        count(period, DutyReportScope.of(actor, unit), clock.instant(), actor, (of, counted, id) -> {
            if (counted == figure && of.equals(unit)) {
                ids.add(id);
            }
        });
        return reading.readableAmong(
                ids.stream().filter(id -> after == null || id.compareTo(after) > 0).toList(), most, actor);
    }

    private DutyStatistics count(DutyPeriod period, DutyReportScope shown, Instant now, Actor actor,
            DutyStatistics.CasesBehind behind) {
        var account = new DutyStatistics(now, policy.ratingDays(), calendar.get(), behind);
        counts.run(() -> files.forEach(new OpenedBetween(actor, startOf(period.from()),
                startOf(period.to().plusDays(1)), shown.bureau(), shown.unit()), account::add));
        return account;
    }

    /** Today, as periods count it. */
    LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LegalCalendar.ZONE).toInstant();
    }
}
