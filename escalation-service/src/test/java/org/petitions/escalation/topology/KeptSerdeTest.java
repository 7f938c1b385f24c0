package org.petitions.escalation.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.json.JSONException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.calendar.LegalCalendar;
import org.petitions.escalation.TestPolicy;
import org.petitions.escalation.clocks.Clocks;
import org.petitions.escalation.clocks.PetitionClocks;
import org.petitions.escalation.clocks.Rules;
import org.petitions.escalation.clocks.Story;
import org.petitions.events.PetitionEvent;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Urgency;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;

/** The changelog outlives every version of this service, so what was written once must be read for ever. */
class KeptSerdeTest {
    private static final String WRITTEN_BY_0_1 = """
            {"clocks":{"petitionId":"p-1",
              "registration":{"at":"2026-02-25T02:00:00Z","office":"431222-PB","urgency":"URGENT",
                "complainedOf":{"unit":"431222-CIVIL","posts":["431222.county-leader"]}},
              "bureau":"431222-PB",
              "courses":{"DISPATCH":{"occurrences":1,"startedBy":0,"ended":{"version":2,"at":"2026-02-26T01:00:00Z"}},
                "ACCEPTANCE":{"occurrences":1,"startedBy":2}},
              "open":{"ACCEPTANCE":{"kind":"ACCEPTANCE","occurrence":1,"startedBy":2,"unit":"431222-HRSS",
                "startedAt":"2026-02-26T01:00:00Z","deadline":{"lastDay":"2026-03-13","provisional":false},
                "policy":"2026.1",
                "phase":%s,
                "alerts":[{"id":"p-1:ACCEPTANCE:1:UNIT_HEAD","rung":"UNIT_HEAD","post":"431222-HRSS.head",
                  "kind":"CLIMB","state":"OPEN"}]}}},
             "traceParent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"}
            """;
    private static final String CLIMBING = """
            {"is":"climbing","rung":"UNIT_HEAD","alertId":"p-1:ACCEPTANCE:1:UNIT_HEAD",
              "acknowledgeBy":"2026-03-14T18:00:00Z"}
            """;

    private final Serde<Kept> serde = KeptSerde.serde();

    @Test
    void what_the_first_version_wrote_is_read_for_ever() {
        Kept kept = read(WRITTEN_BY_0_1.formatted(CLIMBING));
        PetitionClocks clocks = kept.clocks();
        assertThat(kept.traceParent()).startsWith("00-0af7");
        assertThat(clocks.due()).containsOnlyKeys(ClockKind.ACCEPTANCE)
                .containsEntry(ClockKind.ACCEPTANCE, Instant.parse("2026-03-14T18:00:00Z"));
        assertThat(clocks.closed()).isNull();
        assertThat(clocks.registration()).satisfies(registration -> {
            assertThat(registration.urgency()).isEqualTo(Urgency.URGENT);
            assertThat(registration.complainedOf().covers("431222-CIVIL.head")).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'is':'counting','warnings':[5,1]}", CLIMBING, "{'is':'acknowledged'}",
            "{'is':'exhausted'}"})
    void nothing_of_what_the_first_version_wrote_is_lost_by_reading_it(String phase) throws JSONException {
        String written = WRITTEN_BY_0_1.formatted(phase.replace('\'', '"'));
        byte[] again = serde.serializer().serialize("t", read(written));
        JSONAssert.assertEquals(written, new String(again, UTF_8), JSONCompareMode.STRICT_ORDER);
    }

    @Test
    void what_a_later_version_added_is_passed_over() {
        String written = WRITTEN_BY_0_1.formatted(CLIMBING);
        assertThat(read(written.replaceFirst("\\{", "{\"addedByALaterVersion\":true,"))).isEqualTo(read(written));
    }

    @Test
    void every_state_of_a_petitions_life_is_read_back_as_it_was_written() {
        var rules = new Rules(TestPolicy.shipped(), LegalCalendar.china(), post -> !post.endsWith(".county-leader"));
        PetitionClocks clocks = PetitionClocks.unknown(Story.PETITION);
        for (PetitionEvent event : List.of(Story.registered("2026-02-25T10:00"), Story.opened("2026-02-25T10:01"),
                Story.dispatched("2026-02-26T09:00"), Story.accepted("2026-02-27T09:00"))) {
            clocks = Clocks.on(clocks, event, event.at(), rules).clocks();
            assertReadBack(clocks);
        }
        for (var due = clocks.due().get(ClockKind.HANDLING); due != null; due = clocks.due().get(ClockKind.HANDLING)) {
            clocks = Clocks.fire(clocks, ClockKind.HANDLING, due, rules).clocks();
            assertReadBack(clocks);
        }
        clocks = Clocks.on(clocks, Story.closed("2027-01-01T09:00"), Story.at("2027-01-01T09:00"), rules).clocks();
        assertReadBack(clocks);
    }

    private void assertReadBack(PetitionClocks clocks) {
        Kept kept = new Kept(clocks, null);
        assertThat(serde.deserializer().deserialize("t", serde.serializer().serialize("t", kept))).isEqualTo(kept);
    }

    private Kept read(String json) {
        return serde.deserializer().deserialize("t", json.getBytes(UTF_8));
    }
}
