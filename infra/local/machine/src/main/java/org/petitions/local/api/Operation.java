package org.petitions.local.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a description says of one operation, as far as it can be asked wrongly.
 *
 * @param method in upper case
 * @param path with its variables in braces
 * @param variables in the path
 * @param query names of the query's parameters
 * @param headers names of the headers that are read, without those that say who asks
 * @param type media type of the body, {@code null} without one
 * @param body one that is well formed: the description's example, else one drawn from its schema
 */
record Operation(String method, String path, List<String> variables, List<String> query, List<String> headers,
        @Nullable String type, JsonNode body) {
    /** What is drawn of a schema that names itself ends here. */
    private static final int DEEPEST = 6;
    private static final String JSON = "application/json";

    /** All that a description names, in its order. */
    static List<Operation> of(JsonNode document) {
        List<Operation> all = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties()
                .forEach(method -> all.add(of(document, path.getKey(), method.getKey(), method.getValue()))));
        return all;
    }

    private static Operation of(JsonNode document, String path, String method, JsonNode described) {
        List<String> headers = new ArrayList<>(named(described, "header"));
        headers.remove("Acting-For");
        JsonNode content = described.path("requestBody").path("content");
        String type = content.isEmpty() ? null : content.propertyNames().iterator().next();
        JsonNode form = type == null ? content : content.path(type);
        JsonNode body = form.has("example") ? form.path("example") : drawn(document, form.path("schema"), 0);
        return new Operation(method.toUpperCase(Locale.ROOT), path, named(described, "path"),
                named(described, "query"), headers, "*/*".equals(type) ? "application/octet-stream" : type, body);
    }

    private static List<String> named(JsonNode described, String place) {
        return described.path("parameters").valueStream().filter(each -> each.path("in").asString("").equals(place))
                .map(each -> each.path("name").asString()).toList();
    }

    /** The same with a body that the service takes. */
    Operation with(JsonNode better) {
        return new Operation(method, path, variables, query, headers, type, better);
    }

    boolean takesJson() {
        return JSON.equals(type);
    }

    private static JsonNode drawn(JsonNode document, JsonNode schema, int depth) {
        JsonNode reference = schema.path("$ref");
        if (reference.isString()) {
            return drawn(document, document.at(reference.asString().substring(1)), depth + 1);
        }
        if (schema.path("enum").isArray()) {
            return schema.path("enum").path(0);
        }
        var nodes = JsonMapper.shared().getNodeFactory();
        return switch (schema.path("type").asString("object")) {
            case "string" -> nodes.stringNode(switch (schema.path("format").asString("")) {
                case "date" -> "2026-03-10";
                case "date-time" -> "2026-03-10T02:00:00Z";
                default -> "x";
            });
            case "integer", "number" -> nodes.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> nodes.booleanNode(true);
            case "array" -> {
                ArrayNode list = nodes.arrayNode();
                yield depth > DEEPEST ? list : list.add(drawn(document, schema.path("items"), depth + 1));
            }
            default -> {
                ObjectNode object = nodes.objectNode();
                if (depth <= DEEPEST) {
                    schema.path("properties").properties().forEach(property -> object.set(property.getKey(),
                            drawn(document, property.getValue(), depth + 1)));
                }
                yield object;
            }
        };
    }
}
