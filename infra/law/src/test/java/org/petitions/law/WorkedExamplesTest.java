package org.petitions.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;

/** The worked examples of the domain's paper, one by one. */
class WorkedExamplesTest {
    private final LegalCalendar calendar = LegalCalendar.china();

    @Test
    @Proves(article = 22, paragraph = 1, zh = "期限届满之日为法定节假日的，顺延至其后第一个工作日", en = "a limit that would end on a public holiday ends on the first working day after it")
    void dispatch_of_a_petition_registered_before_the_spring_festival_ends_on_the_first_day_worked_after_it() {
        assertThat(calendar.afterDays(day("2026-02-06"), 15)).isEqualTo(certain("2026-02-24"));
    }

    @Test
    @Proves(article = 23, paragraph = 3, zh = "异议期为5个工作日，调休上班日计入", en = "the 5 working days for an objection count a weekend day that is worked")
    void five_working_days_of_an_objection_count_a_worked_saturday() {
        assertThat(calendar.isWorkingDay(day("2026-02-14"))).isTrue();
        assertThat(calendar.afterWorkingDays(day("2026-02-12"), 5)).isEqualTo(certain("2026-02-26"));
    }

    @Test
    void five_working_days_of_an_objection_run_over_new_year_and_count_a_worked_sunday() {
        assertThat(calendar.afterWorkingDays(day("2025-12-30"), 5)).isEqualTo(certain("2026-01-07"));
    }

    @Test
    void handling_ends_sixty_days_after_acceptance_and_thirty_later_when_extended() {
        assertThat(calendar.afterDays(day("2026-02-27"), 60)).isEqualTo(certain("2026-04-28"));
        assertThat(calendar.afterDays(day("2026-02-27"), 60 + 30)).isEqualTo(certain("2026-05-28"));
    }

    @Test
    void handling_that_would_end_in_the_national_day_holiday_ends_after_it() {
        assertThat(day("2026-08-02").plusDays(60)).isEqualTo("2026-10-01");
        assertThat(calendar.afterDays(day("2026-08-02"), 60)).isEqualTo(certain("2026-10-08"));
    }

    @Test
    void acceptance_may_end_on_a_saturday_that_is_worked() {
        assertThat(calendar.afterDays(day("2026-04-24"), 15)).isEqualTo(certain("2026-05-09"));
    }

    @Test
    void a_review_window_may_end_on_a_sunday_that_is_worked() {
        assertThat(calendar.afterDays(day("2026-08-21"), 30)).isEqualTo(certain("2026-09-20"));
    }

    @Test
    void the_ten_days_of_a_hearing_are_not_counted() {
        var hearing = new PausedDays(day("2026-03-10"), day("2026-03-19"));
        assertThat(calendar.afterDays(day("2026-03-02"), 30, List.of(hearing))).isEqualTo(certain("2026-04-13"));
    }

    @Test
    void a_limit_in_a_year_without_a_notice_is_counted_by_weekends_and_marked_provisional() {
        assertThat(calendar.afterDays(day("2028-02-14"), 15)).extracting(Deadline::lastDay, Deadline::provisional)
                .containsExactly(day("2028-02-29"), true);
    }

    private static Deadline certain(String lastDay) {
        return new Deadline(day(lastDay));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
