package org.petitions.casework;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An example of a request, filled by its schema where that tells what a sound value is; what needs more stands in {@code examples.json}. */
final class RequestExample {
    private RequestExample() {}

    /**
     * An example of a JSON object.
     *
     * @param schema of the request
     */
    static ObjectNode of(JsonNode schema) {
        ObjectNode example = JsonMapper.shared().createObjectNode();
        schema.path("properties").properties()
                .forEach(field -> value(field.getKey(), field.getValue())
                        .ifPresent(value -> example.set(field.getKey(), value)));
        return example;
    }

    private static Optional<JsonNode> value(String name, JsonNode field) {
        JsonMapper json = JsonMapper.shared();
        return switch (field.path("type").asString("")) {
            case "boolean" -> Optional.of(json.valueToTree(true));
            case "integer" -> Optional.of(json.valueToTree(Math.max(1, field.path("minimum").asInt(1))));
            case "string" -> Optional.of(json.valueToTree(text(name, field)));
            // Lists are left out: what stands in them needs more than a schema.
            default -> Optional.empty();
        };
    }

    private static String text(String name, JsonNode field) {
        if (field.path("enum").isArray()) {
            return field.path("enum").get(0).asString();
        }
        return switch (field.path("format").asString("")) {
            case "date" -> "2026-12-31";
            case "date-time" -> "2026-03-05T02:00:00Z";
            default -> candidates(name)
                    .filter(text -> Pattern.matches(field.path("pattern").asString("(?s).*"), text))
                    .findFirst().orElseThrow(() -> new IllegalStateException(
                            "no sound value for " + name + ": write an example of the request into examples.json"));
        };
    }

    private static Stream<String> candidates(String name) {
        Stream<String> byName = switch (name) {
            case "unit" -> Stream.of("431222-HRSS");
            case "approver" -> Stream.of("431222-HRSS.head");
            case "text", "reason", "reasons", "findings", "basis" -> Stream.of("情况已核实，说明附卷。");
            default -> Stream.empty();
        };
        // A code or a number of a document, by what the field's pattern allows.
        return Stream.concat(byName, Stream.of("1", "沅人社函〔2026〕1号"));
    }
}
