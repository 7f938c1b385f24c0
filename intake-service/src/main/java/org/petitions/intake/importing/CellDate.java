package org.petitions.intake.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.InexactDate;
import org.petitions.intake.form.FaultCode;
import org.petitions.law.LegalCalendar;

/** Dates as offices and their spreadsheets write them: pure. What could be two days is none. */
final class CellDate {
    private static final Pattern MOMENT = Pattern
            .compile("(\\d{4}) ?(?:-|/|\\.|年) ?(\\d{1,2}) ?(?:-|/|\\.|月) ?(\\d{1,2})(?!\\d) ?(?:日|号)?"
                    + " ?(?:[(]?(?:星期|周|礼拜)[一二三四五六日天][)]?)?,? ?T?"
                    + "(上午|下午|中午|晚上|晚|凌晨|早上|早|AM|PM)? ?(?:(\\d{1,2}) ?(?::|时|点) ?(半|\\d{1,2})? ?分?(?:[: ]?(\\d{1,2}) ?秒?(?:\\.\\d+)?)?)? ?(AM|PM)?");
    private static final Pattern COMPACT = Pattern
            .compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?: ?(\\d{2}):?(\\d{2}):?(\\d{2})?)?");
    private static final Pattern SHORT_YEAR = Pattern.compile("(\\d{2}) ?年 ?(\\d{1,2} ?月 ?\\d{1,2} ?[日号].*)");
    private static final Pattern CHINESE_DIGITS = Pattern.compile("[〇零○一二三四五六七八九]{4}年.*");
    private static final Pattern UNCLEAR = Pattern
            .compile("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{1,4}.*|\\d{1,2}月\\d{1,2}[日号].*");
    private static final Pattern SERIAL = Pattern.compile("([1-9]\\d{4})(\\.\\d+)?");
    private static final Pattern TIME_KNOWN = Pattern
            .compile("(?:大?约|大概)?(?:自|从)?(\\d{4})(?:年|(?=$|[-/.以起至来开]))(?:[-/.]?(\\d{1,2})月?)?(?:份)?"
                    + "(?:(?:以来|起|至今|开始|来|到现在|以后)+|(?:左右|前后|年?底|年?初|年?末|期间|上半年|下半年)*)");
    private static final Pattern SINCE = Pattern.compile(".*(?:以来|起|至今|开始|来|到现在|以后)|(?:自|从).*");
    private static final Pattern NOBODY_KNOWS = Pattern
            .compile("不详|不明|不清|不清楚|未知|记不清|记不清楚|不记得|无|没有|时间不详|时间不明|多年|多年来|长期|历年|历年来|近年来|/|-|--|—|——|\\?");
    /** The day that Excel counts its days from. */
    private static final LocalDate SERIAL_START = LocalDate.of(1899, 12, 30);
    private static final long MINUTES_A_DAY = 24 * 60;
    private static final Map<Character, Integer> DIGITS = Map.ofEntries(Map.entry('〇', 0), Map.entry('零', 0),
            Map.entry('○', 0), Map.entry('一', 1), Map.entry('二', 2), Map.entry('三', 3), Map.entry('四', 4),
            Map.entry('五', 5), Map.entry('六', 6), Map.entry('七', 7), Map.entry('八', 8), Map.entry('九', 9));

    private CellDate() {}

    /** The moment a cell tells; a day without a time begins at midnight. */
    static Optional<LocalDateTime> moment(String cell) {
        try {
            return read(inDigits(CellText.halfWidth(cell).replaceAll("[\\s\\p{Z}]+", " ")));
        } catch (DateTimeException e) {
            return Optional.empty(); // no day of the calendar, or no time of a day
        }
    }

    /** What is wrong with a cell that tells no moment. */
    static FaultCode faultOf(String cell) {
        return UNCLEAR.matcher(CellText.bare(cell)).matches() ? FaultCode.YEAR_UNCLEAR : FaultCode.NOT_A_DATE;
    }

    /** What a cell tells of a time that is not known to the day. */
    static Optional<InexactDate> inexact(String cell) {
        String text = inDigits(CellText.bare(cell));
        if (NOBODY_KNOWS.matcher(text).matches()) {
            return Optional.of(InexactDate.UNKNOWN);
        }
        boolean since = SINCE.matcher(text).matches();
        if (since) {
            var day = moment(text.replaceFirst("^(?:自|从)", "").replaceFirst("(?:以来|起|至今|开始|来|到现在|以后)+$", ""));
            if (day.isPresent()) {
                return Optional.of(InexactDate.sinceDay(day.get().toLocalDate()));
            }
        }
        Matcher parts = TIME_KNOWN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(parts.group(1));
        try {
            return Optional.of(parts.group(2) == null
                    ? InexactDate.ofYear(year, since)
                    : InexactDate.ofMonth(YearMonth.of(year, Integer.parseInt(parts.group(2))), since));
        } catch (DateTimeException e) {
            return Optional.empty(); // no month of a year
        }
    }

    private static Optional<LocalDateTime> read(String text) {
        Matcher parts = MOMENT.matcher(text);
        if (parts.matches()) {
            return Optional.of(LocalDateTime.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)),
                    hour(parts), minute(parts.group(6)), number(parts.group(7))));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return Optional.of(LocalDateTime.of(number(compact.group(1)), number(compact.group(2)),
                    number(compact.group(3)), number(compact.group(4)), number(compact.group(5)),
                    number(compact.group(6))));
        }
        Matcher shortYear = SHORT_YEAR.matcher(text);
        if (shortYear.matches()) {
            return read("20" + shortYear.group(1) + '年' + shortYear.group(2));
        }
        Matcher serial = SERIAL.matcher(text);
        if (serial.matches()) {
            String part = serial.group(2);
            long minutes = part == null ? 0 : Math.round(Double.parseDouble('0' + part) * MINUTES_A_DAY);
            return Optional.of(SERIAL_START.plusDays(number(serial.group(1))).atStartOfDay().plusMinutes(minutes));
        }
        return text.length() > 18 && text.charAt(10) == 'T'
                ? Optional.of(OffsetDateTime.parse(text).atZoneSameInstant(LegalCalendar.ZONE).toLocalDateTime())
                : Optional.empty();
    }

    private static int hour(Matcher parts) {
        int hour = number(parts.group(5));
        String half = parts.group(4) == null ? parts.group(8) : parts.group(4);
        boolean afternoon = half != null && ("下午".equals(half) || "晚上".equals(half) || "晚".equals(half)
                || "PM".equals(half) || "中午".equals(half) && hour < 11);
        if ("AM".equals(half) && hour == 12) {
            return 0;
        }
        return afternoon && hour < 12 && parts.group(5) != null ? hour + 12 : hour;
    }

    private static int minute(@Nullable String minutes) {
        return "半".equals(minutes) ? 30 : number(minutes);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** {@code 二〇二六年三月十二日} as {@code 2026年3月12日}. */
    private static String inDigits(String text) {
        if (!CHINESE_DIGITS.matcher(text).matches()) {
            return text;
        }
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean after = i + 1 < text.length() && DIGITS.containsKey(text.charAt(i + 1));
            boolean before = i > 0 && DIGITS.containsKey(text.charAt(i - 1));
            if (c == '十') {
                digits.append(before ? "" : "1").append(after ? "" : "0");
            } else {
                digits.append(DIGITS.containsKey(c) ? String.valueOf(DIGITS.get(c)) : String.valueOf(c));
            }
        }
        return digits.toString();
    }
}
