package org.petitions.casework.digest;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A week, from Monday, or a month of which a digest is made.
 *
 * @param code {@code 2026-W46} or {@code 2026-10}
 * @param from first day, in Asia/Shanghai
 * @param to last day
 * @param before first day of the week or month before it, which it is compared with
 */
record DigestPeriod(String code, LocalDate from, LocalDate to, LocalDate before) {
    private static final Pattern CODE = Pattern.compile("(20[0-9]{2})-(?:(0[1-9]|1[0-2])|W(0[1-9]|[1-4][0-9]|5[0-3]))");
    private static final int WEEKS = 8;
    private static final int MONTHS = 12;
    /** In the first week of a year by ISO 8601. */
    private static final int IN_FIRST_WEEK = 4;
    private static final int DAYS = 7;

    /** The period that a code names; empty for what is none. */
    static Optional<DigestPeriod> parse(String code) {
        Matcher parts = CODE.matcher(code);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        String week = parts.group(3);
        return Optional.of(week == null
                ? ofMonth(YearMonth.of(year, Integer.parseInt(parts.group(2))))
                : ofWeek(LocalDate.of(year, 1, IN_FIRST_WEEK).plusWeeks(Integer.parseInt(week) - 1L)))
                .filter(period -> period.code.equals(code));
    }

    /** Those that are over and lie not far back, the latest first: weeks, then months. */
    static List<DigestPeriod> before(LocalDate today) {
        YearMonth month = YearMonth.from(today);
        return Stream.concat(
                IntStream.rangeClosed(1, WEEKS).mapToObj(back -> ofWeek(today.minusWeeks(back))),
                IntStream.rangeClosed(1, MONTHS).mapToObj(back -> ofMonth(month.minusMonths(back)))).toList();
    }

    private static DigestPeriod ofMonth(YearMonth month) {
        return new DigestPeriod(month.toString(), month.atDay(1), month.atEndOfMonth(),
                month.minusMonths(1).atDay(1));
    }

    private static DigestPeriod ofWeek(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new DigestPeriod("%d-W%02d".formatted(monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)), monday, monday.plusDays(DAYS - 1L),
                monday.minusDays(DAYS));
    }

    boolean isWeek() {
        return code.contains("W");
    }

    boolean isOver(LocalDate today) {
        return to.isBefore(today);
    }
}
