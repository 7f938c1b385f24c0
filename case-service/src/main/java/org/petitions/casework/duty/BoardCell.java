package org.petitions.casework.duty;

import java.time.YearMonth;
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
}
