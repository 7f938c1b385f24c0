package org.petitions.casework.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.OpenedBetween;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.law.CurrentCalendar;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.message.FieldCode;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API for the account of offices' duty. */
@RestController
class DutyApi {
    private static final int MOST_DAYS = 366;

    private final CaseQueries files;
    private final CityPolicy policy;
    private final CurrentCalendar calendar;
    private final Clock clock;

    DutyApi(CaseQueries files, CityPolicy practice, CurrentCalendar calendar, Clock clock) {
        this.files = files;
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

    /**
     * How offices did their duty in the cases opened from one day to another, at most a year: a unit is shown itself, a bureau, its head and its
     * county's leader the county's offices, the city's bureau, its leaders and operations all of them.
     *
     * @param from first day; without it the first of this month
     * @param to last day; without it today
     * @param unit one office alone
     */
    @Requires(Action.READ_DUTY)
    @GetMapping("/duty")
    DutyReport duty(@RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String unit, Actor actor) {
        Instant now = clock.instant();
        LocalDate last = to == null ? LegalCalendar.dayOf(now) : to;
        LocalDate first = from == null ? last.withDayOfMonth(1) : from;
        if (first.isAfter(last) || first.plusDays(MOST_DAYS).isBefore(last)) {
            throw new ProblemException(StandardProblem.INVALID_FIELDS, FieldFault.of("from", PeriodFieldCode.PERIOD));
        }
        DutyReportScope shown = DutyReportScope.of(actor, unit);
        var account = new DutyStatistics(now, policy.ratingDays(), calendar.get());
        files.forEach(new OpenedBetween(actor, startOf(first), startOf(last.plusDays(1)), shown.bureau(), shown.unit()),
                account::add);
        return new DutyReport(first, last, now,
                account.lines().stream().filter(line -> shown.includes(line.unit())).toList());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LegalCalendar.ZONE).toInstant();
    }

    private enum PeriodFieldCode implements FieldCode {
        PERIOD
    }
}
