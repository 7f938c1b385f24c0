package org.petitions.casework.duty;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.message.FieldCode;
import org.petitions.starter.problem.FieldFault;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;

/**
 * The days of which an account is, a year and a day at most, in Asia/Shanghai.
 *
 * @param from first day
 * @param to last day
 */
record DutyPeriod(LocalDate from, LocalDate to) {
    private static final int MOST_DAYS = 366;

    DutyPeriod {
        if (from.isAfter(to) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw new ProblemException(StandardProblem.INVALID_FIELDS, FieldFault.of("from", PeriodFieldCode.PERIOD));
        }
    }

    /**
     * As it is asked for.
     *
     * @param from null for the first of the last day's month
     * @param to null for today
     * @throws ProblemException 400 where it is none, or too long
     */
    static DutyPeriod of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate last = to == null ? today : to;
        return new DutyPeriod(from == null ? last.withDayOfMonth(1) : from, last);
    }

    /** As an address says it. */
    List<Map.Entry<String, String>> kept() {
        return List.of(Map.entry("from", from.toString()), Map.entry("to", to.toString()));
    }

    /** The months that it touches. */
    List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(from), month -> month.plusMonths(1))
                .takeWhile(month -> !month.isAfter(YearMonth.from(to))).toList();
    }

    private enum PeriodFieldCode implements FieldCode {
        PERIOD
    }
}
