package org.petitions.casework.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.casework.limits.CaseLimit;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.LimitEvent;
import org.petitions.events.LimitEvent.LimitMet;
import org.petitions.events.LimitEvent.LimitMissTakenBack;
import org.petitions.events.LimitEvent.LimitMoved;
import org.petitions.events.LimitEvent.LimitPeriod;
import org.petitions.events.LimitEvent.LimitSet;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.LimitMoveReason;
import org.petitions.events.terms.LimitUnit;
import org.petitions.events.terms.MissTakenBackReason;
import org.petitions.events.wire.EventCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A limit in the pack: how it stands at that moment, and what was published of it in the order it was published. */
class LimitEvidenceTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ID = "p-1";
    private static final String UNIT = "431222-HRSS";
    private static final ClockKind CLOCK = ClockKind.REVIEW;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final Instant SET_AT = Instant.parse("2026-03-01T01:30:00Z");
    private static final Instant END = Instant.parse("2026-03-31T16:00:00Z");
    private static final Instant JUDGED = END.plusSeconds(86_400);
    private static final LimitPeriod PERIOD = new LimitPeriod(DAY, END, false, LocalDate.of(2026, 3, 1), 30,
            LimitUnit.DAYS, 0, 0, 0);

    @Test
    void what_one_decision_said_stands_in_the_order_it_was_said_in() {
        List<EscalationEvent> published = List.of(set(), missed(END, null), takenBack(JUDGED, 2, 1), moved(JUDGED, 3),
                missed(JUDGED, 2), met(JUDGED, 4));

        assertThat(packed(published)).isEqualTo(names(published));
    }

    @Test
    void a_limit_that_was_set_and_missed_at_one_moment_was_set_before() {
        List<EscalationEvent> published = List.of(set(), missed(SET_AT, null));

        assertThat(packed(published)).isEqualTo(names(published));
    }

    @Test
    void a_limit_met_in_time_and_found_to_be_missed_afterwards_keeps_that_order() {
        List<EscalationEvent> published = List.of(set(), met(END.minusSeconds(60), 2), moved(JUDGED, 3),
                missed(JUDGED, null), met(JUDGED, 4), takenBack(JUDGED.plusSeconds(1), 5, 1),
                met(JUDGED.plusSeconds(1), 6));

        assertThat(packed(published)).isEqualTo(names(published));
    }

    @Test
    void a_pause_from_a_day_to_come_has_not_begun() {
        assertThat(evidence(paused("2026-03-10"), List.of(), SET_AT).limit().state())
                .isEqualTo(CaseLimit.State.RUNNING);
        assertThat(evidence(paused("2026-03-10"), List.of(), Instant.parse("2026-03-09T16:00:00Z")).limit().state())
                .isEqualTo(CaseLimit.State.PAUSED);
    }

    @Test
    void a_reader_of_the_file_finds_missed_once_and_nothing_called_late_or_open() {
        JsonNode shown = JSON.valueToTree(evidence(paused("2026-03-10"), List.of(), SET_AT));

        assertThat(shown.propertyNames()).containsExactlyInAnyOrder("limit", "zh", "en", "missed", "events");
        assertThat(shown.path("limit").propertyNames()).contains("id", "clock", "state", "misses", "takenBack")
                .doesNotContain("open", "missed");
    }

    /** However the store gives them. */
    private static List<String> packed(List<EscalationEvent> published) {
        List<EscalationEvent> shuffled = Arrays.asList(published.toArray(EscalationEvent[]::new));
        Collections.shuffle(shuffled, new Random(published.size()));
        return evidence(paused("2026-03-10"), shuffled, JUDGED).events().stream().map(LimitEvidenceTest::name)
                .toList();
    }

    private static LimitEvidence evidence(CaseLimit limit, List<EscalationEvent> published, Instant at) {
        return LimitEvidence.of(ID, List.of(limit), published.stream().map(LimitEvidenceTest::json).toList(), at)
                .getFirst();
    }

    private static List<String> names(List<EscalationEvent> events) {
        return events.stream().map(LimitEvidenceTest::json).map(LimitEvidenceTest::name).toList();
    }

    private static String name(JsonNode event) {
        return event.has("revision")
                ? "revision " + event.path("revision").asInt()
                : "miss " + event.path("miss").asInt(1);
    }

    private static JsonNode json(EscalationEvent event) {
        return JSON.readTree(Objects.requireNonNull(EventCodec.encode(event, null).value()));
    }

    private static CaseLimit paused(String from) {
        return new CaseLimit(LimitEvent.limitId(ID, CLOCK, null, 1), CLOCK, null, 1, 2, CaseLimit.State.PAUSED, UNIT,
                SET_AT, new CaseLimit.Period("2026-03-31", END, false, "2026-03-01", 30, LimitUnit.DAYS, 0, 0, 0),
                null, "35", "1", 1, 1, from);
    }

    private static EscalationEvent set() {
        return new LimitSet(ID, SET_AT, CLOCK, null, 1, 1, UNIT, SET_AT, 3, PERIOD, "35", "1");
    }

    private static EscalationEvent moved(Instant at, int revision) {
        return new LimitMoved(ID, at, CLOCK, null, 1, revision, UNIT, LimitMoveReason.CALENDAR, PERIOD, DAY, END, "1",
                null);
    }

    private static EscalationEvent missed(Instant at, @Nullable Integer miss) {
        return new LimitMissed(ID, at, CLOCK, 1, UNIT, END, "1", null, miss);
    }

    private static EscalationEvent takenBack(Instant at, int revision, int miss) {
        return new LimitMissTakenBack(ID, at, CLOCK, null, 1, revision, UNIT, END, miss, MissTakenBackReason.CALENDAR,
                null, "1");
    }

    private static EscalationEvent met(Instant at, int revision) {
        return new LimitMet(ID, at, CLOCK, null, 1, revision, UNIT, at, at.isAfter(END), DAY, "1");
    }
}
