package org.petitions.events.contracts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * What of a changed schema would break somebody: a reader built against the old one, or the new reader of an old record. Pure.
 *
 * <p>A new code in a list breaks old readers too; it is allowed where {@code reader-first.txt} names it, which says: readers are
 * brought up to date before the first publisher.
 */
final class SchemaCompatibility {
    private SchemaCompatibility() {}

    /**
     * The breaks between two schemas of one type, each as a sentence.
     *
     * @param readerFirst whether a line {@code <type> <field> <CODE>} may appear although old readers do not know them
     */
    static List<String> breaks(String type, JsonNode published, JsonNode current, Predicate<String> readerFirst) {
        List<String> breaks = new ArrayList<>();
        Set<String> wasRequired = texts(published.path("required"));
        Set<String> isRequired = texts(current.path("required"));
        for (var field : published.path("properties").properties()) {
            String name = field.getKey();
            JsonNode now = current.path("properties").path(name);
            if (now.isMissingNode()) {
                breaks.add(type + "." + name + " is gone: an older reader still needs it");
                continue;
            }
            if (wasRequired.contains(name) && !isRequired.contains(name)) {
                breaks.add(type + "." + name + " became optional: an older reader insists on it");
            }
            breaks.addAll(changes(type, name, field.getValue(), now, readerFirst));
        }
        for (String name : isRequired) {
            if (!wasRequired.contains(name)) {
                breaks.add(type + "." + name + " became required: records already published lack it");
            }
        }
        return breaks;
    }

    private static List<String> changes(String type, String field, JsonNode was, JsonNode is,
            Predicate<String> readerFirst) {
        List<String> breaks = new ArrayList<>();
        if (!was.path("type").equals(is.path("type")) || !was.path("format").equals(is.path("format"))) {
            breaks.add(type + "." + field + " changed its type");
        }
        Set<String> codes = texts(is.path("enum"));
        for (String code : texts(was.path("enum"))) {
            if (!codes.remove(code)) {
                breaks.add(type + "." + field + " lost the code " + code + ": records already published have it");
            }
        }
        if (was.has("enum")) {
            for (String code : codes) {
                if (!readerFirst.test(type + " " + field + " " + code)) {
                    breaks.add(type + "." + field + " gained the code " + code
                            + ": an older reader cannot read it (reader-first.txt)");
                }
            }
        }
        if (was.has("properties")) {
            breaks.addAll(breaks(type + "." + field, was, is, readerFirst));
        }
        if (was.has("items")) {
            breaks.addAll(changes(type, field + "[]", was.path("items"), is.path("items"), readerFirst));
        }
        return breaks;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(element -> texts.add(element.asString()));
        return texts;
    }
}
