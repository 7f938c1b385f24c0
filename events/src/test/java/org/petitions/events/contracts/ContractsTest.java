package org.petitions.events.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.petitions.events.Event;
import org.petitions.events.wire.EventCodec;
import org.petitions.events.wire.EventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Code and contract files say the same, and no change breaks who reads or wrote an older version. */
class ContractsTest {

    static Collection<EventType> types() {
        return EventType.list();
    }

    /** With {@code -Dcontracts.write=true} the files are written anew, and new codes declared as reader-first; an incompatible change is still refused. */
    @BeforeAll
    static void write_the_files_when_asked() {
        if (!Boolean.getBoolean("contracts.write")) {
            return;
        }
        Set<String> newCodes = new TreeSet<>();
        for (EventType type : EventType.list()) {
            JsonNode current = JsonSchemas.of(type);
            Path file = ContractFiles.schema(type);
            boolean changed = !Files.exists(file) || !ContractFiles.json(ContractFiles.read(file)).equals(current);
            if (Files.exists(file)) {
                assertThat(
                        SchemaCompatibility.breaks(type.name(), ContractFiles.json(ContractFiles.read(file)), current,
                                line -> ContractFiles.readerFirst().contains(line) || newCodes.add(line)))
                        .isEmpty();
            }
            if (changed) {
                ContractFiles.write(file, ContractFiles.pretty(current));
                ContractFiles.write(ContractFiles.newSample(type),
                        ContractFiles.pretty(ContractFiles.json(EventCodec.toJson(ContractSamples.of(type)))));
            }
        }
        ContractFiles.addReaderFirst(newCodes);
        ContractFiles.write(ContractFiles.ASYNC_API, ContractFiles.pretty(AsyncApiDocument.document()));
        ContractFiles.write(ContractFiles.CATALOGUE, EventCatalogue.markdown());
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_stored_schema_is_the_code_s_own(EventType type) {
        assertThat(ContractFiles.json(ContractFiles.read(ContractFiles.schema(type)))).isEqualTo(JsonSchemas.of(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_sample_ever_published_still_reads_and_fits_the_schema(EventType type) throws Exception {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ContractFiles.pretty(JsonSchemas.of(type)));
        assertThat(ContractFiles.samples(type)).as("samples of %s", type.name()).isNotEmpty();
        for (Path sample : ContractFiles.samples(type)) {
            String json = ContractFiles.read(sample);
            Event event = EventCodec.read(type, json.getBytes(UTF_8));
            assertThat(event).isInstanceOf(type.record());
            assertThat(schema.validate(json, com.networknt.schema.InputFormat.JSON)).as("%s", sample).isEmpty();
            assertThat(schema.validate(EventCodec.toJson(event), com.networknt.schema.InputFormat.JSON)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_sample_of_every_type_is_read_as_it_was_written(EventType type) throws Exception {
        Event sample = ContractSamples.of(type);

        assertThat(EventCodec.read(type, EventCodec.toJson(sample).getBytes(UTF_8))).isEqualTo(sample);
        assertThat(ContractFiles.json(EventCodec.toJson(sample)).propertyNames()).as("every field is filled")
                .containsExactlyInAnyOrderElementsOf(
                        ContractFiles.json(ContractFiles.read(ContractFiles.schema(type))).path("properties")
                                .propertyNames());
    }

    @Test
    void the_asyncapi_document_is_current() {
        assertThat(ContractFiles.json(ContractFiles.read(ContractFiles.ASYNC_API)))
                .isEqualTo(AsyncApiDocument.document());
    }

    @Test
    void the_event_catalogue_is_current() {
        assertThat(ContractFiles.read(ContractFiles.CATALOGUE)).isEqualTo(EventCatalogue.markdown());
    }

    @Test
    void a_removed_a_retyped_a_newly_required_field_and_an_unannounced_code_are_breaks() {
        EventType type = EventType.named("org.petitions.case.Closed.v1").orElseThrow();
        JsonNode published = JsonSchemas.of(type);

        ObjectNode removed = published.deepCopy().asObject();
        removed.withObject("properties").remove("end");
        ObjectNode retyped = published.deepCopy().asObject();
        retyped.withObject("properties").withObject("version").put("type", "string");
        ObjectNode required = published.deepCopy().asObject();
        required.withObject("properties").putObject("evidence").put("type", "string");
        assertThat(SchemaCompatibility.breaks(type.name(), published, required, _ -> false)).isEmpty();
        required.withArray("required").add("evidence");
        ObjectNode widened = published.deepCopy().asObject();
        widened.withObject("properties").withObject("end").withArray("enum").add("BY_LOT");

        assertThat(SchemaCompatibility.breaks(type.name(), published, removed, _ -> false)).singleElement().asString()
                .contains("end is gone");
        assertThat(SchemaCompatibility.breaks(type.name(), published, retyped, _ -> false)).singleElement().asString()
                .contains("version changed its type");
        assertThat(SchemaCompatibility.breaks(type.name(), published, required, _ -> false)).singleElement().asString()
                .contains("evidence became required");
        assertThat(SchemaCompatibility.breaks(type.name(), published, widened, _ -> false)).singleElement().asString()
                .contains("gained the code BY_LOT");
        assertThat(SchemaCompatibility.breaks(type.name(), published, widened,
                (type.name() + " end BY_LOT")::equals))
                .isEmpty();
    }

    @Test
    void a_record_within_an_event_is_held_to_the_same_rules() {
        EventType type = EventType.named("org.petitions.intake.PetitionRegistered.v1").orElseThrow();
        JsonNode published = JsonSchemas.of(type);
        ObjectNode narrowed = published.deepCopy().asObject();
        narrowed.withObject("properties").withObject("past").withObject("properties").remove("closedOn");
        assertThat(SchemaCompatibility.breaks(type.name(), published, narrowed, _ -> false)).singleElement().asString()
                .contains("past.closedOn is gone");
    }
}
