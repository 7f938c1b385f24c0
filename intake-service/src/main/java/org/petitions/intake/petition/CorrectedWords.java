package org.petitions.intake.petition;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one correction (更正) changed of the people in a petition's words, and of the wishes how to be told: the petitioner's particulars,
 * representatives, persons complained of, notice. Opened: whoever shows it records that first.
 *
 * @param before each field that is otherwise, as it stood
 * @param after the same as they stood from then on; what stands no more is absent
 */
public record CorrectedWords(ObjectNode before, ObjectNode after) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String UNTIL = "until";

    /**
     * What was put right at that moment.
     *
     * @param words as they are sealed, with what stood before
     */
    static CorrectedWords at(Instant at, ObjectNode words) {
        ObjectNode before = JSON.createObjectNode();
        ObjectNode after = JSON.createObjectNode();
        former(words).filter(entry -> until(entry).equals(at)).flatMap(entry -> entry.propertyStream())
                .filter(field -> !field.getKey().equals(UNTIL)).forEach(field -> {
                    before.set(field.getKey(), field.getValue());
                    JsonNode next = standingAfter(at, field.getKey(), words);
                    if (!next.isMissingNode()) {
                        after.set(field.getKey(), next);
                    }
                });
        return new CorrectedWords(before, after);
    }

    /** What a later correction found, or else what stands. */
    private static JsonNode standingAfter(Instant at, String field, ObjectNode words) {
        return former(words).filter(entry -> entry.has(field) && until(entry).isAfter(at))
                .min(Comparator.comparing(CorrectedWords::until)).map(entry -> entry.path(field))
                .orElse(words.path(field));
    }

    private static Stream<JsonNode> former(ObjectNode words) {
        return Stream.concat(words.path(OpenedWords.FORMER).valueStream(),
                words.path(OpenedWords.FORMER_PARTS).valueStream());
    }

    private static Instant until(JsonNode entry) {
        return Instant.parse(entry.path(UNTIL).asString());
    }

    /** Whether it changed nothing of people or wishes. */
    public boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }

    /** Says nothing of what was opened. */
    @Override
    public String toString() {
        return "CorrectedWords[unsealed]";
    }
}
