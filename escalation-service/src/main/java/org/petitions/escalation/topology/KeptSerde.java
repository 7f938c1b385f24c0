package org.petitions.escalation.topology;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.clocks.Phase;
import org.petitions.escalation.clocks.Turn;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what is kept as JSON, so that the changelog can be read by a person and a later version can add fields. The changelog lives for
 * years: names written here are a contract with the past.
 */
final class KeptSerde {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE).withFieldVisibility(Visibility.ANY))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Phase.class, NamedPhase.class)
            .addMixIn(Turn.class, NamedTurn.class)
            .build();

    private KeptSerde() {}

    static Serde<Kept> serde() {
        return Serdes.serdeFrom((_, kept) -> write(kept), (_, bytes) -> read(bytes));
    }

    private static byte @Nullable [] write(@Nullable Kept kept) {
        return kept == null ? null : JSON.writeValueAsBytes(kept);
    }

    private static @Nullable Kept read(byte @Nullable [] bytes) {
        return bytes == null ? null : JSON.readValue(bytes, Kept.class);
    }

    /** How a phase is told apart in JSON. The core knows nothing of how it is kept. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({@JsonSubTypes.Type(value = Phase.Counting.class, name = "counting"),
            @JsonSubTypes.Type(value = Phase.Climbing.class, name = "climbing"),
            @JsonSubTypes.Type(value = Phase.Acknowledged.class, name = "acknowledged"),
            @JsonSubTypes.Type(value = Phase.Exhausted.class, name = "exhausted")})
    private interface NamedPhase {}

    /** The same for a turn. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({@JsonSubTypes.Type(value = Turn.Stopped.class, name = "stopped"),
            @JsonSubTypes.Type(value = Turn.HandedOver.class, name = "handed-over"),
            @JsonSubTypes.Type(value = Turn.Lengthened.class, name = "lengthened"),
            @JsonSubTypes.Type(value = Turn.Paused.class, name = "paused"),
            @JsonSubTypes.Type(value = Turn.Resumed.class, name = "resumed")})
    private interface NamedTurn {}
}
