package org.petitions.casework.indicators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.accountability.UpwardSignals;
import org.petitions.casework.accountability.UpwardSignals.Brought;
import org.petitions.casework.cases.BacklogCases;
import org.petitions.casework.cases.CaseProblems;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.OpenedBetween;
import org.petitions.casework.cases.OpenedCase;
import org.petitions.casework.duty.CountsAtOnce;
import org.petitions.casework.indicators.CaseIndicators.Registration;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.casework.limits.LimitStore;
import org.petitions.casework.lists.CaseLists;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Counts the indicators of a period, and finds the cases behind each by the same count. Whatever is asked for, the cases go by once, with one look for
 * what belongs to so many of them.
 */
@Component
class Indicators {
    private static final int A_LOOK = 500;

    private final CaseQueries files;
    private final BacklogCases backlog;
    private final CaseReader reading;
    private final LimitStore limits;
    private final UpwardSignals upward;
    private final RegisteredPersonsStore persons;
    private final CountsAtOnce counts;
    private final Clock clock;
    private final int groupVisitFrom;

    Indicators(CaseQueries files, BacklogCases backlog, CaseReader reading, LimitStore limits, UpwardSignals upward,
            RegisteredPersonsStore persons, CountsAtOnce counts, Clock clock,
            @Value("${petitions.form.group-visit-from:5}") int groupVisitFrom) {
        this.files = files;
        this.backlog = backlog;
        this.reading = reading;
        this.limits = limits;
        this.upward = upward;
        this.persons = persons;
        this.counts = counts;
        this.clock = clock;
        this.groupVisitFrom = groupVisitFrom;
    }

    /** A period beside the same days of the year before. */
    record Compared(IndicatorSums now, IndicatorSums before) {}

    /** Hears how much of an indicator a case of a division's bureau tells. */
    @FunctionalInterface
    private interface Told {
        void of(String division, Indicator indicator, long much, String caseId);
    }

    /**
     * The division that somebody is shown: their county, or of a city's bureau the one that was asked for, null for all.
     *
     * @throws org.petitions.starter.problem.ProblemException 403 where another county's is asked for
     */
    static @Nullable String division(@Nullable String asked, Actor actor) {
        String bureau = CaseLists.scopeOf(actor).bureau();
        String division = asked == null || asked.isEmpty() ? null : asked;
        if (bureau == null) {
            return division;
        }
        String own = UnitId.divisionOf(bureau);
        if (division != null && !division.equals(own)) {
            throw CaseProblems.notCompetent();
        }
        return own;
    }

    /** @param division as {@link #division} gives it */
    Compared compare(IndicatorPeriod period, @Nullable String division, Actor actor) {
        var now = new IndicatorSums();
        var before = new IndicatorSums();
        counts.run(() -> {
            count(period, division, actor, (of, indicator, much, _) -> now.add(of, indicator, much));
            count(period.yearBefore(), division, actor, (of, indicator, much, _) -> before.add(of, indicator, much));
        });
        return new Compared(now, before);
    }

    /**
     * The cases behind a number, as far as the actor may read them now, in the order of their ids.
     *
     * @param after the id of the last case of the page before, or null
     */
    List<CaseRow> cases(IndicatorPeriod period, @Nullable String division, Indicator asked, @Nullable String after,
            int most, Actor actor) {
        SortedSet<String> ids = new TreeSet<>();
        counts.run(() -> count(period, division, actor, (_, indicator, _, id) -> {
            if (indicator == asked && (after == null || id.compareTo(after) > 0)) {
                ids.add(id);
            }
        }));
        return reading.readableAmong(List.copyOf(ids), most, actor);
    }

    private void count(IndicatorPeriod period, @Nullable String division, Actor actor, Told told) {
        String bureau = division == null ? null : division + "-PB";
        List<OpenedCase> some = new ArrayList<>();
        files.forEach(new OpenedBetween(actor, period.from().atStartOfDay(LegalCalendar.ZONE).toInstant(),
                period.to().plusDays(1).atStartOfDay(LegalCalendar.ZONE).toInstant(), bureau, null), each -> {
                    some.add(each);
                    if (some.size() == A_LOOK) {
                        tell(some, told);
                    }
                });
        tell(some, told);
        backlog.stood(period.from(), period.to(), bureau, actor).forEach(course -> {
            String of = UnitId.divisionOf(course.row().matter().bureau());
            told.of(of, Indicator.BACKLOG, 1, course.id());
            if (course.endOn(period.to()) != null) {
                told.of(of, Indicator.BACKLOG_SOLVED, 1, course.id());
            }
        });
    }

    /** Tells these, one look for all, and lets them go. */
    private void tell(List<OpenedCase> some, Told told) {
        List<String> ids = some.stream().map(each -> each.matter().petitionId()).toList();
        Map<String, List<CaseLimit>> limited = limits.ofCases(ids);
        Map<String, Brought> brought = upward.broughtAmong(ids);
        Map<String, Integer> people = persons.of(ids);
        for (OpenedCase each : some) {
            String id = each.matter().petitionId();
            String division = UnitId.divisionOf(each.matter().bureau());
            CaseIndicators
                    .of(each, new Registration(people.getOrDefault(id, 0), brought.get(id), groupVisitFrom),
                            limited.getOrDefault(id, List.of()))
                    .forEach((indicator, much) -> told.of(division, indicator, much, id));
        }
        some.clear();
    }

    /** Today in Asia/Shanghai. */
    LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }
}
