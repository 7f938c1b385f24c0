package org.petitions.casework.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A month or a quarter of which figures are published.
 *
 * @param code {@code 2026-03} or {@code 2026-Q1}
 * @param from first day, in Asia/Shanghai
 * @param to last day
 */
record FiguresPeriod(String code, LocalDate from, LocalDate to) {
    private static final Pattern CODE = Pattern.compile("(20[0-9]{2})-(?:(0[1-9]|1[0-2])|Q([1-4]))");
    private static final int MONTHS = 12;
    private static final int QUARTERS = 4;
    private static final int OF_A_QUARTER = 3;

    /** The period that a code names; empty for what is none. */
    static Optional<FiguresPeriod> parse(String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        String quarter = parts.group(3);
        return Optional.of(quarter == null
                ? ofMonth(YearMonth.of(year, Integer.parseInt(parts.group(2))))
                : ofQuarter(YearMonth.of(year, (Integer.parseInt(quarter) - 1) * OF_A_QUARTER + 1)));
    }

    /** Those that are over and not much more than a year old, the latest first: quarters, then months. */
    static List<FiguresPeriod> before(LocalDate today) {
        YearMonth month = YearMonth.from(today);
        YearMonth quarter = month.minusMonths((month.getMonthValue() - 1) % OF_A_QUARTER);
        return Stream.concat(
                IntStream.rangeClosed(1, QUARTERS)
                        .mapToObj(back -> ofQuarter(quarter.minusMonths((long) back * OF_A_QUARTER))),
                IntStream.rangeClosed(1, MONTHS).mapToObj(back -> ofMonth(month.minusMonths(back)))).toList();
    }

    static FiguresPeriod lastMonth(LocalDate today) {
        return ofMonth(YearMonth.from(today).minusMonths(1));
    }

    private static FiguresPeriod ofMonth(YearMonth month) {
        return new FiguresPeriod(month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    private static FiguresPeriod ofQuarter(YearMonth first) {
        return new FiguresPeriod(first.getYear() + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR), first.atDay(1),
                first.plusMonths(OF_A_QUARTER - 1).atEndOfMonth());
    }

    /** Whether they are other periods with a day in common: what both publish tells by a subtraction what one of them hides. */
    boolean overlaps(FiguresPeriod other) {
        return !code.equals(other.code) && !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    boolean isOver(LocalDate today) {
        return to.isBefore(today);
    }
}
