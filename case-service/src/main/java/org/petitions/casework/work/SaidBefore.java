package org.petitions.casework.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.HistoryEntry;
import org.petitions.casework.cases.SealedTexts;
import org.petitions.casework.steps.FieldKind;
import org.petitions.casework.steps.FormField;
import org.petitions.casework.steps.FormReader;
import org.petitions.casework.steps.StepForm;
import org.petitions.events.wire.EventCodec;
import tools.jackson.databind.JsonNode;

/**
 * What a case has of an act: the codes of its events, what was confirmed with it, and the words it came with. A form says the same where all that
 * was typed into it is found there, and no words are left over: another text is another act. The words are compared and shown to nobody.
 */
final class SaidBefore {
    /** What the platform sets between and around what was typed, when it makes one text of several fields. */
    private static final Pattern SET_BETWEEN = Pattern.compile(
            "（[一二三四]）[^\\n]*|当事人\\d+：|调解人：|见证人：|落实事项和期限：?|，至\\d+年\\d+月\\d+日止（含当日）。|\\d+．|、|\\s");

    private final List<JsonNode> events;
    private final Set<String> codes = new HashSet<>();
    private final String words;

    SaidBefore(CaseFile file, List<HistoryEntry> act, SealedTexts sealed) {
        events = act.stream().<JsonNode>map(entry -> EventCodec.toTree(entry.kept())).toList();
        events.forEach(this::addCodes);
        act.stream().flatMap(entry -> entry.evidence().stream()).forEach(told -> {
            codes.add(told);
            codes.add(told.substring(told.indexOf('=') + 1));
        });
        words = act.stream().flatMap(entry -> sealed.open(file, entry.event().version()).stream())
                .collect(Collectors.joining("\n"));
    }

    private void addCodes(JsonNode node) {
        if (node.isContainer()) {
            node.forEach(this::addCodes);
        } else if (!node.isNull()) {
            codes.add(node.asString());
        }
    }

    /**
     * Whether the form says the same.
     *
     * @param typed what was typed, by field
     * @param document number of the document it is about, or null for none
     */
    boolean is(StepForm<?> form, Map<String, List<String>> typed, @Nullable String document) {
        if (document != null && !codes.contains(document)) {
            return false;
        }
        List<String> texts = new ArrayList<>();
        for (FormField field : form.fields()) {
            List<String> given = typed.getOrDefault(field.name(), List.of()).stream()
                    .map(value -> value.replace("\r\n", "\n").strip()).filter(value -> !value.isEmpty()).toList();
            if (given.isEmpty() ? isCoded(field) : !areCodes(field, given, texts)) {
                return false;
            }
        }
        return areWords(texts);
    }

    /** Whether the act has something in a field that was left empty, and that nothing fills in by itself. */
    private boolean isCoded(FormField field) {
        return field.kind() != FieldKind.CHOICE && field.kind() != FieldKind.TICK && field.kind() != FieldKind.CHOICES
                && events.stream().anyMatch(event -> event.hasNonNull(field.name()));
    }

    /** Whether all is among the codes; what can be words is looked for there afterwards. */
    private boolean areCodes(FormField field, List<String> given, List<String> texts) {
        for (String value : given) {
            switch (field.kind()) {
                case TEXT, WORDS -> {
                    if (!codes.contains(value)) {
                        texts.add(value);
                    }
                }
                case LINES -> value.lines().map(String::strip).filter(line -> !codes.contains(line))
                        .forEach(texts::add);
                default -> {
                    if (!codes.contains(value) && !codes.contains(inEvents(field, value))) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static String inEvents(FormField field, String typed) {
        return String.valueOf(FormReader.valueOf(field, typed));
    }

    private boolean areWords(List<String> texts) {
        String left = words;
        for (String text : texts.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
            String as = left.contains(text) ? text : withoutStop(text);
            int from = left.indexOf(as);
            if (from < 0) {
                return false;
            }
            left = left.substring(0, from) + "\n" + left.substring(from + as.length());
        }
        return SET_BETWEEN.matcher(left).replaceAll("").isEmpty();
    }

    /** A measure loses its full stop where its day is set behind it. */
    private static String withoutStop(String text) {
        return text.replaceFirst("[。；]$", "");
    }
}
