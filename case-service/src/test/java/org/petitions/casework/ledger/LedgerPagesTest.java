package org.petitions.casework.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.petitions.casework.CaseFixtures;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.ledger.LedgerSource.Count;
import org.petitions.casework.ledger.LedgerSource.Item;
import org.petitions.casework.ledger.LedgerSource.LedgerQuery;
import org.petitions.law.LegalCalendar;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.actor.Role;

/** The leaders' ledger, from the pages of who enters, of leaders and of bureaus. */
class LedgerPagesTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();
    private static final String LEADER = "431222.county-leader";
    private static final String AT_LEADER = "LEADER/431222-OFFICE/" + LEADER;
    private static final String PRINCIPAL = "431200.principal-leader";
    private static final String AT_PRINCIPAL = "LEADER/431200-OFFICE/" + PRINCIPAL;
    private static final String ELSEWHERE = "431224.county-leader";
    private static final String AT_ELSEWHERE = "LEADER/431224-OFFICE/" + ELSEWHERE;
    private static final Actor CITY = SampleActors.actor("b-01", Role.BUREAU, "431200-PB");

    private static LocalDate today() {
        return LegalCalendar.dayOf(Instant.now());
    }

    private static String form(String holder, String kind, LocalDate on, String more) {
        return "key=%s&holder=%s&kind=%s&on=%s&place=%s%s".formatted(UUID.randomUUID(), holder, kind, on,
                holder.substring(0, 6), more);
    }

    private static String entered(String actor, String form) {
        for (int twice = 0; twice < 2; twice++) {
            HttpResponse<String> answer = SERVICE.submitAs(actor, "/ledger.html", form);
            assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
        }
        return form.substring("key=".length(), form.indexOf('&'));
    }

    private static void take(TestPetition petition, String step, String actor, String fields) {
        long version = SERVICE.get(petition.path(""), AT_BUREAU).version();
        HttpResponse<String> answer = SERVICE.submitAs(actor,
                "/cases/" + petition.id() + "/steps/" + step + ".html", "version=" + version + fields);
        assertThat(answer.statusCode()).as("%s: %s", step, answer.body()).isIn(302, 303);
    }

    private static LedgerQuery year(String... holders) {
        return new LedgerQuery(CITY, Set.of(holders), today().withDayOfYear(1).minusYears(1), today());
    }

    private static Map<LedgerColumn, Long> figures(String holder) {
        return LedgerTable.of(SERVICE.bean(Ledger.class).counts(year(holder)), each -> each).total();
    }

    @Test
    void L9_L10_what_a_leader_does_in_cases_is_in_the_ledger_by_itself_and_each_figure_opens_its_cases() {
        Map<LedgerColumn, Long> before = figures(LEADER);
        TestPetition petition = new CaseFixtures(SERVICE, EVENTS).opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        take(petition, "name-leader", AT_BUREAU, "&post=" + PRINCIPAL + "&by=" + today().plusDays(30));
        take(petition, "hand-down", AT_PRINCIPAL, "&post=" + LEADER + "&by=" + today().plusDays(20));
        take(petition, "accept-charge", AT_LEADER, "");
        take(petition, "record-deed", AT_LEADER, "&deed=VISITED&on=" + today() + "&text=x");
        take(petition, "record-deed", AT_LEADER, "&deed=VISITED&on=" + today() + "&text=y");
        take(petition, "report-charge", AT_LEADER, "&text=x");
        take(petition, "end-charge", AT_LEADER, "&settled=true&text=x");
        Map<LedgerColumn, Long> after = figures(LEADER);

        assertThat(List.of(LedgerColumn.CASES_IN_CHARGE, LedgerColumn.DONE_IN_TIME, LedgerColumn.MATTERS_SOLVED))
                .allSatisfy(column -> assertThat(after.get(column)).as(column.name())
                        .isEqualTo(before.getOrDefault(column, 0L) + 1));
        assertThat(after.get(LedgerColumn.VISITS)).isEqualTo(before.getOrDefault(LedgerColumn.VISITS, 0L) + 2);
        assertThat(figures(PRINCIPAL).get(LedgerColumn.HANDED_DOWN)).isPositive();
        String page = SERVICE.get("/ledger/figures.html?holder=" + LEADER, AT_LEADER).text();
        assertThat(page).contains("县处级副职以上领导直接办理", "/ledger/entries.html?column=DONE_IN_TIME", "—")
                .as("not known yet, which is not nought").contains("尚无数据来源，不是零：救助人次");
        assertThat(SERVICE.get("/ledger/entries.html?column=DONE_IN_TIME&holder=" + LEADER, AT_LEADER).text())
                .contains(petition.number());
        assertThat(SERVICE.get("/ledger/entries.html?column=DONE_IN_TIME", AT_ELSEWHERE).text())
                .doesNotContain(petition.number());
        assertThat(SERVICE.get("/ledger/figures.html?by=COUNTY", "BUREAU/431200-PB/b-01").text()).contains("合计");
    }

    @Test
    void L12_the_share_counts_a_case_once_however_much_was_done_in_it() {
        var acts = SERVICE.bean(org.petitions.casework.cases.LeaderActs.class);
        var asked = new org.petitions.casework.cases.LeaderActs.Asked(CITY,
                SERVICE.bean(LedgerScope.class).seniorPosts(today()), LocalDate.of(2020, 1, 1), today());
        TestPetition petition = new CaseFixtures(SERVICE, EVENTS).opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        long before = acts.share(asked, null).withAct();
        take(petition, "name-leader", AT_BUREAU, "&post=" + LEADER + "&by=" + today().plusDays(30));
        take(petition, "record-deed", AT_LEADER, "&deed=MET&on=" + today() + "&text=x");

        assertThat(acts.share(asked, null).withAct()).isEqualTo(before + 1);
        assertThat(acts.share(asked, "431224-PB").withAct()).isLessThanOrEqualTo(before);
        assertThat(acts.share(asked, null).cases()).isGreaterThan(before);
    }

    @Test
    void B5_a_deed_is_entered_in_seconds_once_and_put_right_by_a_further_entry() {
        LocalDate day = today().minusDays(3);
        String id = entered(AT_LEADER, form(LEADER, "FESTIVAL_VISIT", day, "&amount.households=12&yuan=600.50"));
        String address = "/ledger/entries/" + id + ".html";
        assertThat(SERVICE.get("/ledger.html", AT_LEADER).text()).contains(address, "12 户，600.5 元");
        assertThat(SERVICE.get(address, "HANDLER/431222-OFFICE/h-01").status()).as("whoever works for them")
                .isEqualTo(200);
        assertThat(SERVICE.get(address, AT_ELSEWHERE).status()).isEqualTo(404);
        assertThat(SERVICE.get(address, AT_UNIT).status()).isEqualTo(404);

        String correction = "kind=FESTIVAL_VISIT&on=" + day + "&place=431222&amount.households=13&version=";
        assertThat(SERVICE.submitAs(AT_LEADER, address, correction + 1).statusCode()).isIn(302, 303);
        assertThat(SERVICE.submitAs(AT_LEADER, address, correction + 1).statusCode()).as("sent twice").isIn(302, 303);
        assertThat(SERVICE.get(address, AT_LEADER).text()).contains("12 户，600.5 元", "13 户");
        HttpResponse<String> stale = SERVICE.submitAs(AT_LEADER, address, correction.replace("=13", "=99") + 1);
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("他人已更正本条", "13 户", "value=\"99\"");
        assertThat(SERVICE.submitAs(AT_BUREAU, address, correction + 2).statusCode()).as("reads it, is not theirs")
                .isEqualTo(403);

        long counted = figures(LEADER).getOrDefault(LedgerColumn.FESTIVAL_VISITS, 0L);
        assertThat(SERVICE.submitAs(AT_LEADER, address.replace(".html", "/strike.html"), "").statusCode())
                .isIn(302, 303);
        assertThat(figures(LEADER).getOrDefault(LedgerColumn.FESTIVAL_VISITS, 0L)).isEqualTo(counted - 13);
        assertThat(SERVICE.get(address, AT_LEADER).text()).contains("已撤销", "13 户");
    }

    @Test
    void X5_what_is_wrong_is_said_at_its_field_and_a_visit_says_which_case_it_was_about() {
        TestPetition petition = new CaseFixtures(SERVICE, EVENTS).opened(TestPetition.aboutWages(), CaseFixtures.FACTS);
        HttpResponse<String> refused = SERVICE.submitAs(AT_LEADER, "/ledger.html", form(LEADER, "HOUSEHOLD_VISIT",
                today().plusDays(1), "&amount.households=x&yuan=-1&number="));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("amount.households-error", "yuan-error", "on-error", "value=\"x\"");
        assertThat(SERVICE.submitAs(AT_LEADER, "/ledger.html", form(ELSEWHERE, "PUBLICITY", today(), "")).body())
                .contains("请选择领导或者单位");
        assertThat(SERVICE.submitAs(AT_LEADER, "/ledger.html",
                form(LEADER, "PUBLICITY", today(), "&number=" + URLEncoder.encode("没有", StandardCharsets.UTF_8)))
                .body()).contains("没有查到");

        String id = entered(AT_LEADER,
                form(LEADER, "HOUSEHOLD_VISIT", today(), "&amount.households=1&number=" + petition.number()));
        assertThat(SERVICE.get("/ledger/entries/" + id + ".html", AT_LEADER).text()).contains(petition.number());
        LocalDate day = today().withDayOfYear(1).minusDays(40);
        entered(AT_LEADER, form(LEADER, "GRASSROOTS_DAY", day, "&amount.days=3"));
        assertThat(SERVICE.submitAs(AT_LEADER, "/ledger.html", form(LEADER, "GRASSROOTS_DAY", day.plusDays(2), ""))
                .body()).contains("这几天的下基层已经录入");
    }

    @Test
    void L11_R3_X3_totals_by_any_rows_are_those_of_the_entries_behind_them_page_by_page() {
        for (int n = 1; n < 4; n++) {
            entered(AT_ELSEWHERE, form(ELSEWHERE, "HOUSEHOLD_VISIT", today().minusDays(n), "&amount.households=" + n));
        }
        Ledger ledger = SERVICE.bean(Ledger.class);
        LedgerQuery all = new LedgerQuery(CITY, Set.copyOf(SERVICE.bean(LedgerScope.class).readable(CITY)),
                LocalDate.of(2020, 1, 1), today());
        List<Count> counts = ledger.counts(all);
        for (LedgerColumn column : ledger.columns()) {
            List<Item> items = new ArrayList<>();
            String after = "";
            do {
                Ledger.Page page = ledger.page(column, all, after, 2);
                items.addAll(page.items());
                after = page.next() == null ? "" : page.next();
            } while (!after.isEmpty());
            Map<String, Long> behind = items.stream()
                    .collect(Collectors.groupingBy(Item::holder, Collectors.summingLong(Item::amount)));
            behind.values().removeIf(sum -> sum == 0);
            assertThat(behind).as(column.name()).isEqualTo(counts.stream().filter(each -> each.column() == column)
                    .collect(Collectors.groupingBy(Count::holder, Collectors.summingLong(Count::amount))));
        }
        assertThat(SERVICE.get("/ledger/export.xlsx?why=REPORT&by=RANK", AT_BUREAU).status()).isEqualTo(200);
        assertThat(SERVICE.get("/ledger/export.xlsx", AT_BUREAU).status()).isIn(400, 422);
    }
}
