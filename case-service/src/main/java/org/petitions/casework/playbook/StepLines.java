package org.petitions.casework.playbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.petitions.casework.playbook.Playbook.Step;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.Term;
import org.petitions.events.terms.UnitKind;

/**
 * Steps as they are pasted: in each line what is done, within how many days, the document, and who is called in, with tabs or commas between them.
 *
 * @param wrong number of the first line that cannot be read, from 1; 0 for none
 */
record StepLines(List<Step> steps, int wrong) {
    static final int MOST = 40;
    private static final int MOST_DAYS = 3650;
    private static final int LONGEST = 200;

    static StepLines read(String text) {
        List<Step> steps = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).isBlank()) {
                continue;
            }
            Optional<Step> step = step(lines.get(line));
            if (step.isEmpty() || steps.size() == MOST) {
                return new StepLines(List.of(), line + 1);
            }
            steps.add(step.get());
        }
        return new StepLines(steps, 0);
    }

    private static Optional<Step> step(String line) {
        List<String> cells = Arrays.stream(line.split("[\\t,，]", -1)).map(String::strip).toList();
        if (cells.size() < 2 || cells.size() > 4 || cells.getFirst().isEmpty() || cells.getFirst().length() > LONGEST
                || !cells.get(1).matches("\\d{1,4}") || Integer.parseInt(cells.get(1)) > MOST_DAYS) {
            return Optional.empty();
        }
        String document = cells.size() > 2 ? cells.get(2) : "";
        List<String> called = cells.size() > 3
                ? Stream.of(cells.get(3).split("[、;；]", -1)).map(String::strip).filter(each -> !each.isEmpty()).toList()
                : List.of();
        Optional<DocumentKind> template = named(DocumentKind.values(), document);
        List<UnitKind> units = called.stream().flatMap(each -> named(UnitKind.values(), each).stream()).distinct()
                .toList();
        return !document.isEmpty() && template.isEmpty() || units.size() != called.stream().distinct().count()
                ? Optional.empty()
                : Optional.of(new Step(cells.getFirst(), Integer.parseInt(cells.get(1)), template.orElse(null), units));
    }

    private static <T extends Enum<T> & Term> Optional<T> named(T[] all, String text) {
        return Stream.of(all).filter(each -> each.zh().equals(text) || each.en().equalsIgnoreCase(text)
                || each.name().equals(text)).findFirst();
    }

    /** Steps as a form shows them again. */
    static String written(List<Step> steps, Locale language) {
        return steps.stream().map(step -> "%s, %s, %s, %s".formatted(step.title(), step.days(),
                step.template() == null ? "" : called(step.template(), language),
                step.units().stream().map(unit -> called(unit, language)).collect(Collectors.joining("、"))))
                .collect(Collectors.joining("\n"));
    }

    static String called(Term term, Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? term.en() : term.zh();
    }
}
