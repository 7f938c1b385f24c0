package org.petitions.casework.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.petitions.starter.message.FieldCode;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;

/**
 * The days that indicators are of, a year and a day at most, in Asia/Shanghai.
 *
 * @param from first day
 * @param to last day
 */
record IndicatorPeriod(LocalDate from, LocalDate to) {
    private static final int MOST_DAYS = 366;

    /** @throws ProblemException 400 where it is none, or too long */
    IndicatorPeriod {
        if (from.isAfter(to) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw new ProblemException(StandardProblem.INVALID_FIELDS, FieldFault.of("from", PeriodFieldCode.PERIOD));
        }
    }

    /** This year up to today. */
    static IndicatorPeriod upTo(LocalDate today) {
        return new IndicatorPeriod(today.withDayOfYear(1), today);
    }

    /** The same days of the year before (上年同期); what goes to the end of a month goes to the end of the same month, which in a leap year is a day later. */
    IndicatorPeriod yearBefore() {
        LocalDate last = to.minusYears(1);
        return new IndicatorPeriod(from.minusYears(1), to.getDayOfMonth() == to.lengthOfMonth()
                ? last.withDayOfMonth(last.lengthOfMonth())
                : last);
    }

    /** As an address says it. */
    List<Map.Entry<String, String>> kept() {
        return List.of(Map.entry("from", from.toString()), Map.entry("to", to.toString()));
    }

    private enum PeriodFieldCode implements FieldCode {
        PERIOD
    }
}
