package org.petitions.casework.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_CITY_BUREAU;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.browser.Chromium;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.events.CorrectedFields;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.IntakeEvent.PetitionCorrected;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;

/** Indicators beside those of the year before, from the pages of a county's bureau, the city's and operations. */
class IndicatorPagesTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();
    private static final String PAGE = "/bureau/indicators.html";
    private static final LocalDate TODAY = LegalCalendar.dayOf(Instant.now());

    /** What of a petition an indicator asks for. */
    private record Brought(Channel channel, Level to, int persons, boolean repeat) {
        static final Brought LETTER = new Brought(Channel.LETTER, Level.COUNTY, 1, false);
    }

    private static TestPetition register(String county, LocalDate on, Brought brought, @Nullable LedgerHistory past,
            String... accused) {
        TestPetition petition = TestPetition.aboutWages();
        Purpose purpose = accused.length == 0 ? Purpose.CLAIM : Purpose.ACCUSATION;
        EVENTS.publish(new PetitionRegistered(petition.id(), 1, on.atTime(9, 0).atZone(LegalCalendar.ZONE).toInstant(),
                petition.number(), county + "-PB", brought.channel(), brought.to(), purpose, brought.repeat(), null,
                Urgency.ORDINARY, Identity.REAL_NAME, brought.persons(), 0, Category.LABOUR, county, null,
                List.of(accused), past, null));
        String bureau = "BUREAU/%s-PB/b-01".formatted(county);
        await().untilAsserted(() -> assertThat(SERVICE.get(petition.path(""), bureau).status()).isEqualTo(200));
        return petition;
    }

    /** The three numbers of an indicator's row: of the period, of the year before, and the change. */
    private static List<String> row(String page, String name) {
        Matcher row = Pattern.compile("<th scope=\"row\"[^>]*>" + Pattern.quote(name) + "</th>(.*?)</tr>",
                Pattern.DOTALL).matcher(page);
        assertThat(row.find()).as(name).isTrue();
        return Pattern.compile("<td[^>]*>(.*?)</td>", Pattern.DOTALL).matcher(row.group(1)).results()
                .map(cell -> cell.group(1).replaceAll("<span class=\"govuk-visually-hidden\">.*?</span>", "")
                        .replaceAll("<[^>]*>", "").strip())
                .limit(3).toList();
    }

    @Test
    void R5_R6_each_number_stands_beside_the_year_before_and_opens_its_cases() {
        String county = "431229";
        String bureau = "BUREAU/431229-PB/b-01";
        LocalDate day = TODAY.minusDays(10);
        TestPetition group = register(county, day, new Brought(Channel.VISIT, Level.COUNTY, 6, false), null);
        TestPetition upward = register(county, day, new Brought(Channel.LETTER, Level.PROVINCE, 1, true), null);
        register(county, day.minusYears(1), Brought.LETTER,
                new LedgerHistory(null, null, null, null, null, null, null));
        LocalDate old = day.minusDays(500);
        TestPetition solved = register(county, old, Brought.LETTER, new LedgerHistory(old, county + "-HRSS", old,
                day, HandlingOutcome.SUPPORTED, day, CaseEnd.SETTLED));
        register(county, old.plusDays(1), Brought.LETTER, new LedgerHistory(old.plusDays(1), county + "-HRSS",
                old.plusDays(1), null, null, null, null));
        TestPetition secret = register(county, day, Brought.LETTER, null, "431200-PB.head");
        String period = "?from=%s&to=%s".formatted(day.minusDays(5), TODAY);

        String page = SERVICE.get(PAGE + period, bureau).text();
        assertThat(row(page, "信访总量（件次）")).containsExactly("3", "1", "+200.0%");
        assertThat(row(page, "信访人次")).containsExactly("8", "1", "+700.0%");
        assertThat(row(page, "来访人次")).containsExactly("6", "0", "无可比基数");
        assertThat(row(page, "集体访批次")).containsExactly("1", "0", "无可比基数");
        assertThat(row(page, "重复信访")).containsExactly("1", "0", "无可比基数");
        assertThat(row(page, "越级访")).containsExactly("1", "0", "无可比基数");
        assertThat(row(page, "到省")).containsExactly("1", "0", "无可比基数");
        assertThat(row(page, "积案（期初及期间形成）")).containsExactly("3", "0", "无可比基数");
        assertThat(row(page, "积案化解率")).containsExactly("33.3%", "–", "无可比基数");
        assertThat(row(SERVICE.get(PAGE + period + "&division=" + county, AT_CITY_BUREAU).text(), "信访总量（件次）"))
                .as("what accuses the city's bureau is not counted for it").containsExactly("2", "1", "+100.0%");

        String behind = "/bureau/indicators/cases.html" + period + "&figure=";
        assertThat(SERVICE.get(behind + "GROUP_VISITS", bureau).text()).contains(group.number())
                .doesNotContain(upward.number());
        assertThat(SERVICE.get(behind + "BACKLOG_SOLVED", bureau).text()).contains(solved.number());
        assertThat(SERVICE.get(behind + "PETITIONS", bureau).text()).contains(upward.number(), secret.number());
        assertThat(SERVICE.get(behind + "PETITIONS&division=" + county, AT_CITY_BUREAU).text())
                .contains(upward.number()).doesNotContain(secret.number());

        EVENTS.publish(new PetitionCorrected(group.id(), 2, Instant.now(), county + "-PB", county + "-PB",
                persons(6), persons(9), null, null));
        await().untilAsserted(() -> assertThat(row(SERVICE.get(PAGE + period, bureau).text(), "集体访人次"))
                .as("put right").containsExactly("9", "0", "无可比基数"));
    }

    private static CorrectedFields persons(int persons) {
        return new CorrectedFields(null, null, null, null, null, null, null, null, persons, null, null, null, null);
    }

    @Test
    void R5_the_citys_bureau_has_the_sums_first_then_counties_by_their_codes_and_a_county_its_own_alone() {
        String page = SERVICE.get(PAGE, AT_CITY_BUREAU).text();
        assertThat(page).contains("全市：指标和同比").containsSubsequence("信访总量（件次）", "各县（市、区）", "沅陵县", "通道侗族自治县");
        assertThat(SERVICE.get(PAGE, OPERATIONS).status()).isEqualTo(200);
        assertThat(SERVICE.get(PAGE + "?division=431224", TestPetition.AT_BUREAU).status()).isEqualTo(403);
        assertThat(SERVICE.get(PAGE, TestPetition.AT_BUREAU).text()).doesNotContain("各县（市、区）");
        assertThat(SERVICE.get(PAGE, TestPetition.AT_UNIT).status()).isEqualTo(403);
        var wrong = SERVICE.get(PAGE + "?from=2026-13-01", AT_CITY_BUREAU);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("2026-13-01");
        String file = "/bureau/indicators/export.xlsx?from=%s&to=%s".formatted(TODAY.minusDays(30), TODAY);
        assertThat(SERVICE.get(file + "&why=REPORT", AT_CITY_BUREAU).status()).isEqualTo(200);
        assertThat(SERVICE.get(file, AT_CITY_BUREAU).status()).as("what for").isEqualTo(400);
    }

    @Test
    void R5_the_year_before_has_the_same_days_and_no_basis_gives_no_percent() {
        assertThat(new IndicatorPeriod(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29)).yearBefore())
                .isEqualTo(new IndicatorPeriod(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 28)));
        assertThat(new IndicatorPeriod(LocalDate.of(2029, 2, 1), LocalDate.of(2029, 2, 28)).yearBefore().to())
                .isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(IndicatorSums.change(883, 1000)).isEqualTo(new BigDecimal("-11.7"));
        assertThat(IndicatorSums.change(3, 0)).isNull();
        var sums = new IndicatorSums();
        sums.add("431222", Indicator.BACKLOG, 1000);
        sums.add("431222", Indicator.BACKLOG_SOLVED, 999);
        assertThat(sums.of(null, IndicatorRate.BACKLOG)).isEqualTo(new BigDecimal("99.9"));
        assertThat(sums.of("431224", IndicatorRate.BACKLOG)).isNull();
    }

    @Test
    void W1_hardship_is_counted_by_nature_small_counts_are_left_out_and_nobody_is_listed() {
        var counts = new HardshipSums.Counts();
        for (int i = 0; i < 100; i++) {
            counts.add(Purpose.CLAIM, i < 60);
            counts.add(Purpose.SUGGESTION, false);
        }
        counts.add(Purpose.ACCUSATION, true);
        HardshipSums sums = counts.hidden();
        assertThat(sums.lines()).filteredOn(line -> line.nature() == Purpose.ACCUSATION)
                .allSatisfy(line -> assertThat(line.hardship()).isNull());
        assertThat(sums.all().hardship()).as("the sum tells no small count by what is left over").isEqualTo(61L);
        assertThat(sums.lines()).filteredOn(line -> line.nature() == Purpose.CLAIM)
                .allSatisfy(line -> assertThat(line.hardship()).isNull());

        String page = SERVICE.get("/bureau/hardship.html", TestPetition.AT_BUREAU).text();
        assertThat(page).contains("申诉求决", "登记救助需求").doesNotContain("/cases/");
        assertThat(SERVICE.get("/bureau/hardship.html", TestPetition.AT_UNIT).status()).isEqualTo(403);
        assertThat(SERVICE.get("/bureau/hardship.html", OPERATIONS).status()).isEqualTo(403);
    }

    @Test
    void the_pages_have_no_barriers() {
        register("431228", TODAY.minusDays(3), new Brought(Channel.VISIT, Level.CITY, 5, false), null);
        try (var browser = Chromium.start()) {
            browser.signIn(SERVICE.headers(PAGE, AT_CITY_BUREAU));
            browser.open(SERVICE.uri(PAGE).toString());
            browser.picture("indicators-phone", 320);
            browser.picture("indicators", 1280);
            assertThat(browser.barriers()).isEmpty();
            browser.open(SERVICE.uri("/bureau/indicators/cases.html?figure=VISITS&division=431228&from="
                    + TODAY.minusDays(9) + "&to=" + TODAY).toString());
            assertThat(browser.barriers()).isEmpty();
        }
    }
}
