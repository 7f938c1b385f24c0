package org.petitions.escalation.stores;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.json.JSONException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.escalation.TestPolicy;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.engine.ClockEngine;
import org.petitions.escalation.engine.ClockEngineDriver;
import org.petitions.escalation.engine.EscalationContext;
import org.petitions.escalation.engine.PetitionClocks;
import org.petitions.escalation.engine.SampleCaseEvents;
import org.petitions.events.PetitionEvent;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Urgency;
import org.petitions.law.LegalCalendar;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;

/** The changelog outlives every version of this service, so what was written once must be read for ever. */
class StoredClocksSerdeTest {
    private static final String WRITTEN_BY_THE_FIRST_RELEASE = """
            {"clocks":{"petitionId":"p-1",
              "registration":{"at":"2026-02-25T02:00:00Z","office":"431222-PB","urgency":"URGENT",
                "complainedOf":{"unit":"431222-CIVIL","posts":["431222.county-leader"]},"hasPast":false},
              "seen":9,
              "takenOver":{"until":2,"readAt":"2026-02-26T01:00:00Z"},
              "endings":[{"version":4,"at":"2026-02-26T01:00:00Z"},
                {"version":5,"at":"2026-02-26T01:00:00Z","kind":"RETURN_VISIT"}],
              "courses":{"DISPATCH":{"occurrences":1,"startedBy":0,
                  "turns":[{"is":"handed-over","version":1,"at":"2026-02-25T02:00:00Z","unit":"431222-PB"},
                    {"is":"stopped","version":2,"at":"2026-02-26T01:00:00Z"}]},
                "HANDLING":{"occurrences":2,"startedBy":5,
                  "turns":[{"is":"lengthened","version":6,"at":"2026-02-26T01:00:00Z","days":30},
                    {"is":"paused","version":7,"at":"2026-03-01T01:00:00Z","from":"2026-03-01"},
                    {"is":"resumed","version":8,"at":"2026-03-05T01:00:00Z","lastPaused":"2026-03-04"}]},
                "MEASURE.m-1":{"occurrences":1,"startedBy":9,"turns":[]}},
              "open":{
                "HANDLING":{"id":{"kind":"HANDLING","key":""},"occurrence":2,"startedBy":5,
                  "plan":{"unit":"431222-HRSS","from":"2026-02-26T01:00:00Z","limit":"60 days","warnings":[15,5,1],
                    "expiry":{"at":"2026-04-27T16:00:00Z","provisional":false}},
                  "standing":{"unit":"431222-HRSS","lengthenedBy":30,
                    "paused":[{"from":"2026-03-01","to":"2026-03-04"}],"pausedFrom":"2026-06-01",
                    "expiry":{"at":"2026-05-31T16:00:00Z","provisional":false}},
                  "policy":"2026.2",
                  "phase":%s,
                  "alerts":[{"id":"p-1:HANDLING:2:UNIT_HEAD","rung":"UNIT_HEAD","post":"431222-HRSS.head",
                    "kind":"CLIMB","state":"OPEN"}]},
                "MEASURE.m-1":{"id":{"kind":"MEASURE","key":"m-1"},"occurrence":1,"startedBy":9,
                  "plan":{"unit":"431222-HRSS","from":"2026-03-06T01:00:00Z","limit":"set","warnings":[5],
                    "expiry":{"at":"2026-04-27T16:00:00Z","provisional":false}},
                  "standing":{"unit":"431222-HRSS","lengthenedBy":0,"paused":[],
                    "expiry":{"at":"2026-04-27T16:00:00Z","provisional":false}},
                  "policy":"2026.2",
                  "phase":{"is":"exhausted"},
                  "alerts":[]}},
              "standAside":["431222.county-leader"]},
             "traceParent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"}
            """;
    private static final String CLIMBING = """
            {"is":"climbing","rung":"UNIT_HEAD","alertId":"p-1:HANDLING:2:UNIT_HEAD",
              "acknowledgeBy":"2026-03-14T18:00:00Z"}
            """;

    private final Serde<StoredClocks> serde = StoredClocksSerde.serde();

    @Test
    void what_the_first_version_wrote_is_read_for_ever() {
        StoredClocks kept = read(WRITTEN_BY_THE_FIRST_RELEASE.formatted(CLIMBING));
        PetitionClocks clocks = kept.clocks();
        assertThat(kept.traceParent()).startsWith("00-0af7");
        assertThat(clocks.open()).containsOnlyKeys(ClockId.sole(ClockKind.HANDLING),
                new ClockId(ClockKind.MEASURE, "m-1"));
        assertThat(clocks.due()).containsOnlyKeys(ClockId.sole(ClockKind.HANDLING))
                .containsEntry(ClockId.sole(ClockKind.HANDLING), Instant.parse("2026-03-14T18:00:00Z"));
        assertThat(clocks.isEnded()).isFalse();
        assertThat(clocks.registration()).satisfies(registration -> {
            assertThat(registration.urgency()).isEqualTo(Urgency.URGENT);
            assertThat(registration.complainedOf().covers("431222-CIVIL.head")).isTrue();
        });
    }

    @Test
    void what_was_written_before_anybody_could_stand_aside_is_read_too() {
        String before = WRITTEN_BY_THE_FIRST_RELEASE.formatted(CLIMBING)
                .replaceFirst(",\\s*\"standAside\":\\[[^]]*]", "");
        assertThat(before).doesNotContain("standAside");
        assertThat(read(before).clocks().standAside()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'is':'counting','warnings':[5,1]}", CLIMBING, "{'is':'acknowledged'}",
            "{'is':'exhausted'}",
            "{'is':'instructed','alertId':'p-1:HANDLING:2:UNIT_HEAD','until':'2026-05-15T16:00:00Z'}"})
    void nothing_of_what_the_first_version_wrote_is_lost_by_reading_it(String phase) throws JSONException {
        String written = WRITTEN_BY_THE_FIRST_RELEASE.formatted(phase.replace('\'', '"'));
        byte[] again = serde.serializer().serialize("t", read(written));
        JSONAssert.assertEquals(written, new String(again, UTF_8), JSONCompareMode.STRICT_ORDER);
    }

    @Test
    void what_a_later_version_added_is_passed_over() {
        String written = WRITTEN_BY_THE_FIRST_RELEASE.formatted(CLIMBING);
        assertThat(read(written.replaceFirst("\\{", "{\"addedByALaterVersion\":true,"))).isEqualTo(read(written));
    }

    @Test
    void a_step_that_waits_for_its_registration_is_read_back() {
        PetitionClocks clocks = PetitionClocks.unknown(ClockEngineDriver.PETITION);
        var rules = new EscalationContext(TestPolicy.shipped(), LegalCalendar.china(), _ -> _ -> true);
        for (PetitionEvent event : List.of(SampleCaseEvents.assigned(2, "2026-02-26T09:00", "2026-03-26T09:00"),
                SampleCaseEvents.promised(7, "2026-03-10T09:00", "m-1", "2026-05-01"))) {
            clocks = ClockEngine.onEvent(clocks, event, event.at(), rules).clocks();
        }
        assertThat(clocks.waiting()).hasSize(2);
        assertReadBack(clocks);
    }

    @Test
    void every_state_of_a_petitions_life_is_read_back_as_it_was_written() {
        var rules = new EscalationContext(TestPolicy.shipped(), LegalCalendar.china(),
                _ -> post -> !post.endsWith(".county-leader"));
        PetitionClocks clocks = PetitionClocks.unknown(ClockEngineDriver.PETITION);
        for (PetitionEvent event : List.of(ClockEngineDriver.registered("2026-02-25T10:00"),
                ClockEngineDriver.opened("2026-02-25T10:01"),
                ClockEngineDriver.dispatched("2026-02-26T09:00"), ClockEngineDriver.accepted("2026-02-27T09:00"),
                SampleCaseEvents.extended(4, "2026-03-02T09:00", 30), SampleCaseEvents.suspended(5, "2026-03-03T09:00"),
                SampleCaseEvents.resumed(6, "2026-03-09T09:00"),
                SampleCaseEvents.promised(7, "2026-03-10T09:00", "m-1", "2026-05-01"))) {
            clocks = ClockEngine.onEvent(clocks, event, event.at(), rules).clocks();
            assertReadBack(clocks);
        }
        var handling = ClockId.sole(ClockKind.HANDLING);
        Instant end = ClockEngineDriver.at("2026-12-01T00:00");
        for (var due = clocks.due().get(handling); due != null && due.isBefore(end); due = clocks.due().get(handling)) {
            clocks = ClockEngine.onDue(clocks, handling, due, rules).clocks();
            assertReadBack(clocks);
        }
        clocks = ClockEngine.onEvent(clocks, SampleCaseEvents.closed(8, "2027-01-01T09:00"),
                ClockEngineDriver.at("2027-01-01T09:00"), rules).clocks();
        assertReadBack(clocks);
        assertThat(clocks.closed()).hasSize(5);
        int all = serde.serializer().serialize("t", new StoredClocks(clocks, null)).length;
        int forgotten = serde.serializer().serialize("t",
                new StoredClocks(ClockEngine.onDue(clocks, clocks.due().keySet().iterator().next(),
                        ClockEngineDriver.at("2028-01-02T09:00"), rules).clocks(), null)).length;
        assertThat((all - forgotten) / clocks.closed().size()).as("bytes for a closed clock").isLessThan(900);
    }

    private void assertReadBack(PetitionClocks clocks) {
        StoredClocks kept = new StoredClocks(clocks, null);
        assertThat(serde.deserializer().deserialize("t", serde.serializer().serialize("t", kept))).isEqualTo(kept);
    }

    private StoredClocks read(String json) {
        return serde.deserializer().deserialize("t", json.getBytes(UTF_8));
    }
}
