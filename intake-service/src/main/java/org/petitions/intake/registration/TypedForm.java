package org.petitions.intake.registration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.PetitionForm;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page's form as it was sent: names of fields are paths of the API's form, e.g. {@link PetitionForm}'s {@code petitioner.address.text} or
 * {@code representatives[0].name}. What is blank is missing, and so is a part in which everything is blank.
 */
public final class TypedForm {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ENTRY = Pattern.compile("(\\w+)\\[(\\d{1,2})]");
    private static final Pattern SEPARATOR = Pattern.compile("[；;、，,\\n]");
    /** Several texts in one field, parted as offices part them. */
    private static final List<String> TEXTS = List.of("complainedOf.posts", "complainedOf.persons",
            "petitioner.otherPhones");
    /** Several boxes that are ticked. */
    private static final List<String> TICKED = List.of("notice");
    private static final List<String> NUMBERS = List.of("persons", "petitioner.birthYear", "matter");
    private static final List<String> YES = List.of("repeat", "petitioner.hardship", "answerPublishable",
            "earlierHandling.otherProcedureRunning");

    private final Map<String, List<String>> typed;
    private final List<FormFault> unread = new ArrayList<>();

    private TypedForm(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    /**
     * What was typed, as a form of the API has it.
     *
     * @param unread what is no number where a number belongs
     */
    public record Reading<T>(T form, List<FormFault> unread) {}

    /**
     * Reads what was sent.
     *
     * @param typed field to what was typed
     * @param office unit id of the office that registers, whatever was sent as one
     */
    static Reading<PetitionForm> read(Map<String, List<String>> typed, String office) {
        boolean repeat = typed.getOrDefault("repeat", List.of()).contains("true");
        return read(typed, Map.of("office", office, "repeat", repeat), PetitionForm.class);
    }

    /**
     * Reads what was sent into another form.
     *
     * @param besides fields that nobody types: they stand whatever was sent under their names
     */
    public static <T> Reading<T> read(Map<String, List<String>> typed, Map<String, Object> besides, Class<T> type) {
        TypedForm form = new TypedForm(typed);
        Map<String, Object> fields = new LinkedHashMap<>(form.fields());
        fields.putAll(besides);
        return new Reading<>(JSON.convertValue(fields, type), List.copyOf(form.unread));
    }

    private Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        new TreeMap<>(typed).forEach((name, values) -> {
            Object value = value(name, values);
            if (value != null) {
                put(fields, name.split("\\."), value);
            }
        });
        return withLists(fields);
    }

    private @Nullable Object value(String name, List<String> values) {
        List<String> filled = values.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
        if (filled.isEmpty()) {
            return null;
        }
        String text = filled.getFirst();
        if (TICKED.contains(name)) {
            return filled;
        }
        if (TEXTS.contains(name)) {
            return SEPARATOR.splitAsStream(text).map(String::strip).filter(each -> !each.isEmpty()).toList();
        }
        if (YES.contains(name)) {
            return "true".equals(text);
        }
        return NUMBERS.contains(name) ? number(name, text) : text;
    }

    private @Nullable Integer number(String name, String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException _) {
            unread.add(new FormFault(name, FaultCode.NOT_A_NUMBER));
            return null;
        }
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> fields, String[] path, Object value) {
        Map<String, Object> at = fields;
        for (int i = 0; i < path.length - 1; i++) {
            at = (Map<String, Object>) at.computeIfAbsent(path[i], _ -> new LinkedHashMap<String, Object>());
        }
        at.put(path[path.length - 1], value);
    }

    /** Entries of lists in their order, without those in which nothing was typed. */
    private static Map<String, Object> withLists(Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>();
        Map<String, TreeMap<Integer, Object>> lists = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            var entry = ENTRY.matcher(name);
            if (entry.matches()) {
                lists.computeIfAbsent(entry.group(1), _ -> new TreeMap<>()).put(Integer.valueOf(entry.group(2)), value);
            } else {
                all.put(name, value);
            }
        });
        lists.forEach((name, entries) -> all.put(name, List.copyOf(entries.values())));
        return all;
    }
}
