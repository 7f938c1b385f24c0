package org.petitions.law;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The holiday file: comment lines that begin with {@code #} and may hold {@code key: value}, a heading, then rows
 * {@code from,to,REST|WORK,name}.
 *
 * @param firstYear first year whose notice is in the file
 * @param lastYear last year whose notice is in the file
 * @param holidays days off by notice, weekends among them
 * @param makeUpDays Saturdays and Sundays that are worked by notice
 */
record HolidayFile(int firstYear, int lastYear, Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {
    private static final String SHIPPED = "holidays.csv";
    private static final String HEADING = "from,to,kind,name";

    HolidayFile {
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
    }

    static HolidayFile bundled() {
        try (InputStream in = Objects.requireNonNull(HolidayFile.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException naming the line that cannot be read */
    static HolidayFile read(List<String> lines) {
        Map<String, String> header = new HashMap<>();
        Set<LocalDate> holidays = new HashSet<>();
        Set<LocalDate> makeUpDays = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            try {
                if (line.startsWith("#")) {
                    readHeader(line, header);
                } else if (!line.isBlank() && !line.equals(HEADING)) {
                    readRow(line, holidays, makeUpDays);
                }
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new IllegalArgumentException("holiday file, line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return new HolidayFile(year(header, "first-year"), year(header, "last-year"), holidays, makeUpDays);
    }

    private static void readHeader(String line, Map<String, String> header) {
        int colon = line.indexOf(':');
        if (colon > 0) {
            header.put(line.substring(1, colon).strip(), line.substring(colon + 1).strip());
        }
    }

    private static void readRow(String line, Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {
        List<String> cells = List.of(line.split(",", -1));
        if (cells.size() != 4) {
            throw new IllegalArgumentException("expected 4 cells (" + HEADING + ") but found " + cells.size());
        }
        LocalDate from = LocalDate.parse(cells.get(0));
        LocalDate to = LocalDate.parse(cells.get(1));
        Set<LocalDate> days = switch (cells.get(2)) {
            case "REST" -> holidays;
            case "WORK" -> makeUpDays;
            default -> throw new IllegalArgumentException("kind is REST or WORK, not " + cells.get(2));
        };
        from.datesUntil(to.plusDays(1)).forEach(days::add);
    }

    private static int year(Map<String, String> header, String key) {
        String value = header.get(key);
        if (value == null) {
            throw new IllegalArgumentException("holiday file: no line '# " + key + ": <year>'");
        }
        return Integer.parseInt(value);
    }
}
