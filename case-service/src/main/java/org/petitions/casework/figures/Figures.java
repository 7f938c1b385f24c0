package org.petitions.casework.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.duty.PeriodFigures.Counted;
import org.petitions.casework.duty.PeriodFigures.OfOffice;
import org.petitions.casework.figures.SmallCounts.Hidden;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.UnitId;

/**
 * What is published of a period: null stands for a number that is not shown, because it is small.
 *
 * @param received matters
 * @param all of every office together
 * @param units in the order of their ids
 * @param categories in the order of the list
 */
record Figures(@Nullable Long received, OfUnits all, List<OfUnit> units, List<OfCategory> categories) {
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
     * @param satisfied how many of them 满意 or 基本满意, in whole percent; null too where it would tell what few said
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
        OfEach finished = OfEach.of(offices, Figures::finished);
        OfEach rated = OfEach.of(offices, OfOffice::rated);
        List<OfUnit> units = offices.stream().map(office -> new OfUnit(office.unit(), new OfUnits(
                finished.shown().get(office.unit()),
                SmallCounts.percent(office.inTime(), finished.shown().get(office.unit())),
                rated.shown().get(office.unit()),
                SmallCounts.share(office.satisfied(), rated.shown().get(office.unit()))))).toList();
        List<Map.Entry<Category, Long>> matters = List.copyOf(counted.matters().entrySet());
        Hidden shown = SmallCounts.hide(matters.stream().map(Map.Entry::getValue).toList());
        List<OfCategory> categories = new ArrayList<>();
        for (int i = 0; i < matters.size(); i++) {
            categories.add(new OfCategory(matters.get(i).getKey(), shown.counts().get(i)));
        }
        return new Figures(
                SmallCounts.sum(matters.stream().mapToLong(Map.Entry::getValue), shown.untold()),
                all(offices, units, finished, rated), units, categories);
    }

    private static long finished(OfOffice office) {
        return office.inTime() + office.late();
    }

    private static OfUnits all(List<OfOffice> offices, List<OfUnit> units, OfEach finished, OfEach rated) {
        Long allFinished = SmallCounts.sum(offices.stream().mapToLong(Figures::finished), finished.untold());
        long answers = offices.stream().mapToLong(OfOffice::rated).sum();
        Long allRated = SmallCounts.sum(LongStream.of(answers), rated.untold());
        boolean oneIsHidden = units.stream().map(OfUnit::numbers)
                .anyMatch(each -> each.satisfied() == null && (each.rated() == null || each.rated() > 0));
        return new OfUnits(allFinished,
                SmallCounts.percent(offices.stream().mapToLong(OfOffice::inTime).sum(), allFinished), allRated,
                SmallCounts.isShareSafe(answers, oneIsHidden)
                        ? SmallCounts.share(offices.stream().mapToLong(OfOffice::satisfied).sum(), allRated)
                        : null);
    }

    /**
     * A count of each office, as it is shown. What is left out for a small one is of the same county: the county's bureau leaves out the same in what
     * it publishes itself, or either would tell what the other hides.
     *
     * @param shown by unit id, null where it is not shown
     * @param untold what the sum of all would tell
     */
    private record OfEach(Map<String, @Nullable Long> shown, List<Long> untold) {
        static OfEach of(List<OfOffice> offices, ToLongFunction<OfOffice> count) {
            Map<String, @Nullable Long> shown = new HashMap<>();
            List<Long> untold = new ArrayList<>();
            offices.stream().collect(Collectors.groupingBy(office -> UnitId.divisionOf(office.unit()))).values()
                    .forEach(county -> {
                        Hidden hidden = SmallCounts.hide(county.stream().map(count::applyAsLong).toList());
                        untold.addAll(hidden.untold());
                        for (int i = 0; i < county.size(); i++) {
                            shown.put(county.get(i).unit(), hidden.counts().get(i));
                        }
                    });
            return new OfEach(shown, untold);
        }
    }
}
