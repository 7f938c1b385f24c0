package org.petitions.events.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.petitions.events.topics.Topic;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.EventHeaders;
import org.petitions.events.wire.EventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The AsyncAPI 3 document, made from the declared topics and the sealed events. */
final class AsyncApiDocument {
    private AsyncApiDocument() {}

    static JsonNode document() {
        Map<String, Object> channels = new LinkedHashMap<>();
        Map<String, Object> operations = new LinkedHashMap<>();
        Map<String, Object> messages = new LinkedHashMap<>();
        for (Topic topic : Topics.list()) {
            List<EventType> types = EventType.list().stream().filter(type -> type.topic().equals(topic.name()))
                    .toList();
            if (types.isEmpty()) {
                continue;
            }
            channels.put(topic.name(), channel(topic, types));
            operations.put("publish-" + topic.name(),
                    ordered("action", "send", "channel", ref("channels", topic.name())));
            types.forEach(type -> messages.put(type.name(), message(type)));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        document.put("info", ordered("title", "信访平台事件 Petition platform events", "version", "1", "description",
                "Coded fields only, never words or people. CloudEvents 1.0 in Kafka's binary mode; key = petition id.",
                "license",
                Map.of("name", "Apache-2.0")));
        document.put("defaultContentType", "application/json");
        document.put("channels", channels);
        document.put("operations", operations);
        document.put("components", ordered("messages", messages, "messageTraits", Map.of("cloudEvent", headers())));
        return JsonMapper.shared().valueToTree(document);
    }

    private static Map<String, Object> channel(Topic topic, List<EventType> types) {
        Map<String, Object> messages = new LinkedHashMap<>();
        types.forEach(type -> messages.put(type.name(), Map.of("$ref", "#/components/messages/" + type.name())));
        return ordered("address", topic.name(), "title", topic.purposeZh(), "description", topic.purposeEn(),
                "messages", messages,
                "bindings",
                Map.of("kafka", ordered("topic", topic.name(), "topicConfiguration", topicConfiguration(topic))));
    }

    private static Map<String, Object> topicConfiguration(Topic topic) {
        boolean compacted = topic.retention() == Topic.Retention.COMPACTED;
        return compacted
                ? Map.of("cleanup.policy", List.of("compact"))
                : ordered("cleanup.policy", List.of("delete"), "retention.ms", -1);
    }

    private static Map<String, Object> message(EventType type) {
        ObjectNode schema = JsonSchemas.of(type);
        schema.remove("$schema");
        schema.remove("$id");
        var meaning = JsonSchemas.meaningOf(type);
        return ordered("name", type.name(), "title", meaning.zh(), "summary", meaning.en(), "contentType",
                "application/json",
                "traits", List.of(Map.of("$ref", "#/components/messageTraits/cloudEvent")), "payload", schema);
    }

    private static Map<String, Object> headers() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(EventHeaders.SPEC_VERSION, Map.of("const", "1.0"));
        for (String name : List.of(EventHeaders.ID, EventHeaders.TYPE, EventHeaders.SOURCE, EventHeaders.SUBJECT)) {
            properties.put(name, Map.of("type", "string"));
        }
        properties.put(EventHeaders.TIME, ordered("type", "string", "format", "date-time"));
        properties.put(EventHeaders.MATTER, Map.of("type", "string", "pattern", "[2-9]|[1-9][0-9]"));
        properties.put(EventHeaders.TRACE_PARENT, Map.of("type", "string"));
        return ordered("headers", ordered("type", "object", "required",
                List.of(EventHeaders.SPEC_VERSION, EventHeaders.ID, EventHeaders.TYPE, EventHeaders.SOURCE),
                "properties", properties));
    }

    private static Map<String, Object> ref(String kind, String name) {
        return Map.of("$ref", "#/" + kind + "/" + name);
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
