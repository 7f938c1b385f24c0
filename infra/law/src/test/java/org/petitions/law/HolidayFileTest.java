package org.petitions.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayFileTest {

    @Test
    void the_shipped_file_covers_every_year_from_its_first_to_its_last() {
        HolidayFile file = HolidayFileReader.shipped();
        for (int year = file.firstYear(); year <= file.lastYear(); year++) {
            int wanted = year;
            assertThat(file.holidays().stream().filter(day -> day.getYear() == wanted)).as("holidays of " + year)
                    .hasSizeGreaterThanOrEqualTo(11);
        }
    }

    @Test
    void every_make_up_day_of_the_shipped_file_is_a_weekend_that_is_worked_and_no_holiday() {
        HolidayFile file = HolidayFileReader.shipped();
        var weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(file.makeUpDays()).isNotEmpty().allMatch(day -> weekend.contains(day.getDayOfWeek()))
                .doesNotContainAnyElementsOf(file.holidays());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2027-02-30,2027-03-01,REST,x | Text '2027-02-30' could not be parsed
            2027-05-01,2027-05-03,FREE,x | kind is REST or WORK, not FREE
            2027-05-01,REST              | expected 4 cells
            2027-05-03,2027-05-01,REST,x | 2027-05-01 is before 2027-05-03
            2027-05-01,2027-05-03,REST,  | the name is empty
            2027-05-01,2027-06-01,REST,x | longer than any holiday
            2027-05-03,2027-05-03,WORK,x | WORK is for Saturdays and Sundays
            2027-10-02,2027-10-02,WORK,x | 2027-10-02 is both REST and WORK
            2027-10-02,2027-10-02,REST,x | 2027-10-02 stands here twice
            """)
    void a_row_that_cannot_be_used_is_named_by_its_line(String row, String fault) {
        int line = (int) NextNotice.WITH_2027.lines().count() + 1;
        assertThatThrownBy(() -> LegalCalendar.of(NextNotice.WITH_2027 + row))
                .isInstanceOf(InvalidHolidayFileException.class).hasMessageContaining("line " + line + ": ")
                .hasMessageContaining(fault);
    }

    @Test
    void all_faults_are_named_at_once() {
        var error = catchThrowableOfType(InvalidHolidayFileException.class, () -> LegalCalendar.of("""
                # first-year: 2027
                from,to,kind,name
                2027-01-01,2027-01-03,REST
                2027-10-01,2027-10-07,HOLIDAY,x
                """));
        assertThat(error.faults()).anyMatch(fault -> fault.startsWith("line 3: "))
                .anyMatch(fault -> fault.startsWith("line 4: ")).anyMatch(fault -> fault.contains("# revision:"))
                .anyMatch(fault -> fault.contains("# last-year:")).anyMatch(fault -> fault.contains("# source:"));
    }

    @Test
    void a_revision_finer_than_a_millisecond_is_refused_by_its_line() {
        int line = NextNotice.WITH_2027.lines().takeWhile(text -> !text.startsWith("# revision:")).toList().size() + 1;
        assertThatThrownBy(() -> LegalCalendar.of(NextNotice.WITH_2027.replace(":00Z", ":00.000000001Z")))
                .hasMessageContaining("line " + line + ": revision is finer than a millisecond");
        assertThat(LegalCalendar.of(NextNotice.WITH_2027.replace(":00Z", ":00.123Z")).revision())
                .isEqualTo("2026-11-20T02:00:00.123Z");
    }

    @Test
    void how_long_a_rest_there_is_to_reckon_with_is_said_by_the_file() {
        // Day 60 is Saturday 2028-01-01; with ten unknown days of rest from there the next worked day is Tuesday the 11th.
        assertThat(latestAfter2027("")).isEqualTo("2028-01-11");
        assertThat(latestAfter2027("# most-unknown-rest-days: 0\n")).isEqualTo("2028-01-03");
        assertThat(latestAfter2027("# most-unknown-rest-days: 31\n")).isEqualTo("2028-02-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"32", "-1", "ten", ""})
    void a_rest_longer_than_any_or_none_at_all_is_refused(String days) {
        assertThatThrownBy(() -> LegalCalendar.of("# most-unknown-rest-days: " + days + "\n" + NextNotice.WITH_2027))
                .hasMessageContaining("most-unknown-rest-days is a number from 0 to 31, not " + days);
    }

    @Test
    void another_longest_rest_under_the_same_revision_is_refused_as_other_days_are() {
        CurrentCalendar current = new CurrentCalendar(LegalCalendar.of(NextNotice.WITH_2027));
        assertThatThrownBy(() -> current
                .replaceBy(LegalCalendar.of("# most-unknown-rest-days: 12\n" + NextNotice.WITH_2027)))
                .hasMessageContaining("same revision");
    }

    private static LocalDate latestAfter2027(String line) {
        return LegalCalendar.of(line + NextNotice.WITH_2027).afterDays(LocalDate.parse("2027-11-02"), 60).latest();
    }

    @Test
    void a_year_that_was_not_copied_whole_is_refused() {
        assertThatThrownBy(() -> LegalCalendar.of(NextNotice.WITH_2027.replace("last-year: 2027", "last-year: 2028")))
                .hasMessageContaining("year 2028 lacks New Year's Day");
        assertThatThrownBy(() -> LegalCalendar.of(NextNotice.WITH_2027.replace("last-year: 2027", "last-year: 2026")))
                .hasMessageContaining("lies outside");
    }
}
