package org.petitions.intake.registration;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What stands in each field.
 *
 * @param fresh whether nothing was sent yet
 */
public record TypedFields(Map<String, List<String>> fields, boolean fresh) {
    /** What stands in a field, or what stands there before anybody types. */
    public String of(String field, String otherwise) {
        List<String> values = fields.get(field);
        return values == null || values.isEmpty() ? fresh ? otherwise : "" : values.getFirst();
    }

    /** What stands in a field. */
    public String of(String field) {
        return of(field, "");
    }

    /** What is ticked. */
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** What was sent but for one field, which is no part of the form. */
    public static Map<String, List<String>> without(Map<String, List<String>> sent, String field) {
        return sent.entrySet().stream().filter(each -> !each.getKey().equals(field))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
