package org.petitions.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a holiday file once and finds all its faults, not the first alone: who mends it mends it once. */
final class HolidayFileReader {
    private static final String SHIPPED = "holidays.csv";
    private static final String HEADING = "from,to,kind,name";
    /** No notice ever gave so many days at once: a longer row is a slip in a month or a year. */
    private static final int MOST_DAYS_OF_A_ROW = 14;

    private static final String MOST_UNKNOWN_REST_DAYS = "most-unknown-rest-days";
    /** Where the file does not say: the longest rest so far was nine days (Spring Festival of 2026). */
    private static final int USUAL_UNKNOWN_REST_DAYS = 10;
    /** A bound on what is typed, a month: no rest was ever nearly so long, so more is a slip. */
    private static final int LONGEST_UNKNOWN_REST_DAYS = 31;

    private static final Pattern FINER_THAN_MILLISECONDS = Pattern.compile("\\.\\d{3}0*[1-9]");

    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> header = new HashMap<>();
    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<LocalDate> makeUpDays = new HashSet<>();
    private boolean headed;

    /** The file that is shipped with this library. */
    static HolidayFile shipped() {
        try (InputStream in = Objects.requireNonNull(HolidayFile.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return new HolidayFileReader().read(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws InvalidHolidayFileException naming every line that cannot be used */
    HolidayFile read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            try {
                line(lines.get(i).strip());
            } catch (DateTimeException | IllegalArgumentException e) {
                faults.add("line " + (i + 1) + ": " + e.getMessage());
            }
        }
        if (!headed) {
            faults.add("no line '" + HEADING + "'");
        }
        Instant revision = revision();
        Integer first = year("first-year");
        Integer last = year("last-year");
        int unknownRest = mostUnknownRestDays();
        String source = header.get("source");
        if (source == null || source.isEmpty()) {
            faults.add("no line '# source: <where its rows are from>'");
        }
        if (first != null && last != null) {
            checkYears(first, last);
        }
        if (!faults.isEmpty() || revision == null || source == null || first == null || last == null) {
            throw new InvalidHolidayFileException(faults);
        }
        return new HolidayFile(revision, source, first, last, unknownRest, holidays, makeUpDays);
    }

    private void line(String line) {
        if (line.startsWith("#")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String key = line.substring(1, colon).strip();
                String value = line.substring(colon + 1).strip();
                header.put(key, value);
                // It is kept in whole milliseconds: a finer one would look newer than itself for ever.
                require(!key.equals("revision") || !FINER_THAN_MILLISECONDS.matcher(value).find(),
                        "revision is finer than a millisecond: " + value);
            }
        } else if (line.equals(HEADING)) {
            headed = true;
        } else if (!line.isEmpty()) {
            row(line);
        }
    }

    private void row(String line) {
        List<String> cells = List.of(line.split(",", -1));
        require(cells.size() == 4, "expected 4 cells (" + HEADING + ") but found " + cells.size());
        LocalDate from = LocalDate.parse(cells.get(0));
        LocalDate to = LocalDate.parse(cells.get(1));
        require(!to.isBefore(from), to + " is before " + from);
        require(ChronoUnit.DAYS.between(from, to) < MOST_DAYS_OF_A_ROW,
                from + " to " + to + " is longer than any holiday");
        require(!cells.get(3).isBlank(), "the name is empty");
        List<LocalDate> days = from.datesUntil(to.plusDays(1)).toList();
        switch (cells.get(2)) {
            case "REST" -> days.forEach(day -> add(day, holidays, makeUpDays));
            case "WORK" -> {
                require(days.stream().allMatch(HolidayFileReader::isWeekend), "WORK is for Saturdays and Sundays");
                days.forEach(day -> add(day, makeUpDays, holidays));
            }
            default -> throw new IllegalArgumentException("kind is REST or WORK, not " + cells.get(2));
        }
    }

    private static void add(LocalDate day, Set<LocalDate> to, Set<LocalDate> others) {
        require(!others.contains(day), day + " is both REST and WORK");
        require(to.add(day), day + " stands here twice");
    }

    private @Nullable Instant revision() {
        String text = header.get("revision");
        try {
            return Instant.parse(text == null ? "" : text);
        } catch (DateTimeException e) {
            faults.add("no line '# revision: <when it was made, e.g. 2026-11-05T02:00:00Z>'");
            return null;
        }
    }

    private @Nullable Integer year(String key) {
        String text = header.get(key);
        if (text == null || !text.matches("(19|20)\\d\\d")) {
            faults.add("no line '# " + key + ": <year>'");
            return null;
        }
        return Integer.valueOf(text);
    }

    private int mostUnknownRestDays() {
        String text = header.get(MOST_UNKNOWN_REST_DAYS);
        if (text == null) {
            return USUAL_UNKNOWN_REST_DAYS;
        }
        if (!text.matches("\\d{1,2}") || Integer.parseInt(text) > LONGEST_UNKNOWN_REST_DAYS) {
            faults.add(
                    MOST_UNKNOWN_REST_DAYS + " is a number from 0 to " + LONGEST_UNKNOWN_REST_DAYS + ", not " + text);
            return USUAL_UNKNOWN_REST_DAYS;
        }
        return Integer.parseInt(text);
    }

    /** A year without its two fixed holidays was not copied whole, and every limit in it would be wrong. */
    private void checkYears(int first, int last) {
        if (first > last) {
            faults.add("first-year " + first + " is after last-year " + last);
        }
        for (int year = first; year <= last; year++) {
            if (!holidays.contains(LocalDate.of(year, 1, 1)) || !holidays.contains(LocalDate.of(year, 10, 1))) {
                faults.add("year " + year + " lacks New Year's Day or National Day: its notice is not whole");
            }
        }
        // A holiday at New Year may begin in the year before, by its own year's notice.
        LocalDate earliest = LocalDate.of(first - 1, 12, 25);
        LocalDate latest = LocalDate.of(last, 12, 31);
        holidays.stream().filter(day -> day.isBefore(earliest) || day.isAfter(latest)).sorted().limit(1)
                .forEach(day -> faults.add(day + " lies outside " + first + " to " + last));
        makeUpDays.stream().filter(day -> day.isBefore(earliest) || day.isAfter(latest)).sorted().limit(1)
                .forEach(day -> faults.add(day + " lies outside " + first + " to " + last));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void require(boolean met, String fault) {
        if (!met) {
            throw new IllegalArgumentException(fault);
        }
    }
}
