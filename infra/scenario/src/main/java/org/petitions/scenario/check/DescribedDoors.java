package org.petitions.scenario.check;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.local.platform.PlatformService;
import org.petitions.local.platform.RepositoryRoot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every GET and POST that the published descriptions name, written with one word wherever a text fits: in bodies, queries and addresses. A
 * new address is among them as soon as it is described, which {@code OpenApiDocumentTest} demands. The pieces of a file, the only PATCH, have bytes and no field for
 * words.
 */
final class DescribedDoors {
    private static final int DEEPEST = 6;
    private static final String REFERENCE = "#/components/schemas/";

    private DescribedDoors() {}

    /**
     * One of them.
     *
     * @param path as described, e.g. {@code /cases/{id}/reply}, with a query that has the word
     * @param body null of a question
     */
    record Door(String path, @Nullable JsonNode body) {

        /** Its address where these names stand for what they name, and the word for every other. */
        String address(Map<String, String> names, String word) {
            String address = path;
            for (Map.Entry<String, String> name : names.entrySet()) {
                address = address.replace("{" + name.getKey() + "}", encoded(name.getValue()));
            }
            return address.replaceAll("\\{[^}]+}", encoded(word));
        }
    }

    /** All of all services. */
    static List<Door> of(RepositoryRoot home, String word) {
        return Stream.of(PlatformService.values())
                .map(service -> home.path().resolve(Path.of("docs", "api", service.module() + ".json")))
                .map(file -> JsonMapper.shared().readTree(file.toFile()))
                .flatMap(description -> doors(description, word).stream()).toList();
    }

    private static List<Door> doors(JsonNode description, String word) {
        List<Door> doors = new ArrayList<>();
        description.path("paths").propertyStream().forEach(path -> {
            JsonNode question = path.getValue().path("get");
            if (!question.isMissingNode()) {
                doors.add(new Door(path.getKey() + query(question, word), null));
            }
            JsonNode command = path.getValue().path("post");
            if (!command.isMissingNode()) {
                JsonNode schema = command.at("/requestBody/content/application~1json/schema");
                doors.add(new Door(path.getKey() + query(command, word), filled(description, schema, word, 0)));
            }
        });
        return doors;
    }

    private static String query(JsonNode operation, String word) {
        String query = operation.path("parameters").valueStream()
                .filter(parameter -> parameter.path("in").asString("").equals("query"))
                .map(parameter -> parameter.path("name").asString() + "=" + encoded(word))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /** What fits the schema: the word for a text, the first of several codes, of a list one. */
    private static JsonNode filled(JsonNode description, JsonNode schema, String word, int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return filled(description,
                    description.path("components").path("schemas").path(reference.substring(REFERENCE.length())), word,
                    depth + 1);
        }
        UnaryOperator<JsonNode> inner = part -> filled(description, part, word, depth + 1);
        return switch (schema.path("type").asString("object")) {
            case "string" -> schema.has("enum") ? schema.path("enum").path(0) : nodes.stringNode(word);
            case "boolean" -> nodes.booleanNode(true);
            case "integer", "number" -> nodes.numberNode(1);
            case "array" -> nodes.arrayNode().add(inner.apply(schema.path("items")));
            default -> {
                ObjectNode object = nodes.objectNode();
                if (depth < DEEPEST) {
                    schema.path("properties").propertyStream()
                            .forEach(each -> object.set(each.getKey(), inner.apply(each.getValue())));
                }
                yield object;
            }
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
