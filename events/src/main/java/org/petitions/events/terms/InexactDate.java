package org.petitions.events.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as well as it is known: 'in 2025', 'since 2003', 'in May', unknown. A petition asks for name, address, request,
 * facts and reasons (Art. 19), not for a day; and no day is ever made up.
 *
 * @param year missing when nothing is known
 * @param month 1 to 12; missing when only the year is known
 * @param day of the month; missing when only the month is known
 * @param since true when it began then and went on
 */
@JsonInclude(Include.NON_NULL)
public record InexactDate(Precision precision, @Nullable Integer year, @Nullable Integer month, @Nullable Integer day,
        @Nullable Boolean since) {

    /** How well it is known. */
    public enum Precision implements Term {
        UNKNOWN("不详", "unknown"),
        YEAR("年", "year"),
        MONTH("月", "month"),
        DAY("日", "day");

        private final String zh;
        private final String en;

        Precision(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        @Override
        public String zh() {
            return zh;
        }

        @Override
        public String en() {
            return en;
        }
    }

    /** Nobody knows when. */
    public static final InexactDate UNKNOWN = new InexactDate(Precision.UNKNOWN, null, null, null, null);

    /** Some time in a year, or since then. */
    public static InexactDate ofYear(int year, boolean since) {
        return new InexactDate(Precision.YEAR, year, null, null, since ? true : null);
    }

    /** Some time in a month, or since then. */
    public static InexactDate ofMonth(YearMonth month, boolean since) {
        return new InexactDate(Precision.MONTH, month.getYear(), month.getMonthValue(), null, since ? true : null);
    }

    /** Since that day. */
    public static InexactDate sinceDay(LocalDate day) {
        return new InexactDate(Precision.DAY, day.getYear(), day.getMonthValue(), day.getDayOfMonth(), true);
    }

    /** The first day it can have been, or empty when nothing is known or it names no day of the calendar. */
    public Optional<LocalDate> earliest() {
        try {
            return year == null
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As a document says it, e.g. {@code 2003年以来}. */
    public String zh() {
        if (precision == Precision.UNKNOWN) {
            return "时间不详";
        }
        String date = year + "年" + (month == null ? "" : month + "月") + (day == null ? "" : day + "日");
        return Boolean.TRUE.equals(since) ? date + "以来" : date;
    }

    /** In English, e.g. {@code since 2003}. */
    public String en() {
        if (precision == Precision.UNKNOWN) {
            return "date unknown";
        }
        String date = year + (month == null ? "" : "-%02d".formatted(month))
                + (day == null ? "" : "-%02d".formatted(day));
        return Boolean.TRUE.equals(since) ? "since " + date : date;
    }
}
