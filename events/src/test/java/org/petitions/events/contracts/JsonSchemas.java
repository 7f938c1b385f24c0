package org.petitions.events.contracts;

import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.petitions.events.Meaning;
import org.petitions.events.wire.EventType;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas read off the records: what is not {@code @Nullable} is required. */
final class JsonSchemas {
    private static final SchemaGenerator GENERATOR = generator();

    private JsonSchemas() {}

    static ObjectNode of(EventType type) {
        ObjectNode schema = GENERATOR.generateSchema(type.record());
        Meaning meaning = meaningOf(type);
        schema.put("$id", "urn:" + type.name());
        schema.put("title", meaning.zh());
        schema.put("description", meaning.en());
        return schema;
    }

    static Meaning meaningOf(EventType type) {
        Meaning meaning = type.record().getAnnotation(Meaning.class);
        if (meaning == null) {
            throw new IllegalStateException(type.record().getSimpleName() + " has no @Meaning");
        }
        return meaning;
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES).with(Option.INLINE_ALL_SCHEMAS);
        config.forFields()
                .withRequiredCheck(field -> isRequired(field.getDeclaringType().getErasedType(), field.getName()));
        config.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> type.getErasedType() == Instant.class
                ? new com.github.victools.jsonschema.generator.CustomDefinition(
                        context.getGeneratorConfig().createObjectNode()
                                .put("type", "string").put("format", "date-time"))
                : null);
        return new SchemaGenerator(config.build());
    }

    private static boolean isRequired(Class<?> record, String field) {
        return Arrays.stream(record.getRecordComponents()).filter(component -> component.getName().equals(field))
                .noneMatch(JsonSchemas::isNullable);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
