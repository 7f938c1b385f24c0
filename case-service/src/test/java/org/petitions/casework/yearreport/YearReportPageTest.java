package org.petitions.casework.yearreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_CITY_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.petitions.browser.Chromium;
import org.petitions.casework.RunningCaseService;
import org.petitions.law.LegalCalendar;

/** The report of a year, each line with the figure of the feature that owns it. */
class YearReportPageTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final String PAGE = "/bureau/year-report.html";
    private static final LocalDate TODAY = LegalCalendar.dayOf(Instant.now());

    @Test
    void R9_every_mechanism_gives_its_own_figure_and_its_line_opens_its_page() {
        String bureau = "BUREAU/431223-PB/b-01";
        String period = "key=%s&from=%s&until=%s&by=%s&reason=%s".formatted(UUID.randomUUID(), TODAY, TODAY,
                typed("信访局局长"), typed("重要会议"));
        assertThat(SERVICE.submitAs(bureau, "/special-duty.html", period).statusCode()).isIn(302, 303);

        String page = SERVICE.get(PAGE, bureau).text();
        assertThat(page.replaceAll("\\s+", " ")).containsPattern(
                "<td[^>]*>N2</td> <th[^>]*><a [^>]*href=\"/special-duty.html\">特护期数</a></th> <td[^>]*>1</td>")
                .contains("/screening.html?from=" + TODAY.withDayOfYear(1) + "&amp;to=" + TODAY)
                .contains("/supervision/upward.html?year=" + TODAY.getYear()).doesNotContain(">—<");
        assertThat(SERVICE.get(PAGE + "?year=" + (TODAY.getYear() - 1), bureau).text().replaceAll("\\s+", " "))
                .as("another year's").containsPattern("特护期数</a></th> <td[^>]*>0</td>");
        assertThat(SERVICE.get(PAGE + "?division=431223", AT_CITY_BUREAU).text()).contains("辰溪县");
        assertThat(SERVICE.get(PAGE + "?division=431223", AT_BUREAU).status()).isEqualTo(403);
        assertThat(SERVICE.get(PAGE, AT_UNIT).status()).isEqualTo(403);
        assertThat(SERVICE.get("/bureau/year-report/export.xlsx?why=REPORT", AT_CITY_BUREAU).status()).isEqualTo(200);
        assertThat(SERVICE.get("/bureau/year-report/export.xlsx", AT_CITY_BUREAU).status()).isEqualTo(400);
    }

    @Test
    void R9_each_line_has_one_source() {
        List<ReportLine> given = SERVICE.beans(ReportSource.class).stream().map(ReportSource::lines)
                .flatMap(Collection::stream).toList();
        assertThat(given).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(EnumSet.allOf(ReportLine.class));
    }

    @Test
    void the_page_has_no_barriers() {
        try (var browser = Chromium.start()) {
            browser.signIn(SERVICE.headers(PAGE, AT_CITY_BUREAU));
            for (String page : List.of("/bureau/year-report.html", "/bureau/hardship.html")) {
                browser.open(SERVICE.uri(page).toString());
                browser.picture(page.substring(8, page.length() - 5) + "-phone", 320);
                browser.picture(page.substring(8, page.length() - 5), 1280);
                assertThat(browser.barriers()).as(page).isEmpty();
            }
        }
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
