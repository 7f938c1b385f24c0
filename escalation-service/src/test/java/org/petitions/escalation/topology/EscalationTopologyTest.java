package org.petitions.escalation.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.accepted;
import static org.petitions.escalation.engine.ClockEngineDriver.acknowledged;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.closed;
import static org.petitions.escalation.engine.ClockEngineDriver.dispatched;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.replied;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;
import static org.petitions.escalation.engine.ClockEngineDriver.unreachable;
import static org.petitions.escalation.topology.EscalationTopologyDriver.ids;

import java.time.LocalDate;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.petitions.events.DirectoryEvent.PostListed.Standing;
import org.petitions.events.DirectoryEvent.PostListed;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.escalation.engine.ClockEngineDriver;
import org.petitions.events.CaseEvent;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.PetitionEvent;
import org.petitions.events.deadletter.DeadLetter;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.Rung;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.EventHeaders;

/** The whole topology, driven through months. */
class EscalationTopologyTest {
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @TempDir
    Path stateDir;

    private EscalationTopologyDriver stream;

    @BeforeEach
    void start() {
        stream = new EscalationTopologyDriver(stateDir);
        stream.hold(ClockEngineDriver.UNIT);
        stream.hold(ClockEngineDriver.BUREAU);
    }

    @AfterEach
    void stop() {
        stream.close();
    }

    @ParameterizedTest(name = "{0} of {1}: last day {2}")
    @CsvSource({"DISPATCH, 2026-02-06, 2026-02-24", "ACCEPTANCE, 2026-04-24, 2026-05-09",
            "HANDLING, 2026-02-27, 2026-04-28", "HANDLING, 2026-08-02, 2026-10-08", "DISPATCH, 2026-09-16, 2026-10-08"})
    void a_limit_is_missed_with_the_end_of_its_last_day_and_not_before(ClockKind kind, String start, String lastDay) {
        begin(kind, start);
        Instant end = startOf(lastDay).plus(Duration.ofDays(1));
        stream.until(end.minusMillis(1));
        assertThat(stream.published()).noneMatch(LimitMissed.class::isInstance);
        stream.until(end);
        assertThat(stream.published()).filteredOn(LimitMissed.class::isInstance).singleElement()
                .satisfies(missed -> assertThat(((LimitMissed) missed).dueAt()).isEqualTo(end));
    }

    @Test
    void a_year_of_silence_climbs_to_the_duty_desk_which_is_called_again_and_again() {
        begin(ClockKind.HANDLING, "2026-02-27");
        stream.until(at("2027-02-27T00:00"), Duration.ofHours(6));
        List<String> told = ids(stream.published());
        assertThat(told).startsWith("HANDLING:1:warning-15d", "HANDLING:1:warning-5d",
                "HANDLING:1:warning-1d", "missed:HANDLING:1", "HANDLING:1:UNIT_HEAD", "HANDLING:1:COUNTY_LEADER",
                "HANDLING:1:CITY_LEADER", "HANDLING:1:PRINCIPAL_LEADER", "HANDLING:1:exhausted",
                "HANDLING:1:exhausted:withdrawn", "HANDLING:1:exhausted-2");
        // Every call takes the place of the one before: one stands open, whatever the year.
        assertThat(told.stream().skip(8)).allMatch(id -> id.startsWith("HANDLING:1:exhausted")).doesNotHaveDuplicates()
                .hasSizeGreaterThan(20);
    }

    @Test
    void a_clock_finer_than_a_millisecond_climbs_as_far() {
        begin(ClockKind.HANDLING, "2026-02-27");
        Instant raisedAt = startOf("2026-04-29").plusNanos(123_456);
        stream.now(raisedAt);
        stream.tick();
        stream.published();
        Instant acknowledgeBy = raisedAt.plus(Duration.ofHours(24));
        stream.now(acknowledgeBy.minusNanos(1));
        stream.tick();
        assertThat(stream.published()).as("a nanosecond is left").isEmpty();
        stream.now(acknowledgeBy.plusMillis(1));
        stream.tick();
        assertThat(ids(stream.published())).containsExactly("HANDLING:1:COUNTY_LEADER");
    }

    @Test
    void how_late_it_is_is_known_before_anything_is_known_to_be_read() {
        stream.readNothing();
        stream.tick();
        assertThat(stream.progress.dueLag(stream.now())).isZero();
        begin(ClockKind.HANDLING, "2026-02-27");
        stream.until(at("2026-05-10T00:00"));
        assertThat(stream.published()).isEmpty();
        assertThat(stream.progress.dueLag(stream.now())).isBetween(Duration.ofDays(20), Duration.ofDays(70));
    }

    @Test
    void a_post_told_again_by_an_older_record_stays_as_the_newer_one_says() {
        begin(ClockKind.ACCEPTANCE, "2026-03-03");
        stream.post("431222-HRSS.head", Rung.UNIT_HEAD, 3, false);
        stream.post("431222-HRSS.head", Rung.UNIT_HEAD, 2, true);
        stream.until(startOf("2026-03-14"));
        assertThat(ids(stream.published())).containsExactly("ACCEPTANCE:1:warning-5d:desk");
    }

    @Test
    void a_petition_answered_in_time_is_never_heard_of() {
        stream.tell(registered("2026-03-02T10:00"), dispatched("2026-03-03T09:00"), accepted("2026-03-05T09:00"),
                replied("2026-04-01T09:00"), closed("2026-04-20T09:00"));
        stream.until(at("2027-03-02T00:00"), Duration.ofHours(6));
        assertThat(stream.published()).isEmpty();
        assertThat(stream.progress.open()).allSatisfy((_, open) -> assertThat(open).isZero());
    }

    @Test
    void an_acknowledgement_holds_the_climb_and_a_late_reply_withdraws_what_is_open() {
        begin(ClockKind.HANDLING, "2026-02-27");
        stream.until(startOf("2026-04-30"));
        stream.published();
        stream.send(acknowledged("HANDLING:1:COUNTY_LEADER", "2026-04-30T01:00"));
        // Three working days after the 30th, Labour Day between: the act is due by the end of the 8th.
        stream.until(startOf("2026-05-08"));
        assertThat(stream.published()).isEmpty();
        stream.send(replied("2026-05-08T09:00"));
        assertThat(ids(stream.published())).contains("HANDLING:1:UNIT_HEAD:withdrawn")
                .doesNotContain("HANDLING:1:COUNTY_LEADER:withdrawn");
    }

    @Test
    void a_leader_without_an_address_is_passed_over_at_once() {
        begin(ClockKind.ACCEPTANCE, "2026-03-03");
        stream.until(startOf("2026-03-19"));
        stream.published();
        stream.send(unreachable("ACCEPTANCE:1:UNIT_HEAD", "2026-03-19T00:00"));
        assertThat(ids(stream.published())).containsExactly("ACCEPTANCE:1:UNIT_HEAD:desk",
                "ACCEPTANCE:1:COUNTY_LEADER");
    }

    @Test
    void a_post_that_falls_vacant_is_passed_over_from_then_on() {
        begin(ClockKind.ACCEPTANCE, "2026-03-03");
        stream.post("431222-HRSS.head", Rung.UNIT_HEAD, 2, false);
        stream.until(startOf("2026-03-14"));
        assertThat(ids(stream.published())).containsExactly("ACCEPTANCE:1:warning-5d:desk");
    }

    @ParameterizedTest
    @CsvSource({"true, 431222.county-leader-2", "false, 431222.county-leader"})
    void of_a_countys_leaders_the_one_in_charge_of_the_unit_is_told_while_that_post_is_held(boolean held, String told) {
        begin(ClockKind.ACCEPTANCE, "2026-03-03");
        stream.send(new PostListed("431222.county-leader", 2, stream.now(), "431222", Rung.COUNTY_LEADER, "县长", "Head",
                true, null, null, null, null, List.of(), null));
        stream.send(new PostListed("431222.county-leader-2", 1, stream.now(), "431222", Rung.COUNTY_LEADER, "副县长",
                "Deputy", held, null, null, null, null, List.of("CIVIL", "HRSS"), null));
        stream.until(startOf("2026-03-20"));
        assertThat(stream.published()).filteredOn(event -> event instanceof AlertRaised raised
                && raised.rung() == Rung.COUNTY_LEADER).map(event -> ((AlertRaised) event).post())
                .containsExactly(told);
    }

    @Test
    void who_is_in_charge_and_whether_a_post_is_held_goes_by_the_day_of_the_alert() {
        begin(ClockKind.ACCEPTANCE, "2026-03-03");
        stream.send(byDay("431222.county-leader-2", Rung.COUNTY_LEADER,
                new Standing(null, LocalDate.of(2026, 3, 18), "副县长", "Deputy", true, null, null, List.of("HRSS")),
                new Standing(LocalDate.of(2026, 3, 19), null, "副县长", "Deputy", true, null, null, List.of("CIVIL"))));
        stream.send(byDay("431222.county-leader", Rung.COUNTY_LEADER,
                new Standing(null, null, "县长", "Head", true, null, null, null)));
        stream.send(byDay("431222-HRSS.head", Rung.UNIT_HEAD,
                new Standing(null, LocalDate.of(2026, 3, 14), "局长", "Head", true, null, null, null),
                new Standing(LocalDate.of(2026, 3, 15), null, "局长", "Head", false, null, null, null)));
        stream.until(startOf("2026-03-14"));
        assertThat(ids(stream.published())).containsExactly("ACCEPTANCE:1:warning-5d");
        stream.until(startOf("2026-03-19"));
        assertThat(stream.published()).filteredOn(event -> event instanceof AlertRaised)
                .map(event -> ((AlertRaised) event).post()).containsExactly("431222.county-leader");
    }

    private PostListed byDay(String post, Rung rung, Standing... standings) {
        return new PostListed(post, 2, stream.now(), "431222", rung, "职务", "Post", true, null, null, null, null,
                List.of("HRSS"), null, List.of(standings));
    }

    @Test
    void a_post_removed_from_the_directory_is_held_by_nobody() {
        begin(ClockKind.ACCEPTANCE, "2026-03-03");
        stream.send(Topics.DIRECTORY, "431222-HRSS.head".getBytes(UTF_8), null, new RecordHeaders());
        stream.until(startOf("2026-03-14"));
        assertThat(ids(stream.published())).containsExactly("ACCEPTANCE:1:warning-5d:desk");
    }

    @Test
    void every_event_read_twice_changes_nothing() {
        begin(ClockKind.HANDLING, "2026-02-27");
        stream.until(startOf("2026-04-29"));
        List<String> once = ids(stream.published());
        assertThat(once).endsWith("HANDLING:1:UNIT_HEAD");
        begin(ClockKind.HANDLING, "2026-02-27");
        stream.until(startOf("2026-04-29").plusSeconds(3600));
        assertThat(stream.published()).isEmpty();
        assertThat(stream.progress.open()).containsEntry(ClockKind.HANDLING, 1L).containsEntry(ClockKind.DISPATCH, 0L)
                .containsEntry(ClockKind.ACKNOWLEDGEMENT, 1L);
    }

    @Test
    void no_clock_fires_before_all_that_was_published_by_its_end_has_been_read() {
        begin(ClockKind.HANDLING, "2026-02-27");
        stream.readThrough(at("2026-04-13T00:00"));
        stream.until(at("2026-05-10T00:00"));
        assertThat(stream.published()).isEmpty();
        assertThat(stream.progress.dueLag(stream.now())).isGreaterThan(Duration.ofDays(20));
        stream.send(replied("2026-04-20T09:00"));
        stream.readThrough(at("2026-05-10T00:00"));
        stream.until(at("2026-05-11T00:00"));
        assertThat(stream.published()).as("what was done in time is nobody's fault").isEmpty();
    }

    @Test
    void an_alert_months_later_carries_the_trace_of_the_petitions_last_step() {
        stream.now(at("2026-03-02T10:00"));
        stream.send(registered("2026-03-02T10:00"), "00-11111111111111111111111111111111-2222222222222222-01");
        stream.now(at("2026-03-03T09:00"));
        stream.send(dispatched("2026-03-03T09:00"), TRACE);
        stream.published();
        stream.until(startOf("2026-03-19"));
        assertThat(stream.records(Topics.ESCALATION)).isNotEmpty().allSatisfy(record -> {
            assertThat(EscalationTopologyDriver.header(record, EventHeaders.TRACE_PARENT)).isEqualTo(TRACE);
            assertThat(EscalationTopologyDriver.header(record, EventHeaders.SUBJECT))
                    .isEqualTo(ClockEngineDriver.PETITION);
            assertThat(EscalationTopologyDriver.header(record, EventHeaders.SOURCE)).isEqualTo("/escalation-service");
        });
    }

    @Test
    void an_unreadable_event_is_put_aside_with_its_reason_and_the_rest_goes_on() {
        var headers = new RecordHeaders();
        headers.add(EventHeaders.TYPE, "org.petitions.case.Accepted.v1".getBytes(UTF_8));
        stream.send(Topics.CASE, ClockEngineDriver.PETITION.getBytes(UTF_8), "{broken".getBytes(UTF_8), headers);
        begin(ClockKind.HANDLING, "2026-02-27");
        assertThat(stream.records("escalation-service.dead-letter.v1")).singleElement().satisfies(letter -> {
            assertThat(EscalationTopologyDriver.header(letter, DeadLetter.REASON)).startsWith("MALFORMED");
            assertThat(EscalationTopologyDriver.header(letter, DeadLetter.TOPIC)).isEqualTo(Topics.CASE);
            assertThat(EscalationTopologyDriver.header(letter, EventHeaders.TYPE))
                    .isEqualTo("org.petitions.case.Accepted.v1");
            assertThat(letter.value()).isEqualTo("{broken".getBytes(UTF_8));
        });
        stream.tick();
        assertThat(stream.progress.open()).containsEntry(ClockKind.HANDLING, 1L);
    }

    @Test
    void an_event_whose_unit_has_no_division_is_put_aside_without_its_value() {
        stream.send(dispatched(2, "2026-03-03T09:00", "nowhere"));
        assertThat(stream.records("escalation-service.dead-letter.v1")).singleElement().satisfies(
                letter -> assertThat(EscalationTopologyDriver.header(letter, DeadLetter.REASON))
                        .isEqualTo("UNUSABLE:unit"));
    }

    @Test
    void an_event_without_a_key_is_put_aside() {
        stream.send(Topics.CASE, null, "{}".getBytes(UTF_8), new RecordHeaders());
        assertThat(stream.records("escalation-service.dead-letter.v1")).singleElement().satisfies(
                letter -> assertThat(EscalationTopologyDriver.header(letter, DeadLetter.REASON)).startsWith("NO_KEY"));
    }

    @Test
    void an_event_of_an_unknown_type_is_skipped_and_counted() {
        var headers = new RecordHeaders();
        headers.add(EventHeaders.TYPE, "org.petitions.case.Sung.v1".getBytes(UTF_8));
        stream.send(Topics.CASE, ClockEngineDriver.PETITION.getBytes(UTF_8), "{}".getBytes(UTF_8), headers);
        assertThat(stream.records("escalation-service.dead-letter.v1")).isEmpty();
        assertThat(stream.meters.get("events.skipped").tag("reason", "unknown-type").counter().count()).isEqualTo(1);
    }

    @Test
    void more_clocks_due_at_once_than_a_tick_takes_are_all_alerted_each_once_over_a_few_ticks() {
        for (int i = 0; i < 5_500; i++) {
            stream.now(at("2026-03-02T10:00"));
            stream.send(new CaseEvent.Dispatched("p" + i, 2, stream.now(), ClockEngineDriver.UNIT,
                    DispatchKind.TRANSFER, stream.now()));
            stream.send(registeredAs("p" + i));
        }
        stream.now(startOf("2026-03-18"));
        stream.tick();
        assertThat(stream.progress.dueLag(stream.now().plusSeconds(1))).as("some are left after one tick")
                .isGreaterThan(Duration.ZERO);
        stream.tick();
        stream.tick();
        List<EscalationEvent> published = stream.published();
        assertThat(published).filteredOn(AlertRaised.class::isInstance).hasSize(5_500);
        assertThat(published).extracting(EscalationEvent::id).doesNotHaveDuplicates();
        assertThat(stream.progress.dueLag(stream.now().plusSeconds(1))).isZero();
    }

    private static PetitionEvent registeredAs(String petitionId) {
        var one = registered("2026-03-02T10:00");
        return new PetitionRegistered(petitionId, 1, one.at(), one.number(),
                one.office(), one.channel(), one.broughtTo(), one.purpose(), false, null, one.urgency(), one.identity(),
                1, 0, one.category(), one.matterDivision(), null, List.of());
    }

    private void begin(ClockKind kind, String day) {
        Instant start = startOf(day);
        Map<ClockKind, List<PetitionEvent>> beginnings = Map.of(ClockKind.DISPATCH,
                List.of(registered(day + "T10:00")), ClockKind.ACCEPTANCE,
                List.of(registered(day + "T08:00"), dispatched(day + "T10:00")), ClockKind.HANDLING,
                List.of(registered(day + "T08:00"), dispatched(day + "T09:00"), accepted(day + "T10:00")));
        if (stream.now().isBefore(start)) {
            stream.now(start.plus(Duration.ofHours(10)));
        }
        beginnings.getOrDefault(kind, List.of()).forEach(stream::send);
    }
}
