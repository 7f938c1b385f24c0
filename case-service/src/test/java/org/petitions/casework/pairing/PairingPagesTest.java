package org.petitions.casework.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.ledger.LedgerColumn;
import org.petitions.casework.pairing.QuotaProgress.Progress;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.PostRank;
import org.petitions.law.LegalCalendar;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Role;

/** Pairings and quotas, from the pages of who helps and of who answers for them. */
class PairingPagesTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final String LEADER = "431224.county-leader";
    private static final String AT_LEADER = "LEADER/431224-OFFICE/" + LEADER;
    private static final String AT_BUREAU = "BUREAU/431224-PB/b-01";
    private static final Quota DAYS = new Quota("days", LedgerColumn.GRASSROOTS_DAYS, Set.of(), 60, Set.of(Level.CITY),
            Set.of(PostRank.COUNTY_HEAD), false);

    private static LocalDate today() {
        return LegalCalendar.dayOf(Instant.now());
    }

    private static String made(String more) {
        String key = UUID.randomUUID().toString();
        for (int twice = 0; twice < 2; twice++) {
            HttpResponse<String> answer = SERVICE.submitAs(AT_LEADER, "/pairing.html",
                    "key=%s&holder=%s&since=%s%s".formatted(key, LEADER, today(), more));
            assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
        }
        return "/pairing/" + key;
    }

    private static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Progress progress(String code) {
        return SERVICE.bean(QuotaProgress.class)
                .of(List.of(LEADER), today(), SampleActors.actor("b-01", Role.BUREAU, "431224-PB")).stream()
                .filter(each -> each.quota().code().equals(code)).findFirst().orElseThrow();
    }

    @Test
    void W2_a_household_is_helped_with_its_consent_and_seen_by_who_helps_it_alone() {
        String refused = SERVICE.submitAs(AT_LEADER, "/pairing.html",
                "key=%s&holder=%s&since=%s&kind=HOUSEHOLD&household.particulars=%s".formatted(UUID.randomUUID(), LEADER,
                        today(), typed("甲乙丙户")))
                .body();
        assertThat(refused).contains("没有同意不得登记", "甲乙丙户");

        String household = made("&kind=HOUSEHOLD&household.consentedOn=" + today() + "&household.particulars="
                + typed("甲乙丙户，缺劳动力"));
        assertThat(SERVICE.stored("pairings")).doesNotContain("甲乙丙户");
        assertThat(SERVICE.get(household + ".html", AT_LEADER).text()).doesNotContain("甲乙丙户");
        assertThat(SERVICE.submitAs(AT_LEADER, household + "/opened.html?why=SUPERVISION", "").body())
                .contains("甲乙丙户");
        assertThat(SERVICE.submitAs(AT_LEADER, household + "/opened.html", "").statusCode()).as("what for")
                .isEqualTo(400);
        assertThat(SERVICE.get(household + ".html", AT_BUREAU).status()).as("whoever does not help it").isEqualTo(404);
        assertThat(SERVICE.submitAs(AT_BUREAU, household + "/opened.html?why=SUPERVISION", "").statusCode())
                .isEqualTo(404);
        String office = "HANDLER/431224-OFFICE/h-01";
        assertThat(SERVICE.get(household + ".html", office).text()).as("who works for the leader enters deeds alone")
                .doesNotContain("/opened.html");
        assertThat(SERVICE.submitAs(office, household + "/opened.html?why=SUPERVISION", "").statusCode())
                .isEqualTo(403);
        assertThat(progress("household").state()).isEqualTo(Quota.State.MET);

        assertThat(SERVICE.submitAs(AT_LEADER, household + "/end.html", "").statusCode()).isIn(302, 303);
        assertThat(SERVICE.submitAs(AT_LEADER, household + "/end.html", "").statusCode()).isIn(302, 303);
        assertThat(SERVICE.submitAs(AT_LEADER, household + "/opened.html?why=SUPERVISION", "").body())
                .as("erased with its end").doesNotContain("甲乙丙户").contains("已结束");
        assertThat(SERVICE.stored("pairings")).doesNotContain("particulars");
    }

    @Test
    void X6_what_is_done_on_a_pairing_stands_there_and_counts_towards_the_quota() {
        String village = made("&kind=VILLAGE&place=431224&name=" + typed("示例村"));
        assertThat(SERVICE.get(village + ".html", AT_BUREAU).text()).contains("示例村").doesNotContain("结束结对");
        assertThat(SERVICE.submitAs(AT_BUREAU, village + "/end.html", "").statusCode()).isEqualTo(403);
        long before = Objects.requireNonNull(progress("division-real-things").done());
        HttpResponse<String> entered = SERVICE.submitAs(AT_LEADER, "/ledger.html",
                "key=%s&holder=%s&kind=REAL_THING&on=%s&place=431224&yuan=3000&pairing=%s".formatted(UUID.randomUUID(),
                        LEADER, today(), village.substring("/pairing/".length())));
        assertThat(entered.statusCode()).as(entered.body()).isIn(302, 303);
        assertThat(SERVICE.get(village + ".html", AT_LEADER).text()).contains("办实事", "3000 元");
        assertThat(progress("division-real-things").done()).isEqualTo(before + 1);
        assertThat(progress("leader-village").state()).isEqualTo(Quota.State.MET);
    }

    @Test
    void B2_quotas_bind_posts_by_rank_and_level_and_the_table_leaves_with_a_purpose() {
        assertThat(DAYS.binds("431200-PB.head", PostRank.COUNTY_HEAD)).isTrue();
        assertThat(DAYS.binds("431200-PB.head", null)).isFalse();
        assertThat(DAYS.binds("431200-PB", PostRank.COUNTY_HEAD) || DAYS.binds("431222-PB.head", PostRank.COUNTY_HEAD)
                || DAYS.binds("431222100-TOWN.head", PostRank.COUNTY_HEAD)).isFalse();
        MonthDay october = MonthDay.of(10, 1);
        assertThat(DAYS.state(60, LocalDate.of(2026, 12, 31), october)).isEqualTo(Quota.State.MET);
        assertThat(DAYS.state(59, LocalDate.of(2026, 9, 30), october)).isEqualTo(Quota.State.ON_THE_WAY);
        assertThat(DAYS.state(59, LocalDate.of(2026, 10, 1), october)).isEqualTo(Quota.State.SHORT);
        assertThat(DAYS.state(0, LocalDate.of(2026, 11, 3), MonthDay.of(12, 31))).as("more days than are left")
                .isEqualTo(Quota.State.SHORT);

        assertThat(SERVICE.get("/pairing/quotas.html", AT_BUREAU).text()).contains("下基层天数", "结交基层群众人数");
        assertThat(SERVICE.get("/pairing/export.xlsx?why=SUPERVISION", AT_BUREAU).status()).isEqualTo(200);
        assertThat(SERVICE.get("/pairing/export.xlsx", AT_BUREAU).status()).isIn(400, 422);
        assertThat(SERVICE.get("/pairing/reminder.html", AT_LEADER).status()).isEqualTo(200);
    }

    @Test
    void a_policy_that_says_two_things_at_once_does_not_start() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var settings = new QuotaSettings("10-01", List.of(DAYS, DAYS));
            var both = new Quota("both", LedgerColumn.HELP, Set.of(PairingKind.VILLAGE), 1, Set.of(Level.CITY),
                    Set.of(), false);
            assertThat(factory.getValidator().validate(settings)).hasSize(1);
            assertThat(factory.getValidator().validate(both)).hasSize(2);
            assertThat(factory.getValidator().validate(new QuotaSettings("10-01", List.of(DAYS)))).isEmpty();
        }
    }
}
