package org.petitions.starter.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Term;
import org.petitions.starter.operations.StatusPart.Figure;

/**
 * Figures of one kind on one line of the page.
 *
 * @param code what they are
 * @param zh the figures, in Chinese
 * @param en the figures, in English
 * @param trouble whether somebody should look
 */
record FigureLine(String code, String zh, String en, boolean trouble) {
    private static final String NONE = "0";

    /** By kind, in the order in which they came; of what is counted apart only what there is. */
    static List<FigureLine> of(List<Figure> figures) {
        Map<String, List<Figure>> byCode = new LinkedHashMap<>();
        figures.forEach(figure -> byCode.computeIfAbsent(figure.code(), _ -> new ArrayList<>()).add(figure));
        return byCode.entrySet().stream().map(each -> line(each.getKey(), each.getValue())).toList();
    }

    private static FigureLine line(String code, List<Figure> figures) {
        List<Figure> shown = figures.stream().filter(each -> each.of() == null || each.value() != 0).toList();
        return new FigureLine(code, text(shown, true), text(shown, false), figures.stream().anyMatch(Figure::trouble));
    }

    private static String text(List<Figure> figures, boolean chinese) {
        return figures.isEmpty()
                ? NONE
                : figures.stream().map(each -> named(each.of() == null ? "" : each.of(), chinese) + each.value())
                        .collect(Collectors.joining(chinese ? "，" : ", "));
    }

    private static String named(String of, boolean chinese) {
        return of.isEmpty()
                ? ""
                : Stream.<Enum<?>[]>of(ClockKind.values(), AlertChannel.values(), Channel.values())
                        .flatMap(Stream::of).filter(each -> each.name().equalsIgnoreCase(of)).map(Term.class::cast)
                        .findFirst()
                        .map(term -> chinese ? term.zh() : term.en()).orElse(of) + " ";
    }
}
