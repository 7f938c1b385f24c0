package org.petitions.escalation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.escalation.engine.ClockEngineDriver;
import org.petitions.events.CaseEvent;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.LimitEvent;
import org.petitions.events.Event;
import org.petitions.events.HandlingEvent;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.deadletter.DeadLetter;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.SuspensionGround;
import org.petitions.events.topics.TopicSetup;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.EventHeaders;
import org.petitions.law.LegalCalendar;
import org.petitions.law.NextNotice;
import org.petitions.local.server.Broker;
import org.petitions.local.signin.TestDirectory;
import org.petitions.local.signin.TestSignIn;
import org.petitions.local.tokens.TestActors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service in a JVM of its own on a real broker. Its clock only goes forward, so the tests follow each other through the spring of
 * 2026; each has petitions of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EscalationServiceTest {
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final String OPERATIONS = "OPERATIONS/431200-PB/o-01";
    /** A notice that came late, with a day of rest on 2026-01-20. */
    private static final String RESTED = NextNotice.WITH_2027.replace("2026-11-20T02", "2026-01-05T00")
            .replace("2026-02-15,", "2026-01-20,2026-01-20,REST,x\n2026-02-15,");
    private static final String COUNTY = "BUREAU/431222-PB/b-01";
    /** Sees these petitions all the same: their cases tell of no opening, which would name the county's bureau. */
    private static final String CITY = "BUREAU/431200-PB/b-01";

    private Broker broker;
    private EventTopics wire;
    private RunningService service;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        broker = Broker.start(folder.resolve("broker"), 0);
        TopicSetup.create(broker.bootstrapServers(), 3, (short) 1);
        wire = new EventTopics(broker.bootstrapServers());
        wire.send(posts(at("2026-01-04T08:00")));
        TestDirectory.on(broker.bootstrapServers()).list(OPERATIONS, COUNTY, CITY, "CLERK/431222-PB/c-01",
                "HANDLER/431222-HRSS/h-01");
        service = new RunningService(folder, broker.bootstrapServers(), at("2026-01-04T08:00"));
    }

    @AfterAll
    void stop() {
        service.close();
        wire.close();
        broker.kill();
    }

    @Test
    @Order(0)
    void a_notice_is_previewed_page_by_page_and_changes_nothing() {
        service.stepTo(at("2026-01-05T09:00"));
        List<String> petitions = arrive(3, ClockEngineDriver.UNIT);
        awaitIdle();
        var first = preview(RESTED, "?limit=2");
        assertThat(first.statusCode()).isEqualTo(200);
        JsonNode page = JsonMapper.shared().readTree(first.body());
        assertThat(page.path("newer").booleanValue()).isTrue();
        assertThat(page.path("moved").intValue()).isEqualTo(3);
        assertThat(page.path("next").path("revision").asString()).isEqualTo("2026-01-05T00:00:00Z");
        JsonNode rest = JsonMapper.shared()
                .readTree(preview(RESTED, "?limit=2&after=" + page.path("after").asString()).body());
        assertThat(rest.path("after").isNull() || rest.path("after").isMissingNode()).isTrue();
        List<JsonNode> moved = new ArrayList<>();
        page.path("limits").forEach(moved::add);
        rest.path("limits").forEach(moved::add);
        assertThat(moved).extracting(limit -> limit.path("petitionId").asString())
                .containsExactlyElementsOf(petitions.stream().sorted().toList());
        assertThat(moved).allSatisfy(limit -> assertThat(limit.toString()).contains("\"clock\":\"ACCEPTANCE\"",
                "\"unit\":\"431222-HRSS\"", "\"from\":\"2026-01-20\"", "\"to\":\"2026-01-21\""));
        assertThat(service.get("/clocks/" + petitions.getFirst(), CITY).body())
                .contains("\"lastDay\":\"2026-01-20\"");
        assertThat(service.get("/calendar", COUNTY).statusCode()).isEqualTo(200);
        assertThat(service.get("/calendar").statusCode()).isEqualTo(401);
        assertThat(service.get("/calendar", OPERATIONS).body())
                .contains(LegalCalendar.china().revision().toString());
        close(petitions);
    }

    @Test
    @Order(0)
    void the_operators_script_shows_the_preview_of_the_running_service(@TempDir Path folder)
            throws IOException, InterruptedException {
        assumeTrue(Arrays.stream(Objects.requireNonNull(System.getenv("PATH")).split(":", -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "node"))), "no node here");
        service.stepTo(at("2026-01-05T09:00"));
        List<String> petition = arrive(1, ClockEngineDriver.UNIT);
        awaitIdle();
        Path file = Files.writeString(folder.resolve("notice.csv"), RESTED);
        var command = new ProcessBuilder("node", Path.of("..", "infra", "law", "update-holidays.mjs").toString(),
                "--file", file.toString(), "--preview", service.uri().resolve("/").toString().replaceFirst("/$", ""))
                .redirectErrorStream(true);
        command.environment().put("PETITIONS_TOKEN", TestSignIn.issuer().token(TestActors.account(OPERATIONS)));
        Process script = command.start();
        String shown = new String(script.getInputStream().readAllBytes(), UTF_8);
        assertThat(script.waitFor()).as(shown).isZero();
        assertThat(shown).contains("1 limits move, 0 keep their day and are certain",
                petition.getFirst() + " ACCEPTANCE 431222-HRSS: 2026-01-20 -> 2026-01-21");
        close(petition);
    }

    private void close(List<String> petitions) {
        List<Event> closed = new ArrayList<>();
        petitions.forEach(id -> closed.add(new CaseEvent.Closed(id, 3, service.now(), CaseEnd.SETTLED)));
        wire.send(closed);
        awaitIdle();
    }

    @Test
    @Order(0)
    void a_notice_that_cannot_be_used_is_refused_by_line_and_one_who_watches_one_county_is_shown_nothing() {
        var broken = preview(RESTED + "2026-05-01,2026-05-03,FREE,劳动节\n", "");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(broken.body()).contains("kind is REST or WORK, not FREE", "节假日文件");
        assertThat(preview(RESTED, "?limit=501").body()).contains("limit", "out-of-range");
        assertThat(service.post("/calendar/preview", RESTED, COUNTY).statusCode()).isEqualTo(403);
        assertThat(service.post("/calendar/preview", RESTED).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> preview(String file, String query) {
        return service.post("/calendar/preview" + query, file, OPERATIONS);
    }

    @Test
    @Order(1)
    void a_missed_limit_is_alerted_and_shown_with_its_dates() {
        service.stepTo(at("2026-01-05T09:00"));
        String petition = arrive(1, ClockEngineDriver.UNIT).getFirst();
        awaitIdle();
        var shown = service.get("/clocks/" + petition, CITY);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("\"clock\":\"ACCEPTANCE\"", "\"lastDay\":\"2026-01-20\"",
                "\"provisional\":false", "\"state\":\"COUNTING\"");
        service.stepTo(startOf("2026-01-21"));
        awaitIdle();
        assertThat(idsOf(petition)).containsExactly("missed:ACCEPTANCE:1", "ACCEPTANCE:1:UNIT_HEAD");
        assertThat(service.get("/clocks/" + petition, CITY).body()).contains("\"state\":\"CLIMBING\"");
        assertThat(service.get("/clocks/summary", OPERATIONS).body()).contains("\"ACKNOWLEDGEMENT\":1",
                "\"DISPATCH\":0");
        assertThat(service.monitor("/actuator/prometheus").body())
                .contains("escalation_clocks_open{clock=\"ACCEPTANCE\"} 1.0", "escalation_due_lag_seconds 0.0");
        assertThat(service.lastLines(200)).anyMatch(line -> line.contains("ACCEPTANCE:1:UNIT_HEAD")
                && line.contains("0af7651916cd43dd8448eb211c80319c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLERK/431222-PB/c-01", "HANDLER/431222-HRSS/h-01", "LEADER/431222-HRSS/431222-HRSS.head"})
    @Order(2)
    void whoever_may_be_complained_of_learns_of_no_clock(String acting) {
        assertThat(service.get("/clocks/" + UUID.randomUUID(), acting).statusCode()).isEqualTo(403);
        assertThat(service.get("/clocks/summary", acting).statusCode()).isEqualTo(403);
    }

    @Test
    @Order(2)
    void who_does_not_say_who_they_are_is_shown_nothing_and_an_unknown_petition_is_named_as_such() {
        assertThat(service.get("/clocks/" + UUID.randomUUID()).statusCode()).isEqualTo(401);
        assertThat(service.get("/clocks/summary").statusCode()).isEqualTo(401);
        var unknown = service.get("/clocks/" + UUID.randomUUID(), CITY);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("no-clocks");
    }

    @Test
    @Order(3)
    void an_unreadable_event_goes_to_the_dead_letters_and_an_unknown_one_is_counted() {
        var broken = new ProducerRecord<>(Topics.CASE, "k".getBytes(UTF_8), "{".getBytes(UTF_8));
        broken.headers().add(EventHeaders.TYPE, "org.petitions.case.Accepted.v1".getBytes(UTF_8));
        wire.send(broken);
        var unknown = new ProducerRecord<>(Topics.CASE, "k".getBytes(UTF_8), "{}".getBytes(UTF_8));
        unknown.headers().add(EventHeaders.TYPE, "org.petitions.case.Sung.v1".getBytes(UTF_8));
        wire.send(unknown);
        awaitIdle();
        assertThat(wire.committed("escalation-service.dead-letter.v1")).singleElement().satisfies(letter -> {
            assertThat(DeadLetter.header(letter, DeadLetter.REASON)).startsWith("MALFORMED");
            assertThat(DeadLetter.header(letter, DeadLetter.TOPIC)).isEqualTo(Topics.CASE);
        });
        assertThat(service.monitor("/actuator/prometheus").body())
                .contains("events_skipped_total{reason=\"unknown-type\",topic=\"petition\"} 1.0");
    }

    @Test
    @Order(4)
    void killed_in_the_middle_of_a_burst_it_alerts_everyone_once() {
        service.stepTo(at("2026-02-02T09:00"));
        List<String> petitions = arrive(6_000, ClockEngineDriver.UNIT);
        awaitIdle();
        long before = wire.written(Topics.ESCALATION);
        service.stepTo(startOf("2026-02-25"));
        await().pollInterval(Duration.ofMillis(1)).atMost(Duration.ofSeconds(60))
                .until(() -> wire.written(Topics.ESCALATION) > before);
        service.kill();
        service.startAgain();
        awaitIdle();
        assertAlertedOnce(petitions);
    }

    @Test
    @Order(5)
    void with_its_stores_lost_it_goes_on_from_the_broker_without_a_lost_or_doubled_alert() {
        service.stepTo(at("2026-03-02T09:00"));
        List<String> petitions = arrive(500, ClockEngineDriver.UNIT);
        String suspended = suspendedWithAPromise();
        awaitIdle();
        service.kill();
        service.loseStores();
        service.stepTo(startOf("2026-03-18"));
        service.startAgain();
        awaitIdle();
        assertAlertedOnce(petitions);
        assertThat(idsOf(suspended)).containsExactly("missed:MEASURE.m-1:1", "MEASURE.m-1:1:UNIT_HEAD");
        assertThat(service.get("/clocks/" + suspended, CITY).body()).contains("\"key\":\"m-1\"",
                "\"paused\":true", "\"lengthenedBy\":30");
    }

    @Test
    @Order(6)
    void down_over_the_last_day_it_accuses_nobody_who_acted_in_time() {
        service.stepTo(at("2026-04-01T09:00"));
        List<String> petitions = arrive(50, ClockEngineDriver.UNIT);
        awaitIdle();
        service.stop();
        service.stepTo(at("2026-04-10T09:00"));
        List<Event> accepted = new ArrayList<>();
        petitions.forEach(id -> accepted.add(new CaseEvent.Accepted(id, 3, service.now(), ClockEngineDriver.UNIT)));
        wire.send(accepted);
        service.stepTo(at("2026-05-20T09:00"));
        service.startAgain();
        awaitIdle();
        assertThat(wire.escalations()).noneMatch(event -> petitions.contains(event.petitionId())
                && event instanceof LimitMissed);
    }

    @Test
    @Order(7)
    void with_the_broker_killed_in_the_middle_of_a_burst_it_goes_on_by_itself_and_alerts_everyone_once() {
        service.stepTo(at("2026-06-01T09:00"));
        List<String> petitions = arrive(2_000, ClockEngineDriver.UNIT);
        awaitIdle();
        long before = wire.written(Topics.ESCALATION);
        service.stepTo(startOf("2026-06-17"));
        await().pollInterval(Duration.ofMillis(1)).atMost(Duration.ofSeconds(60))
                .until(() -> wire.written(Topics.ESCALATION) > before);
        broker.kill();
        broker.restart();
        awaitIdle();
        assertAlertedOnce(petitions);
    }

    private void assertAlertedOnce(List<String> petitions) {
        List<EscalationEvent> events = wire.escalations();
        assertThat(events).extracting(EscalationEvent::id).doesNotHaveDuplicates();
        Map<String, Long> alerts = events.stream()
                .filter(event -> event instanceof AlertRaised alert && alert.rung() == Rung.UNIT_HEAD
                        && alert.acknowledgeBy() != null && petitions.contains(event.petitionId()))
                .collect(Collectors.groupingBy(EscalationEvent::petitionId, Collectors.counting()));
        assertThat(alerts).hasSize(petitions.size()).allSatisfy((_, count) -> assertThat(count).isEqualTo(1));
    }

    private List<String> idsOf(String petition) {
        return wire.escalations().stream()
                .filter(event -> event.petitionId().equals(petition) && !(event instanceof LimitEvent))
                .map(event -> event.id().replace(petition + ":", "")).toList();
    }

    /** Petitions are registered and at once dispatched to a unit. */
    private List<String> arrive(int count, String unit) {
        Instant now = service.now();
        List<String> petitions = IntStream.range(0, count).mapToObj(_ -> UUID.randomUUID().toString()).toList();
        List<Event> events = new ArrayList<>();
        for (String id : petitions) {
            events.add(registered(id, now));
            events.add(new CaseEvent.Dispatched(id, 2, now, unit, DispatchKind.TRANSFER, now));
        }
        wire.send(events, TRACE);
        return petitions;
    }

    private String suspendedWithAPromise() {
        String id = arrive(1, ClockEngineDriver.UNIT).getFirst();
        Instant now = service.now();
        wire.send(List.of(new CaseEvent.Accepted(id, 3, now, ClockEngineDriver.UNIT),
                new HandlingEvent.Extended(id, 4, now, ClockEngineDriver.UNIT, 30, "431222-HRSS.head"),
                new HandlingEvent.MeasurePromised(id, 5, now, "m-1", LocalDate.parse("2026-03-05"),
                        ClockEngineDriver.UNIT),
                new HandlingEvent.Suspended(id, 6, now, ClockEngineDriver.UNIT, SuspensionGround.values()[0])));
        return id;
    }

    private static PetitionRegistered registered(String id, Instant now) {
        PetitionRegistered one = ClockEngineDriver.registered("2026-01-05T09:00");
        return new PetitionRegistered(id, 1, now, one.number(), one.office(), one.channel(), one.broughtTo(),
                one.purpose(), false, null, one.urgency(), one.identity(), 1, 0, one.category(), one.matterDivision(),
                null, List.of());
    }

    private static List<Event> posts(Instant now) {
        Function<Rung, Event> listed = rung -> {
            String id = PostId.on(rung, ClockEngineDriver.UNIT);
            return new PostListed(id, 1, now, id.substring(0, 6), rung, "职务", "post", true, id + "@example.test");
        };
        List<Event> posts = new ArrayList<>();
        for (Rung rung : Rung.values()) {
            posts.add(listed.apply(rung));
        }
        return posts;
    }

    private void awaitIdle() {
        // Thousands of petitions through a broker and a service of their own take long beside other builds.
        await().atMost(Duration.ofMinutes(6)).pollInterval(Duration.ofMillis(100)).until(service::isIdle);
    }
}
