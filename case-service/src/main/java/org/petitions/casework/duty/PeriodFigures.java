package org.petitions.casework.duty;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.petitions.casework.duty.BoardCell.OfMonth;
import org.petitions.casework.duty.BoardCell.OfUnit;
import org.petitions.events.terms.Category;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/** Counts what a bureau can publish of the cases opened within a period: by the same counts as the board and the account of duty. */
@Component
public class PeriodFigures {
    private final Boards boards;
    private final DutyReports reports;

    PeriodFigures(Boards boards, DutyReports reports) {
        this.boards = boards;
        this.reports = reports;
    }

    /** @param units in the order of their ids */
    public record Counted(List<OfOffice> units, Map<Category, Long> matters) {}

    /**
     * What an office did.
     *
     * @param unit unit id
     * @param inTime limits met, and never missed
     * @param late limits missed, still open or not
     * @param satisfied answers rated 满意 or 基本满意
     * @param rated answers rated
     */
    public record OfOffice(String unit, long inTime, long late, long satisfied, long rated) {}

    /**
     * Counts what the actor is shown.
     *
     * @param from first day, in Asia/Shanghai
     * @param to last day
     */
    public Counted of(LocalDate from, LocalDate to, Actor actor) {
        var period = new DutyPeriod(from, to);
        BoardStatistics board = boards.count(period, actor);
        Map<String, UnitDuty> duties = reports.report(period, null, actor).units().stream()
                .collect(Collectors.toMap(UnitDuty::unit, Function.identity()));
        SortedSet<String> units = new TreeSet<>(board.units());
        duties.forEach((unit, duty) -> {
            if (rated(duty) > 0) {
                units.add(unit);
            }
        });
        Map<Category, Long> matters = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            matters.put(category, period.months().stream().mapToLong(month -> board.of(new OfMonth(category, month)))
                    .sum());
        }
        return new Counted(units.stream().map(unit -> {
            UnitDuty duty = duties.get(unit);
            return new OfOffice(unit, board.of(new OfUnit(unit, BoardFigure.ON_TIME)),
                    board.of(new OfUnit(unit, BoardFigure.LATE)),
                    duty == null ? 0 : duty.answers().satisfied() + duty.answers().basically(),
                    duty == null ? 0 : rated(duty));
        }).toList(), matters);
    }

    private static long rated(UnitDuty duty) {
        return duty.answers().satisfied() + duty.answers().basically() + duty.answers().not();
    }
}
