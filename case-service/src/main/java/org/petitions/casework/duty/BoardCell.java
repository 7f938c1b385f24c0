package org.petitions.casework.duty;

import java.time.YearMonth;
import org.petitions.events.terms.Category;

/** One number of the board. */
sealed interface BoardCell {

    /** Limits of a unit. */
    record OfUnit(String unit, BoardFigure figure) implements BoardCell {}

    /** Matters of a category that were opened in a month of Asia/Shanghai. */
    record OfMonth(Category category, YearMonth month) implements BoardCell {}
}
