package org.petitions.casework.documents.printing;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A table to be printed and handed out.
 *
 * @param title above it
 * @param columns its heading
 * @param rows each with a cell for every column
 * @param foot under it: which version it is, say
 */
public record TableSheet(String title, List<String> columns, List<List<String>> rows, String foot) {
    public TableSheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Everything on it, for those who look at its characters. */
    Stream<String> texts() {
        return Stream.of(Stream.of(title, foot), columns.stream(), rows.stream().flatMap(List::stream))
                .flatMap(Function.identity());
    }

    /** The same with each of its texts changed. */
    TableSheet withTexts(UnaryOperator<String> change) {
        return new TableSheet(change.apply(title), columns.stream().map(change).toList(),
                rows.stream().map(row -> row.stream().map(change).toList()).toList(), change.apply(foot));
    }
}
