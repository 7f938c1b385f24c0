package org.petitions.casework.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.OpenedBearing;
import org.petitions.casework.cases.OpenedBetween;
import org.petitions.casework.cases.OpenedCase;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/** What was found by screening and what was mediated, among the cases opened within a period that somebody answers for. */
@Component
class MatterReports {
    private final CaseQueries files;
    private final CaseReader reading;
    private final CountsAtOnce counts;
    private final Clock clock;

    MatterReports(CaseQueries files, CaseReader reading, CountsAtOnce counts, Clock clock) {
        this.files = files;
        this.reading = reading;
        this.counts = counts;
        this.clock = clock;
    }

    /** Matters found by screening: of a unit, those that it has now. */
    List<ScreenedMatter> screened(DutyPeriod period, Actor actor) {
        List<ScreenedMatter> all = new ArrayList<>();
        run(period, actor, OpenedBearing.SCREENED, opened -> ScreenedMatter.of(opened).ifPresent(all::add));
        return readable(all, ScreenedMatter::caseId, actor);
    }

    /** Mediations and reconciliations; of a unit, those of cases that it has now. */
    List<MediatedDispute> mediated(DutyPeriod period, Actor actor) {
        List<MediatedDispute> all = new ArrayList<>();
        run(period, actor, OpenedBearing.MEDIATED, opened -> all.addAll(MediatedDispute.of(opened)));
        return readable(all, MediatedDispute::caseId, actor);
    }

    /**
     * Those of these cases that the actor may read now, in the order of ids.
     *
     * @param after id of the last case of the page before; null for the first page
     */
    List<CaseRow> rows(Collection<String> ids, @Nullable String after, int most, Actor actor) {
        return reading.readableAmong(new TreeSet<>(ids).stream()
                .filter(id -> after == null || id.compareTo(after) > 0).toList(), most, actor);
    }

    /** A unit was sent some once that it has no more: what another made of them is none of its figures. A bureau's are those it has. */
    private <T> List<T> readable(List<T> all, Function<T, String> caseId, Actor actor) {
        if (DutyReportScope.of(actor, null).unit() == null) {
            return all;
        }
        List<String> ids = all.stream().map(caseId).distinct().sorted().toList();
        Set<String> read = reading.readableAmong(ids, ids.size(), actor).stream().map(CaseRow::id)
                .collect(Collectors.toUnmodifiableSet());
        return all.stream().filter(each -> read.contains(caseId.apply(each))).toList();
    }

    private void run(DutyPeriod period, Actor actor, OpenedBearing bearing, Consumer<OpenedCase> account) {
        DutyReportScope shown = DutyReportScope.of(actor, null);
        counts.run(() -> files.forEach(new OpenedBetween(actor, startOf(period.from()),
                startOf(period.to().plusDays(1)), shown.bureau(), shown.unit()), bearing, account));
    }

    /** This year up to today. */
    DutyPeriod usual() {
        return new DutyPeriod(today().withDayOfYear(1), today());
    }

    /** Today in Asia/Shanghai. */
    LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(LegalCalendar.ZONE).toInstant();
    }
}
