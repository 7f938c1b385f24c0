package org.petitions.casework.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.RunningCaseService.Response;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.LimitEvent.LimitMet;
import org.petitions.events.LimitEvent.LimitPaused;
import org.petitions.events.LimitEvent.LimitPeriod;
import org.petitions.events.LimitEvent.LimitSet;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.LimitUnit;
import org.petitions.law.LegalCalendar;
import tools.jackson.databind.JsonNode;

/** A case shows the limits that run in it, and lists are sorted and filtered by them. */
class LimitListTest {
    private static final RunningCaseService SERVICE = RunningCaseService.shared();
    private static final TopicClient EVENTS = TopicClient.shared();
    private static final String UNIT = "431222-CIVIL";
    private static final String HANDLER = "HANDLER/" + UNIT + "/h-31";
    private static final LocalDate TODAY = LegalCalendar.dayOf(Instant.now());

    private TestPetition late = TestPetition.aboutWages();
    private TestPetition soon = TestPetition.aboutWages();
    private TestPetition far = TestPetition.aboutWages();
    private TestPetition none = TestPetition.aboutWages();

    @BeforeEach
    void open() {
        late = opened();
        soon = opened();
        far = opened();
        none = opened();
        EVENTS.publish(set(late, ClockKind.HANDLING, TODAY.minusDays(2)),
                set(soon, ClockKind.ACCEPTANCE, TODAY.plusDays(3)),
                set(far, ClockKind.HANDLING, TODAY.plusDays(40)), set(none, ClockKind.HANDLING, TODAY.plusDays(1)),
                new LimitMissed(late.id(), Instant.now(), ClockKind.HANDLING, 1, UNIT, end(TODAY.minusDays(2)), "1"),
                new LimitMet(none.id(), Instant.now(), ClockKind.HANDLING, null, 1, 2, UNIT, Instant.now(), false,
                        TODAY.plusDays(1), "1"));
        await().untilAsserted(() -> assertThat(ids("sort=DUE")).contains(late.id(), soon.id(), far.id())
                .doesNotContain(none.id()));
        await().untilAsserted(() -> assertThat(ids("overdue=true")).contains(late.id()));
    }

    @Test
    void a_case_shows_its_running_limits_with_why_that_day() {
        JsonNode limit = SERVICE.get(late.path(""), HANDLER).json().path("limits").path(0);

        assertThat(limit.path("clock").asString()).isEqualTo("HANDLING");
        assertThat(limit.path("zh").asString()).isEqualTo("办理期限");
        assertThat(limit.at("/period/lastDay").asString()).isEqualTo(TODAY.minusDays(2).toString());
        assertThat(limit.at("/period/restDays").asInt()).isEqualTo(1);
        assertThat(limit.path("article").asString()).isEqualTo("34");
        assertThat(limit.path("missed").asBoolean()).isTrue();
        assertThat(SERVICE.get(none.path(""), HANDLER).json().path("limits").isMissingNode()).isTrue();
    }

    @Test
    void a_case_found_by_its_number_shows_them_as_one_found_by_its_id() {
        JsonNode limits = SERVICE.get("/cases/by-number/" + late.number(), HANDLER).json().path("limits");

        assertThat(limits.size()).isEqualTo(1);
        assertThat(limits).isEqualTo(SERVICE.get(late.path(""), HANDLER).json().path("limits"));
    }

    @Test
    void lists_come_by_the_next_last_day_page_by_page_each_case_once() {
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            Response page = SERVICE.get("/cases?sort=DUE&limit=2" + (next.isEmpty() ? "" : "&after=" + next), HANDLER);
            assertThat(page.status()).isEqualTo(200);
            page.json().path("cases").forEach(each -> seen.add(each.path("petitionId").asString()));
            next = page.get("next");
        } while (!next.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(late.id(), soon.id(), far.id())
                .doesNotContain(none.id());
    }

    @Test
    void lists_are_filtered_by_clock_by_what_is_overdue_and_by_what_is_due_soon() {
        assertThat(ids("overdue=true")).contains(late.id()).doesNotContain(soon.id(), far.id());
        assertThat(ids("dueWithinDays=3")).contains(soon.id()).doesNotContain(late.id(), far.id());
        assertThat(ids("dueWithinDays=2")).doesNotContain(soon.id());
        assertThat(ids("clock=ACCEPTANCE")).contains(soon.id()).doesNotContain(late.id(), far.id());
        assertThat(ids("clock=HANDLING&overdue=true")).contains(late.id()).doesNotContain(far.id());
        assertThat(ids("clock=ACCEPTANCE&overdue=true")).doesNotContain(late.id());
        assertThat(SERVICE.get("/cases?dueWithinDays=-1", HANDLER).status()).isEqualTo(400);
    }

    @Test
    void of_a_clock_that_is_asked_for_its_own_end_counts_and_not_the_case_s_next() {
        TestPetition both = opened();
        EVENTS.publish(set(both, ClockKind.REPORT_BACK, TODAY.plusDays(1)),
                set(both, ClockKind.MEASURE, TODAY.plusDays(30)), set(both, ClockKind.DISPUTE, TODAY.minusDays(1)),
                new LimitMissed(both.id(), Instant.now(), ClockKind.DISPUTE, 1, UNIT, end(TODAY.minusDays(1)), "1"));
        await().untilAsserted(() -> assertThat(ids("clock=DISPUTE&overdue=true")).contains(both.id()));

        assertThat(ids("clock=REPORT_BACK&dueWithinDays=2")).contains(both.id());
        assertThat(ids("clock=MEASURE&dueWithinDays=2")).doesNotContain(both.id());
        assertThat(ids("clock=MEASURE&dueWithinDays=30")).contains(both.id());
        assertThat(ids("clock=REPORT_BACK&overdue=true")).doesNotContain(both.id());
        assertThat(ids("clock=MEASURE&overdue=true")).doesNotContain(both.id());
    }

    @Test
    void a_pause_from_a_day_to_come_leaves_the_case_in_the_list_and_one_that_has_begun_takes_it_out() {
        TestPetition hearing = opened();
        EVENTS.publish(set(hearing, ClockKind.REREVIEW, TODAY.plusDays(20)), new LimitPaused(hearing.id(),
                Instant.now(), ClockKind.REREVIEW, null, 1, 2, UNIT, TODAY.plusDays(9), "1"));
        TestPetition begun = opened();
        EVENTS.publish(set(begun, ClockKind.REREVIEW, TODAY.plusDays(20)), new LimitPaused(begun.id(), Instant.now(),
                ClockKind.REREVIEW, null, 1, 2, UNIT, TODAY, "1"));
        await().untilAsserted(() -> assertThat(SERVICE.get(begun.path(""), HANDLER).json().path("limits").path(0)
                .path("state").asString()).isEqualTo("PAUSED"));

        assertThat(ids("clock=REREVIEW")).contains(hearing.id()).doesNotContain(begun.id());
        JsonNode limit = SERVICE.get(hearing.path(""), HANDLER).json().path("limits").path(0);
        assertThat(limit.path("state").asString()).isEqualTo("RUNNING");
        assertThat(limit.path("pausedFrom").asString()).isEqualTo(TODAY.plusDays(9).toString());
    }

    @Test
    void a_county_s_bureau_asks_for_its_own_and_the_city_s_for_any() {
        assertThat(SERVICE.get("/cases?sort=DUE&limit=200&bureau=431222-PB", TestPetition.AT_CITY_BUREAU).text())
                .contains(late.id());
        assertThat(SERVICE.get("/cases?sort=DUE&limit=200&bureau=431202-PB", TestPetition.AT_CITY_BUREAU).text())
                .doesNotContain(late.id());
        assertThat(SERVICE.get("/cases?sort=DUE&limit=200", AT_BUREAU).text()).contains(late.id());
        assertThat(SERVICE.get("/cases?sort=DUE&bureau=431202-PB", AT_BUREAU).status()).isEqualTo(403);
        assertThat(SERVICE.get("/cases?sort=DUE&limit=200", "HANDLER/431222-NR/h-01").text()).doesNotContain(late.id());
    }

    @Test
    void limits_that_come_before_their_case_are_in_it_once_it_is_open() {
        TestPetition petition = TestPetition.aboutWages().with(Category.CIVIL_AFFAIRS);
        EVENTS.publish(set(petition, ClockKind.DISPATCH, TODAY.plusDays(9)));
        TestPetition marker = opened();
        EVENTS.publish(set(marker, ClockKind.DISPATCH, TODAY.plusDays(9)));
        await().untilAsserted(() -> assertThat(ids("clock=DISPATCH")).contains(marker.id()));

        EVENTS.publish(petition.registered());

        await().untilAsserted(() -> assertThat(ids("clock=DISPATCH")).contains(petition.id()));
    }

    private static List<String> ids(String query) {
        List<String> ids = new ArrayList<>();
        SERVICE.get("/cases?limit=200&" + query, HANDLER).json().path("cases")
                .forEach(each -> ids.add(each.path("petitionId").asString()));
        return ids;
    }

    private static TestPetition opened() {
        TestPetition petition = TestPetition.aboutWages().with(Category.CIVIL_AFFAIRS);
        EVENTS.publish(petition.registered());
        await().untilAsserted(
                () -> assertThat(SERVICE.get(petition.path(""), OPERATIONS).status()).isEqualTo(200));
        return petition;
    }

    private static LimitSet set(TestPetition petition, ClockKind clock, LocalDate lastDay) {
        return new LimitSet(petition.id(), Instant.now(), clock, null, 1, 1, UNIT, Instant.now(), 2,
                new LimitPeriod(lastDay, end(lastDay), false, TODAY.minusDays(60), 60, LimitUnit.DAYS, 0, 0, 1), "34",
                "1");
    }

    private static Instant end(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(LegalCalendar.ZONE).toInstant();
    }
}
