package org.petitions.casework.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.events.CorrectedFields;
import org.petitions.events.IntakeEvent.PetitionCorrected;
import org.petitions.events.LimitEvent.LimitPeriod;
import org.petitions.events.LimitEvent.LimitSet;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.LimitUnit;
import org.petitions.events.terms.Purpose;
import org.petitions.law.LegalCalendar;

/** The bureau's pages as its people's browsers get them, without scripts. */
class BureauPagesTest {
    static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final LocalDate LAST_DAY = LegalCalendar.dayOf(Instant.now()).plusDays(3);
    private static final Instant DUE = LAST_DAY.plusDays(1).atStartOfDay(LegalCalendar.ZONE).toInstant();
    private static final String AUDITOR = "AUDITOR/431200-CDI/431200-CDI.s-01";

    /** One that waits for its transfer, with its limit; the table names two units for it. */
    static TestPetition waiting() {
        TestPetition petition = TestPetition.aboutWages().with(Category.RESTRUCTURING);
        TopicClient.shared().publish(petition.registered(),
                new LimitSet(petition.id(), Instant.now(), ClockKind.DISPATCH, null, 1, 1, TestPetition.BUREAU,
                        Instant.now(), 1,
                        new LimitPeriod(LAST_DAY, DUE, false, LAST_DAY.minusDays(15), 15, LimitUnit.DAYS, 0, 0, 1),
                        "22", "1"));
        await().untilAsserted(() -> assertThat(SERVICE.get(petition.path(""), OPERATIONS).text())
                .contains("\"DISPATCH\""));
        return petition;
    }

    @Test
    void what_waits_is_transferred_from_the_list_and_a_second_click_does_no_harm() {
        TestPetition petition = waiting();
        String form = "/bureau/cases/" + petition.id() + "/dispatch";

        String list = SERVICE.get(from(petition), AT_BUREAU).text();
        assertThat(list).contains(petition.number(), "剩余 3 日", form, "<html lang=\"zh-CN\"");
        assertThat(SERVICE.get(form, AT_BUREAU).text()).contains("name=\"version\" value=\"1\"", "431222-HRSS");
        assertThat(SERVICE.get(from(petition) + "&lang=en", AT_BUREAU).text()).contains("3 days left", "Transfer");

        HttpResponse<String> wrong = SERVICE.submitAs(AT_BUREAU, form, "version=1&unit=&kind=ASSIGNMENT");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("请选择责任单位").containsPattern("value=\"ASSIGNMENT\"[^>]*checked");
        assertThat(SERVICE.submitAs(AT_BUREAU, form, "version=1&unit=431222-NONE&kind=TRANSFER").statusCode())
                .isEqualTo(422);

        HttpResponse<String> done = SERVICE.submitAs(AT_BUREAU, form, "version=1&unit=431222-HRSS&kind=TRANSFER");
        assertThat(done.statusCode()).isIn(302, 303);
        assertThat(done.headers().firstValue("Location").orElse("")).endsWith("/bureau/waiting.html?done=transferred");
        assertThat(SERVICE.get(petition.path(""), OPERATIONS).get("unit")).isEqualTo("431222-HRSS");

        HttpResponse<String> again = SERVICE.submitAs(AT_BUREAU, form, "version=1&unit=431222-HRSS&kind=TRANSFER");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("已经转送");
        assertThat(SERVICE.get(petition.path(""), OPERATIONS).version()).isEqualTo(2);
    }

    /** What is to be transferred, from that case on. */
    static String from(TestPetition petition) {
        return "/bureau/waiting.html?tab=transfer&after=" + DUE.toEpochMilli() + "~"
                + petition.id().substring(0, petition.id().length() - 1);
    }

    @Test
    void what_is_to_be_transferred_waits_before_its_limit_was_told() {
        TestPetition petition = TestPetition.aboutWages().with(Category.RESTRUCTURING);
        TopicClient.shared().publish(petition.registered());

        String list = "/bureau/waiting.html?tab=transfer&after="
                + petition.id().substring(0, petition.id().length() - 1);
        await().untilAsserted(() -> assertThat(SERVICE.get(list, AT_BUREAU).text()).contains(petition.number()));
        // Behind it come those with a limit, the next last day first.
        TestPetition dated = waiting();
        String api = "/cases?status=OPENED&sort=UNDATED_FIRST&limit=200&bureau=" + TestPetition.BUREAU;
        assertThat(SERVICE.get(api + "&after=" + petition.id().substring(0, petition.id().length() - 1), OPERATIONS)
                .text()).containsSubsequence(petition.number(), dated.number());
        var first = SERVICE.get(api.replace("limit=200", "limit=1") + "&after=" + petition.id(), OPERATIONS).json();
        assertThat(first.path("next").asString()).isNotEmpty();
    }

    @Test
    void a_unit_of_the_city_that_the_law_names_can_be_chosen() {
        TestPetition petition = TestPetition.aboutWages().accusing("431222-CDI");
        TopicClient.shared().publish(petition.registeredWithNamesInWords());

        await().untilAsserted(() -> assertThat(
                SERVICE.get("/bureau/cases/" + petition.id() + "/dispatch", AT_BUREAU).text())
                .containsPattern("value=\"431200-CDI\" selected"));
    }

    @Test
    void documents_to_be_handed_over_are_the_offices_own() {
        String unsent = "/bureau/waiting/unsent.html";

        assertThat(SERVICE.get("/bureau/waiting.html", AT_BUREAU).text()).contains(unsent);
        assertThat(SERVICE.get(unsent, AT_BUREAU).status()).isEqualTo(200);
        assertThat(SERVICE.get("/bureau/waiting.html", OPERATIONS).text()).doesNotContain(unsent);
        assertThat(SERVICE.get(unsent, OPERATIONS).status()).isEqualTo(403);
    }

    @Test
    void only_units_whose_cases_somebody_may_see_can_be_asked_for() {
        String list = "/bureau/cases.html";

        assertThat(SERVICE.get(list, TestPetition.AT_UNIT).text()).contains("value=\"431222-HRSS\"")
                .doesNotContain("value=\"431222-EDU\"");
        assertThat(SERVICE.get(list, AT_BUREAU).text()).contains("value=\"431222-EDU\"", "value=\"431200-CDI\"")
                .doesNotContain("value=\"431224-HRSS\"");
        for (String all : List.of(OPERATIONS, "LEADER/431200-OFFICE/431200.duty-desk")) {
            assertThat(SERVICE.get(list, all).text()).as(all).contains("value=\"431222-EDU\"",
                    "value=\"431224-HRSS\"");
        }
    }

    @Test
    void what_is_no_day_is_said_and_nothing_is_checked_for_it() {
        for (String typed : List.of("%2B999999999-12-31", "2026/3/1")) {
            for (String path : List.of("/bureau/duty.html?to=", "/bureau/board.html?to=")) {
                assertThat(SERVICE.get(path + typed, AT_BUREAU).status()).as(path + typed).isEqualTo(422);
            }
            for (String path : List.of("/audit.html?day=", "/audit/check.html?day=")) {
                Response refused = SERVICE.get(path + typed, AUDITOR);
                assertThat(refused.status()).as(path + typed).isEqualTo(422);
                assertThat(refused.text()).contains("请填写日期").doesNotContain("核验范围");
            }
        }
        assertThat(SERVICE.get("/audit/check.html?day=2026/3/1", AUDITOR).text()).contains("2026/3/1");
    }

    @Test
    void nobody_sees_or_transfers_what_is_not_theirs() {
        TestPetition petition = waiting();
        String form = "/bureau/cases/" + petition.id() + "/dispatch";
        String other = "BUREAU/431202-PB/b-01";

        assertThat(SERVICE.get(from(petition), other).text()).doesNotContain(petition.number());
        assertThat(SERVICE.get(form, other).status()).isEqualTo(404);
        assertThat(SERVICE.submitAs("HANDLER/431222-EDU/h-01", form, "version=1&unit=431222-EDU&kind=TRANSFER")
                .statusCode()).isEqualTo(404);
        assertThat(SERVICE.get("/bureau/waiting.html", "CLERK/431222-PB/c-01").status()).isEqualTo(403);
        assertThat(SERVICE.get("/audit.html", AT_BUREAU).status()).isEqualTo(403);
    }

    @Test
    void a_list_is_filtered_found_by_number_and_every_tab_opens() {
        TestPetition petition = waiting();

        Response filtered = SERVICE.get("/bureau/cases.html?status=OPENED&sort=DUE&unit=&overdue=", AT_BUREAU);
        assertThat(filtered.status()).as(filtered.text()).isEqualTo(200);
        assertThat(filtered.text()).contains(petition.number(), "name=\"status\" value=\"OPENED\"")
                .containsPattern("value=\"OPENED\" selected");
        assertThat(SERVICE.get("/bureau/cases.html?number=" + petition.number().toLowerCase(Locale.ROOT), AT_BUREAU)
                .status())
                .isIn(302, 303);
        Response unknown = SERVICE.get("/bureau/cases.html?number=431222-20990101-L-00001-K", AT_BUREAU);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text()).contains("没有查到该登记编号的事项", "431222-20990101-L-00001-K");
        Response lost = SERVICE.get("/bureau/cases.html?status=LOST", AT_BUREAU);
        assertThat(lost.status()).isEqualTo(422);
        assertThat(lost.text()).contains("查询条件有误");
        assertThat(SERVICE.get("/bureau/waiting.html?tab=late&unit=431222-HRSS&lang=en", AT_BUREAU).text())
                .contains("/bureau/cases.html", "value=\"431222-HRSS\" selected");
        assertThat(SERVICE.get("/bureau/waiting.html?bureau=431222-PB", OPERATIONS).text())
                .contains("value=\"431224-PB\"", "/cases/export.xlsx", "name=\"sort\" value=\"UNDATED_FIRST\"");
        for (WaitingTab tab : WaitingTab.values()) {
            assertThat(SERVICE.get("/bureau/waiting.html?tab=" + tab.code(), AT_BUREAU).status()).as(tab.code())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_board_counts_matters_by_month_and_each_number_opens_its_cases() {
        TestPetition petition = waiting();
        TestPetition hot = TestPetition.aboutWages();
        TopicClient.shared().publish(hot.registered());
        await().untilAsserted(() -> assertThat(SERVICE.get(hot.path(""), OPERATIONS).status()).isEqualTo(200));
        LocalDate today = LegalCalendar.dayOf(Instant.now());

        String board = SERVICE.get("/bureau/board.html?from=2026-03-01&to=" + today, AT_BUREAU).text();
        assertThat(board).contains("category=RESTRUCTURING&amp;month=", "figure=SOON");
        String cases = "/bureau/board/cases.html?unit=%s&figure=SOON&from=%s&to=%s".formatted(TestPetition.BUREAU,
                "2026-03-01", today);
        assertThat(SERVICE.get(cases, AT_BUREAU).text()).contains(petition.number());
        String sum = Pattern
                .compile("category=LAW_AND_LITIGATION,[A-Z_,]+&amp;month=[0-9-]+&amp;from=[0-9-]+&amp;to=[0-9-]+")
                .matcher(board).results().map(MatchResult::group).reduce((_, last) -> last).orElseThrow();
        assertThat(SERVICE.get("/bureau/board/cases.html?" + sum.replace("&amp;", "&"), AT_BUREAU).text())
                .contains("六类热点合计", "/cases/");
        assertThat(board).contains("figure=SOON", "data-table=\"rates\"", "echarts.common.min.js", "六类热点占比");
        String period = "&why=SUPERVISION&from=2026-03-01&to=" + today;
        for (String file : List.of("/duty/export.xlsx?", "/duty/board/export.xlsx?table=UNITS",
                "/duty/board/export.xlsx?table=RATES", "/duty/board/export.xlsx?table=CATEGORIES",
                "/duty/board/cases/export.xlsx?figure=SOON&unit=" + TestPetition.BUREAU,
                "/unsent-documents/export.xlsx?")) {
            assertThat(SERVICE.bytes(file + period, AT_BUREAU)).as(file).startsWith('P', 'K');
        }
        assertThat(SERVICE.get("/duty/export.xlsx?from=2026-03-01", AT_BUREAU).status()).isEqualTo(400);
        assertThat(SERVICE.get("/bureau/duty.html?from=2026-03-02&to=2026-03-01", AT_BUREAU).text())
                .contains("请填写起止日期", "2026-03-02");
        assertThat(SERVICE.get("/bureau/duty.html?from=2026-03-01&to=" + today, AT_BUREAU).text())
                .contains("/bureau/duty/cases.html?unit=431222-HRSS&amp;figure=ARRIVED");
    }

    @Test
    void what_was_put_right_stands_in_a_list_of_its_own_with_what_became_of_its_way() {
        TestPetition petition = TestPetition.aboutWages();
        TestPetition accusing = TestPetition.aboutWages().accusing("431222-HRSS");
        String list = "/bureau/waiting/corrections.html";
        TopicClient.shared().publish(petition.registered(), accusing.registered());
        for (TestPetition each : List.of(petition, accusing)) {
            await().untilAsserted(() -> assertThat(SERVICE.get(each.path(""), OPERATIONS).status()).isEqualTo(200));
            TopicClient.shared().publish(new PetitionCorrected(each.id(), 2, Instant.now(), TestPetition.BUREAU,
                    TestPetition.BUREAU, new CorrectedFields(null, null, Category.LABOUR, null, null),
                    new CorrectedFields(null, null, Category.CIVIL_AFFAIRS, null, null), true, null));
        }

        await().untilAsserted(() -> assertThat(SERVICE.get(list, AT_BUREAU).text()).contains(petition.number(),
                accusing.number()));
        assertThat(SERVICE.get(list, AT_BUREAU).text()).contains("内容分类、信访人信息、告知方式", "已转送其他单位",
                "href=\"/bureau/waiting/corrections.html\" aria-current=\"page\"");
        assertThat(SERVICE.get(list + "?lang=en", "HANDLER/431222-CIVIL/h-01").text()).as("whose it is now")
                .contains(petition.number(), "sent to another unit");
        assertThat(SERVICE.get(list, TestPetition.AT_UNIT).text()).as("whose it was, and whom it accuses (Art. 30)")
                .doesNotContain(petition.number(), accusing.number());
        assertThat(SERVICE.get(list + "?bureau=431222-PB", "BUREAU/431202-PB/b-01").text())
                .doesNotContain(petition.number());
        assertThat(SERVICE.get(list + "?unit=431222-CIVIL", TestPetition.AT_CITY_BUREAU).text())
                .contains(petition.number());
        assertThat(SERVICE.bytes("/bureau/waiting/corrections/export.xlsx?why=SUPERVISION", AT_BUREAU))
                .startsWith('P', 'K');
        assertThat(SERVICE.get(list, "CLERK/431222-PB/c-01").status()).isEqualTo(403);
    }

    @Test
    void a_discipline_body_finds_the_accusations_it_has() {
        TestPetition accusing = TestPetition.aboutWages().accusing("431222-NR");
        TopicClient.shared().publish(accusing.registered());
        await().untilAsserted(() -> assertThat(
                SERVICE.get("/bureau/cases.html?status=DISPATCHED", "HANDLER/431222-CDI/d-01").text())
                .contains(accusing.number(), accusing.purpose() == Purpose.ACCUSATION ? "检举" : ""));
        assertThat(SERVICE.get("/bureau/cases.html", "HANDLER/431222-NR/h-01").text())
                .doesNotContain(accusing.number());
    }

    @Test
    void the_auditor_reads_a_day_has_it_checked_and_takes_it_out() {
        TestPetition petition = waiting();
        SERVICE.get("/bureau/cases/" + petition.id() + "/dispatch", "HANDLER/431222-EDU/h-01");

        await().untilAsserted(() -> assertThat(SERVICE.get("/audit.html?subject=" + petition.id(), AUDITOR).text())
                .contains("431222-EDU.h-01", "GET /bureau/cases/{id}/dispatch", "NOT_FOUND"));
        assertThat(SERVICE.get("/audit/check.html", AUDITOR).status()).isIn(200, 429);
        assertThat(SERVICE.get("/audit.html?day=gestern", AUDITOR).text()).contains("请填写日期", "gestern");
        assertThat(SERVICE.bytes("/audit/export.xlsx?why=ACCOUNTABILITY&day="
                + LegalCalendar.dayOf(Instant.now()), AUDITOR)).startsWith('P', 'K');
    }
}
