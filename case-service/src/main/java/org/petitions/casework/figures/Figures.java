package org.petitions.casework.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.duty.PeriodFigures.Counted;
import org.petitions.casework.duty.PeriodFigures.OfOffice;
import org.petitions.events.terms.Category;

/**
 * What is published of a period: null stands for a number that is not shown, because it is small.
 *
 * @param received matters
 * @param all of every office together
 * @param units in the order of their ids
 * @param categories in the order of the list
 */
record Figures(@Nullable Long received, OfUnits all, List<OfUnit> units, List<OfCategory> categories) {
    private static final int PERCENT = 100;

    Figures {
        units = List.copyOf(units);
        categories = List.copyOf(categories);
    }

    /**
     * How offices kept their time limits and were rated.
     *
     * @param finished limits that were met or missed
     * @param inTime how many of them were never missed, in whole percent
     * @param rated answers that were rated
     * @param satisfied how many of them 满意 or 基本满意, in whole percent
     */
    record OfUnits(@Nullable Long finished, @Nullable Integer inTime, @Nullable Long rated,
            @Nullable Integer satisfied) {}

    /** @param unit unit id */
    record OfUnit(String unit, OfUnits numbers) {}

    /** @param received matters of the category */
    record OfCategory(Category category, @Nullable Long received) {}

    /** Leaves out what is small, and what would tell it by taking the rest from a sum. Pure. */
    static Figures of(Counted counted) {
        List<OfOffice> offices = counted.units();
        List<@Nullable Long> finished = SmallCounts
                .hide(offices.stream().map(office -> office.inTime() + office.late()).toList());
        List<@Nullable Long> rated = SmallCounts.hide(offices.stream().map(OfOffice::rated).toList());
        List<OfUnit> units = new ArrayList<>();
        for (int i = 0; i < offices.size(); i++) {
            OfOffice office = offices.get(i);
            units.add(new OfUnit(office.unit(), numbers(finished.get(i), office.inTime(), rated.get(i),
                    office.satisfied())));
        }
        List<Map.Entry<Category, Long>> matters = List.copyOf(counted.matters().entrySet());
        List<@Nullable Long> shown = SmallCounts.hide(matters.stream().map(Map.Entry::getValue).toList());
        List<OfCategory> categories = new ArrayList<>();
        for (int i = 0; i < matters.size(); i++) {
            categories.add(new OfCategory(matters.get(i).getKey(), shown.get(i)));
        }
        long received = matters.stream().mapToLong(Map.Entry::getValue).sum();
        return new Figures(SmallCounts.hide(received), all(offices), units, categories);
    }

    private static OfUnits all(List<OfOffice> offices) {
        return numbers(
                SmallCounts.hide(offices.stream().mapToLong(office -> office.inTime() + office.late()).sum()),
                offices.stream().mapToLong(OfOffice::inTime).sum(),
                SmallCounts.hide(offices.stream().mapToLong(OfOffice::rated).sum()),
                offices.stream().mapToLong(OfOffice::satisfied).sum());
    }

    private static OfUnits numbers(@Nullable Long finished, long inTime, @Nullable Long rated, long satisfied) {
        return new OfUnits(finished, percent(inTime, finished), rated, percent(satisfied, rated));
    }

    private static @Nullable Integer percent(long part, @Nullable Long whole) {
        return whole == null || whole == 0 ? null : Math.toIntExact(part * PERCENT / whole);
    }
}
