package org.petitions.casework.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_BUREAU;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
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
        assertThat(SmallCounts.hide(List.of(0L, 4L, 9L, 7L))).containsExactly(0L, null, 9L, null);
        assertThat(SmallCounts.hide(List.of(4L, 1L, 5L))).containsExactly(null, null, 5L);
        assertThat(SmallCounts.hide(List.of(5L, 0L))).containsExactly(5L, 0L);
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
