package org.petitions.casework.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.casework.TestPetition.AT_BUREAU;
import static org.petitions.casework.TestPetition.AT_CITY_BUREAU;
import static org.petitions.casework.TestPetition.OPERATIONS;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.architecture.Proves;
import org.petitions.casework.RunningCaseService;
import org.petitions.casework.TestPetition;
import org.petitions.casework.TopicClient;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.LimitEvent.LimitPeriod;
import org.petitions.events.LimitEvent.LimitSet;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.LimitUnit;
import org.petitions.events.topics.TopicSetup;
import org.petitions.law.LegalCalendar;
import org.petitions.local.server.Broker;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The account of offices' duty, and who is shown whose. */
class DutyApiTest {
    private static final String SCHOOLS = "HANDLER/431222-EDU/h-01";
    /** Days and hours, of which one case can have many. */
    private static final Set<DutyFigure> SUMS = EnumSet.of(DutyFigure.DAYS_UNREGISTERED, DutyFigure.HOURS_UNSIGNED);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TestPetition ANSWERED = TestPetition.aboutWages();
    private static final TestPetition HANDED_BACK = TestPetition.aboutWages();
    private static final TestPetition LAY = TestPetition.ofNoCategory();
    private static final TestPetition UNDECIDED = TestPetition.aboutWages().with(Category.CIVIL_AFFAIRS);
    private static final TestPetition ACCUSING = TestPetition.aboutWages().accusing(TestPetition.BUREAU);

    @TempDir
    private static Path folder;
    private static Broker broker;
    private static RunningCaseService service;
    private static TopicClient events;

    @BeforeAll
    static void cases() {
        // What is counted must be this class's alone: on the broker that tests share, others' petitions would be counted too.
        broker = Broker.start(folder.resolve("broker"), 0);
        TopicSetup.create(broker.bootstrapServers(), 1, (short) 1);
        events = new TopicClient(broker.bootstrapServers());
        service = RunningCaseService.start(Map.of("spring.kafka.bootstrap-servers", broker.bootstrapServers()));
        events.publish(ANSWERED.registered(), HANDED_BACK.registered(), ACCUSING.registered(), UNDECIDED.registered(),
                LAY.registeredAfterLyingSince("431222-MWS", LocalDate.of(2026, 2, 20)),
                past(UNDECIDED, ClockKind.ACCEPTANCE, "431222-CIVIL"),
                past(ANSWERED, ClockKind.DISPATCH, TestPetition.BUREAU));
        await().untilAsserted(() -> {
            for (TestPetition petition : new TestPetition[]{ANSWERED, HANDED_BACK, ACCUSING, UNDECIDED, LAY}) {
                assertThat(service.get(petition.path(""), OPERATIONS).status()).isEqualTo(200);
            }
        });
        take(ANSWERED, "accept", TestPetition.AT_UNIT, 2, null);
        take(ANSWERED, "reply", TestPetition.AT_UNIT, 3,
                "{\"outcome\":\"SUPPORTED\",\"carriedOut\":true,\"findings\":\"经核实。\",\"basis\":\"有关规定。\",\"text\":\"属实。\"}");
        take(HANDED_BACK, "object", TestPetition.AT_UNIT, 2, "{\"reasons\":\"属自然资源局职权。\"}");
        take(HANDED_BACK, "allow-objection", AT_BUREAU, 3, "{\"reasons\":\"同意退回。\"}");
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.kill();
    }

    @Test
    @Proves(article = 38, paragraph = 2, zh = "信访局可查各单位登记、受理、告知、办理情况，作为督查依据", en = "the bureau sees what each office did, as the ground of an inspection")
    void the_bureau_sees_what_each_office_did() {
        JsonNode line = line(service.get("/duty", AT_BUREAU).json(), "431222-HRSS");

        assertThat(line.path("arrivals").path("total").asInt()).isEqualTo(2);
        assertThat(line.path("arrivals").path("handedBack").asInt()).isEqualTo(1);
        assertThat(line.path("arrivals").path("accepted").asInt()).isEqualTo(1);
        assertThat(line.path("arrivals").path("unsigned").asInt()).isZero();
        assertThat(line.path("answers").path("total").asInt()).isEqualTo(1);
        assertThat(line.path("answers").path("asked").asInt()).isEqualTo(1);
    }

    @Test
    void every_figure_opens_the_cases_behind_it_and_only_for_who_may_see_the_figure() {
        String asked = "unit=431222-HRSS&figure=HANDED_BACK";
        String handedBack = "/duty/cases?" + asked;
        for (DutyFigure figure : DutyFigure.values()) {
            JsonNode behind = service.get("/duty/cases?unit=431222-HRSS&figure=" + figure, AT_BUREAU).json();
            UnitDuty line = JSON.treeToValue(line(service.get("/duty", AT_BUREAU).json(), "431222-HRSS"),
                    UnitDuty.class);
            if (SUMS.contains(figure)) {
                assertThat(figure.in(line) == 0 || !behind.path("cases").isEmpty()).as(figure.name()).isTrue();
            } else {
                assertThat(behind.path("cases").size()).as(figure.name()).isEqualTo((int) figure.in(line));
            }
        }
        assertThat(service.get(handedBack, AT_BUREAU).json().at("/cases/0/petitionId").asString())
                .isEqualTo(HANDED_BACK.id());
        assertThat(service.get(handedBack, SCHOOLS).status()).isEqualTo(403);
        assertThat(service.get(handedBack, "BUREAU/431202-PB/b-01").json().path("cases")).isEmpty();
        assertThat(service.bytes("/duty/cases/export.xlsx?why=SUPERVISION&" + asked, AT_BUREAU))
                .startsWith('P', 'K');
    }

    @Test
    void a_unit_is_shown_itself_alone_and_another_countys_bureau_nothing_of_it() {
        JsonNode own = service.get("/duty", TestPetition.AT_UNIT).json().path("units");
        assertThat(own).hasSize(1);
        assertThat(own.path(0).path("unit").asString()).isEqualTo("431222-HRSS");
        assertThat(service.get("/duty?unit=431222-HRSS", SCHOOLS).status()).isEqualTo(403);
        assertThat(service.get("/duty", SCHOOLS).json().path("units")).isEmpty();
        assertThat(service.get("/duty", "BUREAU/431202-PB/b-01").json().path("units")).isEmpty();
        assertThat(service.get("/duty", AT_CITY_BUREAU).text()).contains("431222-HRSS");
        assertThat(service.get("/duty", "LEADER/431222-HRSS/431222-HRSS.head").json().path("units")).hasSize(1);
        assertThat(service.get("/duty", "LEADER/431222-PB/431222-PB.head").text()).contains("431222-HRSS", "431222-PB");
        assertThat(service.get("/duty", "LEADER/431202-PB/431202-PB.head").json().path("units")).isEmpty();
        assertThat(service.get("/duty", "LEADER/431222-OFFICE/431222.county-leader").text()).contains("431222-HRSS");
        assertThat(service.get("/duty", "LEADER/431200-OFFICE/431200.duty-desk").text()).contains("431222-HRSS");
        for (String actor : List.of("CLERK/431222-PB/c-01", "ADMINISTRATOR/431222-PB/a-01", "AUDITOR/431200-PB/u-01")) {
            assertThat(service.get("/duty", actor).status()).as(actor).isEqualTo(403);
        }
    }

    @Test
    void a_unit_is_told_of_no_case_that_went_from_it_but_the_number() {
        String handedBack = "unit=431222-HRSS&figure=HANDED_BACK";
        LocalDate today = LegalCalendar.dayOf(Instant.now());

        assertThat(service.get(HANDED_BACK.path(""), TestPetition.AT_UNIT).status()).isEqualTo(404);
        assertThat(line(service.get("/duty", TestPetition.AT_UNIT).json(), "431222-HRSS")
                .at("/arrivals/handedBack").asInt()).isOne();
        assertThat(service.get("/duty/cases?" + handedBack, TestPetition.AT_UNIT).json().path("cases")).isEmpty();
        assertThat(service.get("/bureau/duty/cases.html?%s&from=%s&to=%s".formatted(handedBack, today, today),
                TestPetition.AT_UNIT).text()).doesNotContain(HANDED_BACK.number());
        assertThat(service.get("/bureau/board/cases.html?category=LABOUR&from=%s&to=%s".formatted(today, today),
                TestPetition.AT_UNIT).text()).contains(ANSWERED.number()).doesNotContain(HANDED_BACK.number());
    }

    @Test
    void the_board_shows_a_unit_no_other_units_limits_of_a_case_they_share() {
        LocalDate today = LegalCalendar.dayOf(Instant.now());
        String cases = "/bureau/board/cases.html?unit=431222-PB&figure=RUNNING&from=%s&to=%s".formatted(today, today);

        await().untilAsserted(() -> assertThat(service.get("/bureau/board.html", AT_BUREAU).text())
                .contains("unit=431222-PB&amp;figure=RUNNING"));
        assertThat(service.get(cases, AT_BUREAU).text()).contains(ANSWERED.number());
        assertThat(service.get("/bureau/board.html", TestPetition.AT_UNIT).text()).contains("category=LABOUR")
                .doesNotContain("unit=431222-PB");
        assertThat(service.get(cases, TestPetition.AT_UNIT).status()).isEqualTo(403);
    }

    @Test
    void more_counts_at_once_than_the_service_can_bear_are_told_to_come_again() {
        for (String path : List.of("/duty", "/bureau/board.html")) {
            whileCounting(CountsAtOnce.MOST, () -> {
                RunningCaseService.Response busy = service.get(path, AT_BUREAU);
                assertThat(busy.status()).as(path).isEqualTo(429);
                assertThat(busy.retryAfter()).as(path).isNotEmpty();
            });
            whileCounting(CountsAtOnce.MOST - 1,
                    () -> assertThat(service.get(path, AT_BUREAU).status()).as(path).isEqualTo(200));
        }
    }

    private static void whileCounting(int others, Runnable asking) {
        if (others == 0) {
            asking.run();
        } else {
            service.bean(CountsAtOnce.class).run(() -> whileCounting(others - 1, asking));
        }
    }

    @Test
    void who_asks_for_a_bureau_or_a_registering_station_gets_its_line() {
        for (String actor : new String[]{AT_CITY_BUREAU, AT_BUREAU, OPERATIONS, "LEADER/431222-PB/431222-PB.head"}) {
            JsonNode asked = service.get("/duty?unit=431222-PB", actor).json().path("units");
            assertThat(asked).as(actor).hasSize(1);
            assertThat(asked.path(0).at("/answers/total").asInt()).isEqualTo(1);
        }
        JsonNode station = service.get("/duty", "HANDLER/431222-MWS/m-01").json().path("units");
        assertThat(station).hasSize(1);
        assertThat(station.path(0).at("/registrations/late").asInt()).isEqualTo(1);
    }

    @Test
    @Proves(article = 44, item = 3, zh = "逾期未作受理决定的，按已公布的期限单列", en = "what is undecided past the published limit has a column of its own")
    void article_44_what_is_past_its_published_limit_undecided_is_counted() {
        assertThat(line(service.get("/duty", AT_BUREAU).json(), "431222-HRSS").at("/arrivals/undecided").asInt())
                .isZero();
        await().untilAsserted(() -> assertThat(line(service.get("/duty", AT_BUREAU).json(), "431222-CIVIL")
                .at("/arrivals/undecided").asInt()).isOne());
    }

    @Test
    void an_accusation_does_not_count_for_who_is_accused() {
        assertThat(service.get("/duty", OPERATIONS).text()).contains("431222-CDI");
        assertThat(service.get("/duty", AT_BUREAU).text()).doesNotContain("431222-CDI");
    }

    @Test
    void only_cases_opened_in_the_period_count_and_a_period_is_a_year_at_most() {
        assertThat(service.get("/duty?from=2020-01-01&to=2020-12-31", AT_BUREAU).json().path("units")).isEmpty();
        for (String wrong : new String[]{"from=2026-03-02&to=2026-03-01", "from=2025-01-01&to=2026-12-31"}) {
            RunningCaseService.Response answer = service.get("/duty?" + wrong, AT_BUREAU);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("errors").path(0).path("field").asString()).isEqualTo("from");
        }
        assertThat(service.get("/duty?from=yesterday", AT_BUREAU).status()).isEqualTo(400);
    }

    @Test
    void a_case_of_a_ledger_counts_by_the_day_it_was_opened_there() {
        TestPetition old = TestPetition.aboutWages();
        events.publish(old
                .takenOver(new LedgerHistory(LocalDate.of(2026, 3, 1), "431222-HRSS", null, null, null, null, null)));
        await().untilAsserted(() -> assertThat(service.get(old.path(""), OPERATIONS).status()).isEqualTo(200));

        JsonNode line = line(service.get("/duty?from=2026-03-01&to=2026-03-01", AT_BUREAU).json(), "431222-HRSS");
        assertThat(line.path("arrivals").path("total").asInt()).isEqualTo(1);
    }

    private static LimitSet past(TestPetition petition, ClockKind clock, String unit) {
        LocalDate lastDay = LegalCalendar.dayOf(Instant.now()).minusDays(1);
        return new LimitSet(petition.id(), Instant.now(), clock, null, 1, 1, unit,
                Instant.now(), 2,
                new LimitPeriod(lastDay, lastDay.plusDays(1).atStartOfDay(LegalCalendar.ZONE).toInstant(), false,
                        lastDay.minusDays(15), 15, LimitUnit.DAYS, 0, 0, 1),
                "23", "1");
    }

    private static JsonNode line(JsonNode account, String unit) {
        return account.path("units").values().stream().filter(line -> line.path("unit").asString().equals(unit))
                .findFirst().orElseThrow();
    }

    private static void take(TestPetition petition, String step, String actor, long version,
            @Nullable String body) {
        assertThat(service.post(petition.path(step), actor, version, body).status()).isEqualTo(200);
    }
}
