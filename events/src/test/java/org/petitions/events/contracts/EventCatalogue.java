package org.petitions.events.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Term;
import org.petitions.events.topics.Topic;
import org.petitions.events.topics.Topics;
import org.petitions.events.wire.EventType;

/** {@code docs/events.md}: every topic, event, field and code, read off the contracts. */
final class EventCatalogue {
    private EventCatalogue() {}

    static String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("# 事件目录 · Event catalogue");
        lines.add("");
        lines.add("<!-- Generated from the contracts: mvn -pl events test -Dcontracts.write=true -->");
        lines.add("事件只含代码字段，不含文字内容和个人信息。Events carry coded fields only, never words or people.");
        lines.add(
                "CloudEvents 1.0, Kafka binary mode (`ce_` headers), JSON; instants are UTC; key = petition id (directory: unit, "
                        + "post or account). Schemas and samples: `events/src/main/resources/contracts/`; AsyncAPI 3: `events/asyncapi.json`.");
        Map<String, Class<?>> codes = new TreeMap<>();
        for (Topic topic : Topics.list()) {
            topic(topic, lines, codes);
        }
        lines.add("");
        lines.add("## 代码 · Codes");
        codes.values().forEach(code -> code(code, lines));
        return String.join("\n", lines) + "\n";
    }

    private static void topic(Topic topic, List<String> lines, Map<String, Class<?>> codes) {
        lines.add("");
        lines.add("## `" + topic.name() + "`");
        lines.add("");
        lines.add(topic.purposeZh() + " · " + topic.purposeEn() + ". " + keeping(topic));
        for (EventType type : EventType.list()) {
            if (type.topic().equals(topic.name())) {
                event(type, lines, codes);
            }
        }
    }

    private static void event(EventType type, List<String> lines, Map<String, Class<?>> codes) {
        var meaning = JsonSchemas.meaningOf(type);
        lines.add("");
        lines.add("### " + meaning.zh() + " · " + type.record().getSimpleName());
        lines.add("");
        lines.add(meaning.en()
                + (meaning.article().isEmpty() ? "" : " (第" + meaning.article() + "条, Art. " + meaning.article() + ")")
                + " Type `" + type.name() + "`, from `" + type.source() + "`.");
        lines.add("");
        lines.add("| field | type | |");
        lines.add("| --- | --- | --- |");
        fields(type.record(), "", false, lines, codes);
    }

    /** A field that is a record is told by its own fields, under its name. */
    private static void fields(Class<?> record, String path, boolean inOptional, List<String> lines,
            Map<String, Class<?>> codes) {
        for (RecordComponent field : record.getRecordComponents()) {
            boolean optional = inOptional || field.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (field.getType().isRecord()) {
                fields(field.getType(), path + field.getName() + '.', optional, lines, codes);
                continue;
            }
            lines.add("| `" + path + field.getName() + "` | " + typeName(field, codes) + " | "
                    + (optional ? "optional" : "required") + " |");
        }
    }

    private static String typeName(RecordComponent field, Map<String, Class<?>> codes) {
        Class<?> type = field.getType();
        if (type.isEnum()) {
            codes.put(type.getSimpleName(), type);
            return "[" + type.getSimpleName() + "](#" + type.getSimpleName().toLowerCase(java.util.Locale.ROOT) + ")";
        }
        if (field.getGenericType() instanceof ParameterizedType generic) {
            return type.getSimpleName() + " of " + ((Class<?>) generic.getActualTypeArguments()[0]).getSimpleName();
        }
        return type.getSimpleName();
    }

    private static void code(Class<?> code, List<String> lines) {
        lines.add("");
        lines.add("### " + code.getSimpleName());
        lines.add("");
        for (Object constant : code.getEnumConstants()) {
            Term term = (Term) constant;
            lines.add("- `" + constant + "` " + term.zh() + " · " + term.en());
        }
    }

    private static String keeping(Topic topic) {
        return switch (topic.retention()) {
            case UNLIMITED -> "Kept for good.";
            case COMPACTED -> "Compacted: the latest record of each key.";
            case NINETY_DAYS -> "Kept for 90 days; `./run replay` puts its records back.";
        };
    }
}
