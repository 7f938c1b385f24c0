package org.petitions.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class HolidayFileTest {

    @Test
    void the_shipped_file_covers_every_year_from_its_first_to_its_last() {
        HolidayFile file = HolidayFile.bundled();
        for (int year = file.firstYear(); year <= file.lastYear(); year++) {
            int wanted = year;
            assertThat(file.holidays().stream().filter(day -> day.getYear() == wanted)).as("holidays of " + year)
                    .hasSizeGreaterThanOrEqualTo(11);
        }
    }

    @Test
    void every_make_up_day_of_the_shipped_file_is_a_weekend_that_is_worked_and_no_holiday() {
        HolidayFile file = HolidayFile.bundled();
        var weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(file.makeUpDays()).isNotEmpty().allMatch(day -> weekend.contains(day.getDayOfWeek()))
                .doesNotContainAnyElementsOf(file.holidays());
    }

    @Test
    void a_row_that_cannot_be_read_is_named_by_its_line() {
        var header = List.of("# first-year: 2026", "# last-year: 2026", "from,to,kind,name");
        for (String bad : List.of("2026-02-30,2026-03-01,REST,x", "2026-01-01,2026-01-03,FREE,x", "2026-01-01,REST",
                "2026-01-03,2026-01-01,REST,x")) {
            var lines = new ArrayList<>(header);
            lines.add(bad);
            assertThatIllegalArgumentException().isThrownBy(() -> HolidayFile.read(lines))
                    .withMessageContaining("line 4");
        }
    }

    @Test
    void a_file_that_does_not_say_where_it_ends_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> HolidayFile.read(List.of("# first-year: 2026")))
                .withMessageContaining("last-year");
    }
}
