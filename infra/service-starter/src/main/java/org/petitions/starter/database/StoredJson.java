package org.petitions.starter.database;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as the database keeps it: a document instead of a text, and in it a date for each moment that a date tells whole. It comes back as it
 * was.
 */
public final class StoredJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int SHORTEST_INSTANT = "2026-01-01T00:00:00Z".length();
    private static final int LONGEST_DATED_INSTANT = "2026-01-01T00:00:00.000Z".length();

    private StoredJson() {}

    /**
     * @throws IllegalArgumentException when a number in it is none that the database keeps as it is
     */
    public static Document document(ObjectNode json) {
        Document document = new Document();
        json.properties().forEach(field -> document.append(field.getKey(), stored(field.getValue())));
        return document;
    }

    /**
     * @throws IllegalArgumentException when something in it is not of what {@link #document} writes
     */
    public static ObjectNode json(Document document) {
        ObjectNode json = JSON.objectNode();
        document.forEach((name, value) -> json.set(name, read(value)));
        return json;
    }

    private static @Nullable Object stored(JsonNode json) {
        return switch (json) {
            case ObjectNode object -> document(object);
            case ArrayNode array -> {
                List<@Nullable Object> all = new ArrayList<>(array.size());
                array.forEach(each -> all.add(stored(each)));
                yield all;
            }
            case JsonNode text when text.isString() -> stored(text.asString());
            case JsonNode flag when flag.isBoolean() -> flag.asBoolean();
            case JsonNode number when number.isIntegralNumber() && number.canConvertToInt() -> number.asInt();
            case JsonNode number when number.isIntegralNumber() && number.canConvertToLong() -> number.asLong();
            case JsonNode nothing when nothing.isNull() -> null;
            default -> throw new IllegalArgumentException("JSON of type " + json.getNodeType());
        };
    }

    /** A date knows milliseconds, and is written with no more signs than it needs: any other text stays text. */
    private static Object stored(String text) {
        int length = text.length();
        if (length < SHORTEST_INSTANT || length > LONGEST_DATED_INSTANT || text.charAt(length - 1) != 'Z') {
            return text;
        }
        try {
            Date date = Date.from(Instant.parse(text));
            return date.toInstant().toString().equals(text) ? date : text;
        } catch (DateTimeException | IllegalArgumentException _) {
            return text;
        }
    }

    private static JsonNode read(@Nullable Object stored) {
        return switch (stored) {
            case Document document -> json(document);
            case List<?> list -> {
                ArrayNode array = JSON.arrayNode(list.size());
                list.forEach(each -> array.add(read(each)));
                yield array;
            }
            case String text -> JSON.stringNode(text);
            case Date moment -> JSON.stringNode(moment.toInstant().toString());
            case Boolean flag -> JSON.booleanNode(flag);
            case Integer number -> JSON.numberNode(number.intValue());
            case Long number -> JSON.numberNode(number.longValue());
            case null -> JSON.nullNode();
            default -> throw new IllegalArgumentException("stored as " + stored.getClass().getSimpleName());
        };
    }
}
