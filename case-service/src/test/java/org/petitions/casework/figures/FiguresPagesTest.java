package org.petitions.casework.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_BUREAU;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.duty.PeriodFigures.Counted;
import org.petitions.casework.duty.PeriodFigures.OfOffice;
import org.petitions.casework.figures.Figures.OfUnit;
import org.petitions.law.LegalCalendar;

/** A bureau publishes what it saw, everybody reads it, and nobody is found behind a number. */
class FiguresPagesTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final String PUBLISH = "/bureau/figures.html";
    private static final String PUBLIC = "/public/figures.html?bureau=" + TestPetition.BUREAU;
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    @Test
    void what_a_bureau_published_everybody_reads_and_a_second_click_does_no_harm() {
        String period = FiguresPeriod.lastMonth(LegalCalendar.dayOf(Instant.now())).code();
        assertThat(SERVICE.getWith(PUBLIC).text()).contains("尚未公布数据");
        String page = SERVICE.get(PUBLISH + "?period=" + period, AT_BUREAU).text();
        Matcher seen = SEEN.matcher(page);
        assertThat(seen.find()).as(page).isTrue();
        String form = "number=1&period=" + period + "&seen=";

        HttpResponse<String> stale = SERVICE.submitAs(AT_BUREAU, PUBLISH, form + "other");
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("没有公布");
        for (int click = 0; click < 2; click++) {
            assertThat(SERVICE.submitAs(AT_BUREAU, PUBLISH, form + seen.group(1)).statusCode()).isIn(302, 303);
        }

        assertThat(SERVICE.getWith(PUBLIC + "&lang=en").text()).contains("Published on", period, "figures.csv");
        assertThat(SERVICE.getWith("/public/figures.csv?bureau=" + TestPetition.BUREAU + "&period=" + period).text())
                .contains("\"件数\"", "\"全部单位\"");
        assertThat(SERVICE.get(PUBLISH + "?period=" + period, AT_BUREAU).text()).contains("与现在的数据一致");
    }

    @Test
    void only_bureaus_publish_and_only_what_is_over() {
        assertThat(SERVICE.get(PUBLISH, TestPetition.AT_UNIT).status()).isEqualTo(403);
        assertThat(SERVICE.submitAs(AT_BUREAU, PUBLISH, "number=1&seen=x&period=2999-01").statusCode()).isEqualTo(422);
        assertThat(SERVICE.getWith("/public/figures.csv?bureau=431224-PB").status()).isEqualTo(404);
    }

    @Test
    void a_small_number_is_hidden_and_so_is_what_would_tell_it() {
        assertThat(SmallCounts.hide(List.of(0L, 4L, 9L, 7L)).counts()).containsExactly(0L, null, 9L, null);
        assertThat(SmallCounts.hide(List.of(4L, 1L, 5L)).counts()).containsExactly(null, null, 5L);
        assertThat(SmallCounts.hide(List.of(5L, 0L)).counts()).containsExactly(5L, 0L);
        assertThat(SmallCounts.hide(List.of(1L, 1L, 6L, 9L)).counts()).as("two that are 2 together are 1 each")
                .containsExactly(null, null, null, 9L);
        var alone = SmallCounts.hide(List.of(1L, 1L, 1L, 1L, 1L));
        assertThat(SmallCounts.sum(LongStream.of(5), alone.untold())).as("five that are 5 together are 1 each")
                .isNull();
        assertThat(SmallCounts.share(5, 6L)).as("tells that one was not satisfied").isNull();
        assertThat(SmallCounts.share(6, 6L)).isEqualTo(100);
        assertThat(SmallCounts.share(249, 250L)).isEqualTo(99);
    }

    @Test
    void a_county_hides_the_same_in_what_the_city_publishes_and_no_quarter_stands_beside_its_months() {
        List<OfOffice> county = List.of(finished("431222-HRSS", 3), finished("431222-PB", 9), finished("431222-PS", 8));
        List<OfOffice> city = List.of(county.get(0), county.get(1), county.get(2), finished("431224-PB", 4),
                finished("431224-PS", 20));

        List<OfUnit> ofCity = Figures.of(new Counted(city, Map.of())).units();

        assertThat(ofCity.subList(0, 3)).isEqualTo(Figures.of(new Counted(county, Map.of())).units());
        assertThat(ofCity).extracting(each -> each.numbers().finished()).containsExactly(null, 9L, null, null, null);
        FiguresPeriod quarter = FiguresPeriod.parse("2026-Q1").orElseThrow();
        assertThat(quarter.overlaps(FiguresPeriod.parse("2026-03").orElseThrow())).isTrue();
        assertThat(quarter.overlaps(FiguresPeriod.parse("2026-04").orElseThrow())).isFalse();
        assertThat(quarter.overlaps(quarter)).isFalse();
    }

    private static OfOffice finished(String unit, long inTime) {
        return new OfOffice(unit, inTime, 0, 0, 0);
    }

    @Test
    void a_period_is_a_month_or_a_quarter() {
        assertThat(FiguresPeriod.parse("2026-Q4")).hasValueSatisfying(quarter -> {
            assertThat(quarter.from()).isEqualTo("2026-10-01");
            assertThat(quarter.to()).isEqualTo("2026-12-31");
        });
        assertThat(FiguresPeriod.parse("2026-02")).hasValueSatisfying(
                month -> assertThat(month.to()).isEqualTo("2026-02-28"));
        assertThat(FiguresPeriod.parse("2026-13")).isEmpty();
        assertThat(FiguresPeriod.before(LocalDate.of(2026, 5, 3))).extracting(FiguresPeriod::code)
                .startsWith("2026-Q1", "2025-Q4").contains("2026-04", "2025-05").doesNotContain("2026-05");
    }
}
