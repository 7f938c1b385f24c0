package org.petitions.casework.duty;

import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.duty.BoardCell.OfAllInMonth;
import org.petitions.casework.duty.BoardCell.OfMonth;
import org.petitions.casework.duty.BoardCell.OfSeveralInMonth;
import org.petitions.casework.duty.BoardCell.OfUnit;
import org.petitions.casework.duty.BoardCell.OfUnitInMonth;
import org.petitions.events.terms.Category;

/**
 * Which number of the board an address asks for: of a unit with a figure, of both in a month, of all units with a figure in a
 * month, or of one or several categories in a month.
 *
 * @param unit unit id, or null for all units or a category
 * @param figure of the unit; the late ones where none is named
 * @param category of the matters, one or several; {@link Category#OTHER} where none is named
 * @param month of Asia/Shanghai; where it is of no unit the period's last where none is named
 */
record AskedCell(@Nullable @Size(max = 64) String unit, @Nullable BoardFigure figure, @Nullable Set<Category> category,
        @Nullable YearMonth month) {

    BoardCell cell(DutyPeriod period) {
        BoardFigure counted = figure == null ? BoardFigure.LATE : figure;
        if (unit != null) {
            return month == null ? new OfUnit(unit, counted) : new OfUnitInMonth(unit, month, counted);
        }
        YearMonth asked = month == null ? YearMonth.from(period.to()) : month;
        Set<Category> categories = category == null ? Set.of() : category;
        if (categories.size() > 1) {
            return new OfSeveralInMonth(categories, asked);
        }
        return categories.isEmpty() && figure != null
                ? new OfAllInMonth(asked, figure)
                : new OfMonth(categories.stream().findFirst().orElse(Category.OTHER), asked);
    }

    /** As an address says it. */
    Map<String, String> parameters() {
        Map<String, String> said = new LinkedHashMap<>();
        put(said, "unit", unit);
        put(said, "figure", figure);
        put(said, "category", category == null || category.isEmpty()
                ? null
                : category.stream().sorted().map(Category::name).collect(Collectors.joining(",")));
        put(said, "month", month);
        return said;
    }

    private static void put(Map<String, String> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }
}
