package org.petitions.escalation.stores;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.clocks.ClockChange;
import org.petitions.escalation.clocks.ClockPhase;
import org.petitions.escalation.clocks.ClosedClock;
import org.petitions.escalation.engine.PetitionClocks;
import org.petitions.escalation.stores.ParkedEvents.ParkedEvent;
import org.petitions.events.CaseEvent;
import org.petitions.events.wire.EventType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Writes what is kept as JSON, so that the changelog can be read by a person and a later version can add fields. The changelog lives for
 * years: names written here are a contract with the past.
 */
final class StoredClocksSerde {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE).withFieldVisibility(Visibility.ANY))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(ClockPhase.class, ClockPhaseMixin.class)
            .addMixIn(ClockChange.class, ClockChangeMixin.class)
            .addMixIn(PetitionClocks.class, PetitionClocksMixin.class)
            .addMixIn(CaseEvent.class, CaseEventMixin.class)
            .registerSubtypes(EventType.list().stream().filter(type -> CaseEvent.class.isAssignableFrom(type.record()))
                    .map(type -> new NamedType(type.record(), type.name())).toArray(NamedType[]::new))
            .build();

    private StoredClocksSerde() {}

    static Serde<StoredClocks> serde() {
        return Serdes.serdeFrom((_, kept) -> write(kept), (_, bytes) -> read(bytes));
    }

    static Serde<ParkedEvent> parkedSerde() {
        return Serdes.serdeFrom((_, event) -> event == null || event.isReadable() ? write(event) : event.value(),
                (_, bytes) -> bytes == null ? null : readParked(bytes));
    }

    /** One that cannot be read must stop nobody: it is handed on as it is, and written back so. */
    private static ParkedEvent readParked(byte[] bytes) {
        try {
            ParkedEvent event = JSON.readValue(bytes, ParkedEvent.class);
            return event == null || !event.isReadable() ? ParkedEvent.unreadable(bytes) : event;
        } catch (JacksonException _) {
            return ParkedEvent.unreadable(bytes);
        }
    }

    private static byte @Nullable [] write(@Nullable Object kept) {
        return kept == null ? null : JSON.writeValueAsBytes(kept);
    }

    private static @Nullable StoredClocks read(byte @Nullable [] bytes) {
        return bytes == null ? null : JSON.readValue(bytes, StoredClocks.class);
    }

    /** How a phase is told apart in JSON. The core knows nothing of how it is kept. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({@JsonSubTypes.Type(value = ClockPhase.Counting.class, name = "counting"),
            @JsonSubTypes.Type(value = ClockPhase.Escalating.class, name = "climbing"),
            @JsonSubTypes.Type(value = ClockPhase.Acknowledged.class, name = "acknowledged"),
            @JsonSubTypes.Type(value = ClockPhase.Instructed.class, name = "instructed"),
            @JsonSubTypes.Type(value = ClockPhase.LadderExhausted.class, name = "exhausted")})
    private interface ClockPhaseMixin {}

    /** The same for a turn. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({@JsonSubTypes.Type(value = ClockChange.Started.class, name = "started"),
            @JsonSubTypes.Type(value = ClockChange.Stopped.class, name = "stopped"),
            @JsonSubTypes.Type(value = ClockChange.Cancelled.class, name = "cancelled"),
            @JsonSubTypes.Type(value = ClockChange.Redated.class, name = "redated"),
            @JsonSubTypes.Type(value = ClockChange.HandedOver.class, name = "handed-over"),
            @JsonSubTypes.Type(value = ClockChange.Lengthened.class, name = "lengthened"),
            @JsonSubTypes.Type(value = ClockChange.Paused.class, name = "paused"),
            @JsonSubTypes.Type(value = ClockChange.Resumed.class, name = "resumed")})
    private interface ClockChangeMixin {}

    /** Almost no petition has steps that wait, and in the first weeks none that has ended. */
    interface PetitionClocksMixin {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<CaseEvent> waiting();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<ClosedClock> closed();
    }

    /** A step that waits for its petition's registration, under the name it has on the wire. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface CaseEventMixin {}
}
