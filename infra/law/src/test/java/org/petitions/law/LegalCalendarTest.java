package org.petitions.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LegalCalendarTest {
    private final LegalCalendar calendar = LegalCalendar.china();

    @Test
    void the_last_day_counts_to_its_end_in_shanghai() {
        Deadline deadline = calendar.afterDays(LocalDate.parse("2026-02-06"), 15);
        assertThat(deadline.end()).isEqualTo("2026-02-24T16:00:00Z");
    }

    @Test
    void the_start_day_is_the_day_in_shanghai_and_not_in_utc() {
        Instant lateEveningInUtc = Instant.parse("2026-03-01T16:00:00Z");
        assertThat(LegalCalendar.dayOf(lateEveningInUtc)).isEqualTo("2026-03-02");
        assertThat(calendar.afterDays(lateEveningInUtc, 15).lastDay()).isEqualTo("2026-03-17");
        assertThat(calendar.afterDays(lateEveningInUtc.minusMillis(1), 15).lastDay()).isEqualTo("2026-03-16");
        assertThat(calendar.afterWorkingDays(lateEveningInUtc, 1).lastDay()).isEqualTo("2026-03-03");
    }

    @Test
    void a_warning_comes_whole_days_before_the_end() {
        Deadline deadline = new Deadline(LocalDate.parse("2026-04-28"));
        assertThat(deadline.daysBeforeEnd(0)).isEqualTo(deadline.end());
        assertThat(deadline.daysBeforeEnd(1)).isEqualTo("2026-04-27T16:00:00Z");
        assertThat(deadline.daysBeforeEnd(15)).isEqualTo("2026-04-13T16:00:00Z");
    }

    @Test
    void a_limit_does_not_end_on_a_paused_day_it_was_moved_to() {
        var hearing = new PausedDays(LocalDate.parse("2026-03-23"), LocalDate.parse("2026-03-24"));
        assertThat(calendar.afterDays(LocalDate.parse("2026-03-16"), 5, List.of(hearing)).lastDay())
                .isEqualTo("2026-03-25");
    }

    @Test
    void the_last_days_of_the_last_covered_year_are_provisional_because_the_next_notice_may_move_them() {
        LocalDate last = calendar.lastCertainDay();
        assertThat(last).isEqualTo("2026-12-28");
        assertThat(calendar.afterDays(last.minusDays(3), 3).provisional()).isFalse();
        assertThat(calendar.afterDays(last.minusDays(3), 4).provisional()).isTrue();
        assertThat(calendar.afterWorkingDays(last.minusDays(1), 2).provisional()).isTrue();
    }

    @Test
    void a_limit_before_the_first_covered_year_is_provisional() {
        assertThat(calendar.afterDays(LocalDate.parse("2003-12-01"), 15).provisional()).isTrue();
        assertThat(calendar.afterDays(LocalDate.parse("2003-12-25"), 15).provisional()).isFalse();
        assertThat(calendar.afterWorkingDays(LocalDate.parse("2003-12-25"), 15).provisional()).isTrue();
    }

    @Test
    void a_limit_without_a_day_is_refused() {
        LocalDate start = LocalDate.parse("2026-03-01");
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.afterDays(start, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.afterWorkingDays(start, -1));
    }

    @Test
    void paused_days_that_end_before_they_start_are_refused() {
        LocalDate day = LocalDate.parse("2026-03-02");
        assertThatIllegalArgumentException().isThrownBy(() -> new PausedDays(day, day.minusDays(1)));
    }

    @Test
    void a_provisional_end_tells_the_earliest_and_the_latest_day_that_a_notice_could_give() {
        // Day 60 of 2026-11-10 is Saturday 2027-01-09, which may be worked, or begin a long rest.
        Deadline deadline = calendar.afterDays(LocalDate.parse("2026-11-10"), 60);
        assertThat(deadline).isEqualTo(new Deadline(LocalDate.parse("2027-01-11"), true, LocalDate.parse("2027-01-09"),
                LocalDate.parse("2027-01-19")));
        assertThat(deadline.endByEveryReading()).isEqualTo("2027-01-19T16:00:00Z");
    }

    @Test
    void a_certain_end_has_one_reading() {
        Deadline deadline = calendar.afterDays(LocalDate.parse("2026-02-06"), 15);
        assertThat(deadline.earliest()).isEqualTo(deadline.lastDay()).isEqualTo(deadline.latest());
        assertThat(deadline.endByEveryReading()).isEqualTo(deadline.end());
    }

    @Test
    void the_calendar_in_force_is_swapped_for_a_newer_edition_alone() {
        CurrentCalendar current = new CurrentCalendar(calendar);
        LegalCalendar newer = LegalCalendar.of(NextNotice.WITH_2027);
        assertThat(current.replaceBy(newer)).isTrue();
        assertThat(current.get()).isSameAs(newer);
        assertThat(current.replaceBy(calendar)).isFalse();
        assertThat(current.replaceBy(LegalCalendar.of(NextNotice.WITH_2027))).isFalse();
        assertThat(current.get()).isSameAs(newer);
    }

    @Test
    void a_limit_into_the_spring_festival_is_moved_when_the_notice_is_there() {
        LocalDate accepted = LocalDate.parse("2026-12-08");
        Deadline before = calendar.afterDays(accepted, 60);
        assertThat(before.lastDay()).isEqualTo("2027-02-08");
        Deadline after = LegalCalendar.of(NextNotice.WITH_2027).afterDays(accepted, 60);
        assertThat(after).isEqualTo(new Deadline(LocalDate.parse("2027-02-15")));
        assertThat(after.lastDay()).isBetween(before.earliest(), before.latest());
    }
}
