package org.petitions.casework.duty;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of numbers as a page shows it and a chart draws it, in the reader's language.
 *
 * @param heads of the columns behind the first, which has the names of the lines
 */
public record NumberTable(List<Head> heads, List<Line> lines) {

    /**
     * A column.
     *
     * @param code by which the charts choose it
     */
    public record Head(String code, String text) {}

    /** @param drawn whether it is a line of the chart too */
    public record Line(String name, boolean drawn, List<Count> numbers) {}

    /**
     * One number, or a share in percent.
     *
     * @param address of the cases behind it; null where there are none, or they are nobody's to see here
     */
    public record Count(String count, @Nullable String address) {}
}
