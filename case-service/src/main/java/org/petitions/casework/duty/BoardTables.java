package org.petitions.casework.duty;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.petitions.casework.duty.BoardCell.OfAllInMonth;
import org.petitions.casework.duty.BoardCell.OfMonth;
import org.petitions.casework.duty.BoardCell.OfUnit;
import org.petitions.casework.duty.BoardCell.OfUnitInMonth;
import org.petitions.casework.duty.NumberTable.Count;
import org.petitions.casework.duty.NumberTable.Head;
import org.petitions.casework.duty.NumberTable.Line;
import org.petitions.casework.lists.ListNames;
import org.petitions.events.terms.Category;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The board's tables in the reader's language, as the page shows them, its charts draw them and its files hold them. Units stand in the order of
 * their ids and categories in that of the list: nothing is ranked.
 */
@Component
class BoardTables {
    static final String CASES = "/bureau/board/cases.html";
    /** The six that most petitions are about: two thirds of all. */
    static final Set<Category> HOT = Collections
            .unmodifiableSet(EnumSet.range(Category.LAW_AND_LITIGATION, Category.CIVIL_AFFAIRS));
    private static final int PERCENT = 100;

    private final ListNames names;
    private final MessageSource texts;

    BoardTables(ListNames names, MessageSource texts) {
        this.names = names;
        this.texts = texts;
    }

    /** How each unit's limits stand. */
    NumberTable units(BoardStatistics board, DutyPeriod period, Locale language) {
        List<Head> heads = new ArrayList<>();
        heads.add(new Head("RATE", text("duty.board.rate", language)));
        for (BoardFigure figure : BoardFigure.values()) {
            heads.add(new Head(figure.name(), String.valueOf(ListNames.of(figure, language))));
        }
        return new NumberTable(heads, board.units().stream().map(unit -> {
            List<Count> numbers = new ArrayList<>();
            numbers.add(rate(board.of(new OfUnit(unit, BoardFigure.ON_TIME)),
                    board.of(new OfUnit(unit, BoardFigure.LATE)), period, "unit=" + unit));
            for (BoardFigure figure : BoardFigure.values()) {
                numbers.add(number(board.of(new OfUnit(unit, figure)), period, "unit=" + unit + "&figure=" + figure));
            }
            return new Line(name(unit, language), true, numbers);
        }).toList());
    }

    /** How many of the limits in each month's cases were met in time, of those that are over. */
    NumberTable rates(BoardStatistics board, DutyPeriod period, Locale language) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(text("duty.board.all-units", language), true, period.months().stream()
                .map(month -> rate(board.of(new OfAllInMonth(month, BoardFigure.ON_TIME)),
                        board.of(new OfAllInMonth(month, BoardFigure.LATE)), period, "month=" + month))
                .toList()));
        board.units().forEach(unit -> lines.add(new Line(name(unit, language), true,
                period.months().stream().map(month -> rate(board, unit, month, period)).toList())));
        return new NumberTable(months(period), lines);
    }

    private static Count rate(BoardStatistics board, String unit, YearMonth month, DutyPeriod period) {
        long met = board.of(new OfUnitInMonth(unit, month, BoardFigure.ON_TIME));
        long late = board.of(new OfUnitInMonth(unit, month, BoardFigure.LATE));
        return rate(met, late, period, "unit=%s&month=%s".formatted(unit, month));
    }

    /** A rate, which opens the late ones, or those in time where none was late. */
    private static Count rate(long met, long late, DutyPeriod period, String asked) {
        return new Count(rate(met, late), number(met + late, period,
                asked + "&figure=" + (late == 0 ? BoardFigure.ON_TIME : BoardFigure.LATE)).address());
    }

    /** What matters were about, by month, and which share the six hot categories have. */
    NumberTable categories(BoardStatistics board, DutyPeriod period, Locale language) {
        List<Line> lines = new ArrayList<>();
        for (Category category : Category.values()) {
            lines.add(new Line(String.valueOf(ListNames.of(category, language)), HOT.contains(category),
                    period.months().stream().map(month -> number(board.of(new OfMonth(category, month)), period,
                            "category=" + category + "&month=" + month)).toList()));
        }
        ToLongFunction<YearMonth> hot = month -> HOT.stream()
                .mapToLong(category -> board.of(new OfMonth(category, month))).sum();
        lines.add(new Line(text("duty.board.hot", language), false, period.months().stream()
                .map(month -> hot(hot.applyAsLong(month), month, period)).toList()));
        lines.add(new Line(text("duty.board.hot-share", language), false, period.months().stream().map(month -> {
            long all = Stream.of(Category.values()).mapToLong(category -> board.of(new OfMonth(category, month))).sum();
            return new Count(rate(hot.applyAsLong(month), all - hot.applyAsLong(month)),
                    hot(hot.applyAsLong(month), month, period).address());
        }).toList()));
        return new NumberTable(months(period), lines);
    }

    /** The sum of the six, with their cases. */
    private static Count hot(long sum, YearMonth month, DutyPeriod period) {
        return number(sum, period, "category=%s&month=%s"
                .formatted(HOT.stream().map(Category::name).collect(Collectors.joining(",")), month));
    }

    private static List<Head> months(DutyPeriod period) {
        return period.months().stream().map(month -> new Head(month.toString(), month.toString())).toList();
    }

    /** In whole percent, rounded down; empty where there is nothing to have a share of. */
    private static String rate(long part, long rest) {
        return part + rest == 0 ? "" : part * PERCENT / (part + rest) + "%";
    }

    private static Count number(long count, DutyPeriod period, String asked) {
        return new Count(Long.toString(count),
                count == 0 ? null : "%s?%s&from=%s&to=%s".formatted(CASES, asked, period.from(), period.to()));
    }

    private String name(String unit, Locale language) {
        return String.valueOf(names.unit(unit, language));
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
