package org.petitions.casework.duty;

import java.time.YearMonth;
import java.util.Set;
import org.petitions.events.terms.Category;

/** One number of the board. Months are those of Asia/Shanghai in which cases were opened. */
sealed interface BoardCell {

    /** Limits of a unit. */
    record OfUnit(String unit, BoardFigure figure) implements BoardCell {}

    /** Limits of a unit in the cases opened in a month. */
    record OfUnitInMonth(String unit, YearMonth month, BoardFigure figure) implements BoardCell {}

    /** Limits of all units that are shown, in the cases opened in a month. */
    record OfAllInMonth(YearMonth month, BoardFigure figure) implements BoardCell {}

    /** Matters of a category that were opened in a month. */
    record OfMonth(Category category, YearMonth month) implements BoardCell {}

    /** Those of several categories, which are counted one by one. */
    record OfSeveralInMonth(Set<Category> categories, YearMonth month) implements BoardCell {
        public OfSeveralInMonth {
            categories = Set.copyOf(categories);
        }

        @Override
        public boolean has(BoardCell counted) {
            return counted instanceof OfMonth(Category category, YearMonth of) && of.equals(month)
                    && categories.contains(category);
        }
    }

    /** Whether what is counted in a number counts in this one. */
    default boolean has(BoardCell counted) {
        return equals(counted);
    }
}
