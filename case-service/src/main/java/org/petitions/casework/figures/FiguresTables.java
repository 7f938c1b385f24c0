package org.petitions.casework.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.duty.NumberTable;
import org.petitions.casework.duty.NumberTable.Count;
import org.petitions.casework.duty.NumberTable.Head;
import org.petitions.casework.duty.NumberTable.Line;
import org.petitions.casework.figures.Figures.OfUnits;
import org.petitions.casework.lists.ListNames;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Figures as tables in the reader's language; what is not shown says why. */
@Component
class FiguresTables {
    private final ListNames names;
    private final MessageSource texts;

    FiguresTables(ListNames names, MessageSource texts) {
        this.names = names;
        this.texts = texts;
    }

    /** How offices kept their limits and were rated, the sum first. */
    NumberTable units(Figures figures, Locale language) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(text("figures.all-units", language), figures.all(), language));
        figures.units().forEach(
                unit -> lines.add(line(String.valueOf(names.unit(unit.unit(), language)), unit.numbers(), language)));
        return new NumberTable(Stream.of("finished", "in-time", "rated", "satisfied")
                .map(code -> new Head(code, text("figures." + code, language))).toList(), lines);
    }

    /** What was received, by category. */
    NumberTable categories(Figures figures, Locale language) {
        return new NumberTable(List.of(new Head("received", text("figures.received", language))),
                figures.categories().stream().map(each -> new Line(
                        String.valueOf(ListNames.of(each.category(), language)), true,
                        List.of(new Count(count(each.received(), language), null)))).toList());
    }

    /** How many matters there were, as a sentence. */
    String received(Figures figures, Locale language) {
        Long received = figures.received();
        return received == null
                ? text("figures.received-hidden", language)
                : texts.getMessage("figures.received-is", new Object[]{Long.toString(received)}, language);
    }

    /** A count in words where it is not shown. */
    private String count(@Nullable Long count, Locale language) {
        return count == null
                ? text("figures.hidden", language)
                : Long.toString(count);
    }

    private Line line(String name, OfUnits numbers, Locale language) {
        return new Line(name, true,
                Stream.of(count(numbers.finished(), language), percent(numbers.inTime()),
                        count(numbers.rated(), language), percent(numbers.satisfied()))
                        .map(text -> new Count(text, null)).toList());
    }

    private static String percent(@Nullable Integer share) {
        return share == null ? "" : share + "%";
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
