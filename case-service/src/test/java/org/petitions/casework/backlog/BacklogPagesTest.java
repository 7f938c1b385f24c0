package org.petitions.casework.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_UNIT;
import static org.petitions.casework.TestPetition.BUREAU;
import static org.petitions.casework.TestPetition.DIVISION;
import static org.petitions.casework.TestPetition.UNIT;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.casework.backlog.UpwardMatter.Registration;
import org.petitions.casework.cases.Backlog;
import org.petitions.casework.lists.CaseLists;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;
import org.petitions.local.actor.SampleActors;
import org.petitions.starter.actor.Role;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** What has been open for more than a year, and matters that were brought upward again and again, from the pages of offices. */
public class BacklogPagesTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();
    private static final String ELSEWHERE = "BUREAU/431224-PB/b-09";

    /** A claim that a ledger says was registered so many days ago, and is with its unit. */
    public static TestPetition openedDaysAgo(int days) {
        TestPetition petition = TestPetition.aboutWages();
        register(petition, days, Level.COUNTY, null);
        return petition;
    }

    private static void register(TestPetition petition, int daysAgo, Level broughtTo, @Nullable TestPetition first) {
        register(petition, daysAgo, broughtTo, first, List.of());
    }

    private static void register(TestPetition petition, int daysAgo, Level broughtTo, @Nullable TestPetition first,
            List<String> accused) {
        Instant at = Instant.now().minus(Duration.ofDays(daysAgo));
        LocalDate on = LegalCalendar.dayOf(at);
        EVENTS.publish(new PetitionRegistered(petition.id(), 1, at, petition.number(), BUREAU, Channel.LETTER,
                broughtTo, accused.isEmpty() ? Purpose.CLAIM : Purpose.ACCUSATION, first != null,
                first == null ? null : first.id(), Urgency.ORDINARY,
                Identity.REAL_NAME, 1, 0, Category.LABOUR, DIVISION, null, accused,
                accused.isEmpty() ? new LedgerHistory(on, UNIT, on, null, null, null, null) : null, null));
        await().untilAsserted(
                () -> assertThat(SERVICE.get("/cases/" + petition.id() + ".html", AT_BUREAU).status()).isEqualTo(200));
    }

    private static String page(TestPetition petition) {
        return SERVICE.get("/cases/" + petition.id() + ".html", AT_BUREAU).text();
    }

    @Test
    void H9_X8_what_is_open_for_more_than_a_year_is_backlog_by_itself_and_its_missing_leader_is_shown() {
        TestPetition old = openedDaysAgo(800);
        TestPetition young = openedDaysAgo(300);

        assertThat(page(old)).contains("登记超过一年尚未办结", "没有包案领导");
        assertThat(page(young)).doesNotContain("登记超过一年尚未办结");
        String asked = "/backlog.html?withoutLeader=true&category=LABOUR&unit=" + UNIT;
        assertThat(SERVICE.get(asked, AT_BUREAU).text()).contains(old.number()).doesNotContain(young.number());
        assertThat(SERVICE.get("/backlog.html", AT_UNIT).text()).contains(old.number());
        assertThat(SERVICE.get("/bureau/board.html", AT_BUREAU).text()).contains("目前的积案");
        assertThat(SERVICE.get("/backlog.html", ELSEWHERE).text()).doesNotContain(old.number());
        assertThat(SERVICE.get("/backlog.html?bureau=" + BUREAU, ELSEWHERE).status()).isEqualTo(403);
        assertThat(SERVICE.get("/backlog.html?category=NONE", AT_BUREAU).status()).isEqualTo(422);
        assertThat(SERVICE.get("/backlog/export.xlsx?why=REPORT", AT_BUREAU).status()).isEqualTo(200);
        assertThat(SERVICE.get("/backlog/export.xlsx", AT_BUREAU).status()).as("what for").isEqualTo(400);
    }

    @Test
    void H9_a_matter_brought_upward_three_times_in_two_years_is_the_failure_of_its_unit() {
        TestPetition first = TestPetition.aboutWages();
        TestPetition second = TestPetition.aboutWages();
        TestPetition third = TestPetition.aboutWages();
        register(first, 200, Level.CITY, null);
        register(second, 100, Level.PROVINCE, first);
        assertThat(page(second)).doesNotContain("未能就地解决");

        register(third, 10, Level.CENTRE, second);
        await().untilAsserted(() -> assertThat(page(first)).contains("未能就地解决", "已有 3 次在上级登记"));
        assertThat(SERVICE.get("/backlog.html", AT_BUREAU).text()).as("as the unit's").contains(third.number(),
                "两年内三次向上级反映");
        assertThat(SERVICE.get("/backlog.html", ELSEWHERE).text()).doesNotContain(third.number());
    }

    @Test
    void H9_three_times_counts_within_two_years_and_above_the_units_own_level() {
        LocalDate day = LocalDate.of(2024, 3, 1);
        var near = matter(Level.CITY, day, day.plusYears(1), day.plusYears(2));
        assertThat(near.failureOf("431222-HRSS")).isEqualTo(new UpwardMatter.Failure(3, day.plusYears(2)));
        assertThat(near.failureOf("431200-HRSS")).as("brought to the city, whose own it is").isNull();
        assertThat(matter(Level.COUNTY, day, day, day).failureOf("431222100-TOWN")).isNotNull();
        assertThat(matter(Level.COUNTY, day, day, day).failureOf("431222-HRSS")).isNull();
        assertThat(matter(Level.CITY, day, day.plusYears(1), day.plusYears(2).plusDays(1)).failureOf("431222-HRSS"))
                .isNull();
    }

    @Test
    void H9_matters_that_were_brought_upward_are_listed_page_by_page_the_latest_first_and_each_once() {
        String mark = "u14-" + UUID.randomUUID();
        TestPetition running = openedDaysAgo(5);
        MongoTemplate mongo = SERVICE.bean(MongoTemplate.class);
        // Ahead of all others by its day; the first alone has a case here, as most of a city's concern no county.
        for (int each = 0; each < 450; each++) {
            LocalDate day = LocalDate.of(2999, 1, 1).minusDays(each);
            mongo.save(new UpwardMatter(mark + "-" + each, List.of(each == 449 ? running.id() : mark + each),
                    Stream.of(1, 2, 3).map(_ -> new Registration(running.id(), Level.PROVINCE, day)).toList(), day));
        }
        try {
            var asked = new BacklogQuery(BUREAU, null, Category.LABOUR, true).filter(
                    CaseLists.scopeOf(SampleActors.actor("b-01", Role.BUREAU, BUREAU)),
                    LegalCalendar.dayOf(Instant.now()),
                    SampleActors.actor("b-01", Role.BUREAU, BUREAU));
            UpwardMatters.Page first = SERVICE.bean(UpwardMatters.class).failed(asked, null, 1);
            assertThat(first.cases()).extracting(each -> each.row().number()).containsExactly(running.number());
            assertThat(SERVICE.bean(UpwardMatters.class).failed(asked, first.next(), 50).cases())
                    .extracting(each -> each.row().number()).doesNotContain(running.number());
            assertThat(SERVICE.get("/backlog.html?withoutLeader=true", AT_BUREAU).text()).contains(running.number());
            assertThat(SERVICE.get("/backlog.html?upwardAfter=" + first.next(), AT_BUREAU).text())
                    .contains("回到该清单第一页").doesNotContain(running.number());
        } finally {
            mongo.remove(Query.query(where("_id").regex("^" + mark)), UpwardMatter.class);
        }
    }

    @Test
    void Art30_a_registration_that_is_kept_from_the_reader_is_not_counted() {
        TestPetition first = TestPetition.aboutWages();
        TestPetition second = TestPetition.aboutWages();
        TestPetition accusing = TestPetition.aboutWages();
        register(first, 200, Level.CITY, null);
        register(second, 100, Level.PROVINCE, first);
        register(accusing, 10, Level.CENTRE, second, List.of("431222-HRSS.head"));
        await().untilAsserted(() -> assertThat(page(first)).contains("未能就地解决", "已有 3 次在上级登记"));
        assertThat(SERVICE.get("/cases/" + accusing.id() + ".html", TestPetition.AT_HEAD).status()).isEqualTo(404);
        assertThat(SERVICE.get("/cases/" + first.id() + ".html", TestPetition.AT_HEAD).text())
                .contains(first.number()).doesNotContain("未能就地解决");
        assertThat(SERVICE.get("/backlog.html", TestPetition.AT_HEAD).text()).doesNotContain(second.number());
    }

    @Test
    void a_year_is_over_on_the_day_after_it() {
        Instant opened = day("2024-02-29").atTime(10, 0).atZone(LegalCalendar.ZONE).toInstant();
        assertThat(Backlog.since(opened)).isEqualTo(day("2025-03-01"));
        assertThat(Backlog.isBacklog(opened, day("2025-02-28"))).isFalse();
        assertThat(Backlog.since(day("2025-05-05").atStartOfDay(LegalCalendar.ZONE).toInstant()))
                .isEqualTo(day("2026-05-06"));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static UpwardMatter matter(Level level, LocalDate... days) {
        return new UpwardMatter("m", List.of(),
                Stream.of(days).map(day -> new Registration("c", level, day)).toList(), LocalDate.EPOCH);
    }
}
