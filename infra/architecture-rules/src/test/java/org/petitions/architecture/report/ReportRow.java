package org.petitions.architecture.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A mechanism or figure of the report.
 *
 * @param id its letter and number, as tests name it
 * @param says what the report says, Chinese and English
 * @param carrier the module that carries it, or the modules
 * @param page where a person does it or sees it; a dash if nowhere
 * @param waits why it waits; a dash if it works
 */
record ReportRow(String id, String says, String carrier, String page, String waits) {
    static final String NONE = "–";
    private static final Pattern ID = Pattern.compile("[A-Z]\\d{1,2}");

    /** All rows there are: 14 of leaders, 5 of livelihood, 6 of officials and people, 10 of hot spots, 9 each of mechanisms, results and experience. */
    static final Set<String> IDS = ids("L14 W5 B6 H10 N9 R9 X9");

    boolean isWaiting() {
        return !waits.equals(NONE);
    }

    /** The rows of the tables in a document: lines of five cells whose first is a row's name. */
    static List<ReportRow> parse(List<String> lines) {
        List<ReportRow> rows = new ArrayList<>();
        for (String line : lines) {
            List<String> cells = List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
            if (cells.size() > 1 && ID.matcher(cells.get(1)).matches()) {
                if (cells.size() != 7 || cells.subList(1, 6).stream().anyMatch(String::isEmpty)) {
                    throw new IllegalArgumentException("a row has five cells, and none is empty: " + line);
                }
                rows.add(new ReportRow(cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5)));
            }
        }
        return rows;
    }

    private static Set<String> ids(String lasts) {
        Set<String> ids = new TreeSet<>();
        for (String last : List.of(lasts.split(" ", -1))) {
            IntStream.rangeClosed(1, Integer.parseInt(last.substring(1)))
                    .forEach(number -> ids.add(last.substring(0, 1) + number));
        }
        return ids;
    }
}
