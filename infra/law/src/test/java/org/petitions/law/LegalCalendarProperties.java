package org.petitions.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every limit, in years with a notice and without. */
class LegalCalendarProperties {
    private static final long FIRST = LocalDate.of(2003, 1, 1).toEpochDay();
    private static final long LAST = LocalDate.of(2030, 12, 31).toEpochDay();

    private final LegalCalendar calendar = LegalCalendar.china();

    @Property
    void a_limit_ends_on_a_working_day_and_never_before_its_plain_days(@ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 120) int days) {
        LocalDate last = calendar.afterDays(start, days).lastDay();
        assertThat(calendar.isWorkingDay(last)).isTrue();
        assertThat(last).isAfterOrEqualTo(start.plusDays(days));
    }

    @Property
    void between_the_last_counted_day_and_the_end_no_day_is_worked(@ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 120) int days) {
        LocalDate last = calendar.afterDays(start, days).lastDay();
        assertThat(start.plusDays(days).datesUntil(last)).noneMatch(calendar::isWorkingDay);
    }

    @Property
    void a_later_start_or_a_longer_limit_never_ends_earlier(@ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 120) int days) {
        LocalDate last = calendar.afterDays(start, days).lastDay();
        assertThat(calendar.afterDays(start.plusDays(1), days).lastDay()).isAfterOrEqualTo(last);
        assertThat(calendar.afterDays(start, days + 1).lastDay()).isAfterOrEqualTo(last);
    }

    @Property
    void so_many_working_days_are_worked_after_the_start_up_to_the_end(@ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 60) int days) {
        LocalDate last = calendar.afterWorkingDays(start, days).lastDay();
        assertThat(start.plusDays(1).datesUntil(last.plusDays(1)).filter(calendar::isWorkingDay)).hasSize(days);
        assertThat(calendar.isWorkingDay(last)).isTrue();
    }

    @Property
    void paused_days_never_shorten_a_limit_and_are_never_its_end(@ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 60) int days, @ForAll("pauses") List<int[]> pauses) {
        List<PausedDays> paused = pauses.stream()
                .map(pause -> new PausedDays(start.plusDays(pause[0]), start.plusDays(pause[0] + pause[1]))).toList();
        LocalDate last = calendar.afterDays(start, days, paused).lastDay();
        assertThat(last).isAfterOrEqualTo(calendar.afterDays(start, days).lastDay());
        assertThat(paused).noneMatch(pause -> pause.holds(last));
        assertThat(start.plusDays(1).datesUntil(last.plusDays(1))
                .filter(day -> paused.stream().noneMatch(p -> p.holds(day))))
                .hasSizeGreaterThanOrEqualTo(days);
    }

    @Property
    void a_deadline_is_provisional_exactly_when_a_day_it_hangs_on_is_not_covered(@ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 120) int days) {
        Deadline deadline = calendar.afterDays(start, days);
        boolean covered = start.plusDays(days).getYear() >= 2004
                && !deadline.lastDay().isAfter(calendar.lastCertainDay());
        assertThat(deadline.provisional()).isEqualTo(!covered);
    }

    @Property
    void the_end_of_a_deadline_is_midnight_after_its_last_day(@ForAll("days") LocalDate start,
            @ForAll @IntRange(min = 1, max = 120) int days) {
        Deadline deadline = calendar.afterDays(start, days);
        assertThat(LegalCalendar.dayOf(deadline.end())).isEqualTo(deadline.lastDay().plusDays(1));
        assertThat(LegalCalendar.dayOf(deadline.end().minusNanos(1))).isEqualTo(deadline.lastDay());
    }

    /** Whatever the notice of 2027 brings, a limit that was computed without it ends between its earliest and its latest reading. */
    @Property
    void the_next_notice_moves_no_limit_beyond_its_readings(@ForAll @IntRange(min = 0, max = 70) int startAfter,
            @ForAll @IntRange(min = 1, max = 70) int days, @ForAll @IntRange(min = 1, max = 8) int workingDays,
            @ForAll @IntRange(min = 5, max = 80) int restFrom, @ForAll @IntRange(min = 1, max = 9) int restDays,
            @ForAll @IntRange(min = 0, max = 12) int workedWeekend) {
        LocalDate rest = LocalDate.of(2027, 1, 1).plusDays(restFrom);
        LocalDate worked = LocalDate.of(2027, 1, 9).plusWeeks(workedWeekend);
        Assume.that(worked.isBefore(rest) || worked.isAfter(rest.plusDays(restDays - 1)));
        LegalCalendar next = LegalCalendar.of(NextNotice.WITH_2027.replaceAll("2027-(01-09|02-\\d\\d),.*\\n", "")
                + "%s,%s,REST,x%n%s,%s,WORK,x%n".formatted(rest, rest.plusDays(restDays - 1), worked, worked));
        Assume.that(longestRest(next, rest) <= 10);
        LocalDate start = LocalDate.of(2026, 12, 1).plusDays(startAfter);
        assertThat(next.afterDays(start, days).lastDay()).isBetween(calendar.afterDays(start, days).earliest(),
                calendar.afterDays(start, days).latest());
        assertThat(next.afterWorkingDays(start, workingDays).lastDay()).isBetween(
                calendar.afterWorkingDays(start, workingDays).earliest(),
                calendar.afterWorkingDays(start, workingDays).latest());
    }

    private static int longestRest(LegalCalendar calendar, LocalDate around) {
        int longest = 0;
        int rest = 0;
        for (LocalDate day = around.minusDays(15); day.isBefore(around.plusDays(30)); day = day.plusDays(1)) {
            rest = calendar.isWorkingDay(day) ? 0 : rest + 1;
            longest = Math.max(longest, rest);
        }
        return longest;
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(FIRST, LAST).map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<List<int[]>> pauses() {
        return Combinators.combine(Arbitraries.integers().between(-5, 60), Arbitraries.integers().between(0, 20))
                .as((from, length) -> new int[]{from, length}).list().ofMaxSize(3);
    }
}
