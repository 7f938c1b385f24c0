package org.petitions.casework.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.BilingualText;
import org.springframework.core.io.Resource;

/**
 * One CSV file of the organisation, in UTF-8 with a heading. What is wrong in a row is noted and the reading goes on, so that whoever
 * mends the file sees all of it at once.
 *
 * @param <T> what a row says
 */
final class OrganisationTable<T> {
    private static final CSVFormat FORM = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true).setTrim(true).get();

    private static final String MARK = "\uFEFF";

    /** A row that could be read. */
    record Line<T>(long number, T value) {}

    private final String file;
    private final List<Line<T>> lines = new ArrayList<>();
    private final List<FileFault> faults;

    /**
     * Reads a file.
     *
     * @param required the columns that may not be left out
     * @param faults where what is wrong is noted
     */
    OrganisationTable(Resource resource, List<String> required, Function<Row, T> read, List<FileFault> faults) {
        this.file = Objects.requireNonNullElse(resource.getFilename(), resource.getDescription());
        this.faults = faults;
        try {
            readRows(textOf(resource), required, read);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            faults.add(new FileFault(file, 0, null,
                    new BilingualText("无法读取：" + e.getMessage(), "cannot be read: " + e.getMessage())));
        }
    }

    private void readRows(String text, List<String> required, Function<Row, T> read) throws IOException {
        try (CSVParser parser = form(text).parse(new StringReader(text))) {
            List<String> missing = required.stream().filter(column -> !parser.getHeaderNames().contains(column))
                    .toList();
            missing.forEach(column -> faults
                    .add(new FileFault(file, 1, column, new BilingualText("表头缺少此列", "is not in the heading"))));
            if (missing.isEmpty()) {
                for (CSVRecord row : parser) {
                    readRow(new Row(row), parser.getCurrentLineNumber(), read);
                }
            }
        }
    }

    /** Cells copied out of a table program stand with tabs between them. */
    static CSVFormat form(String text) {
        String heading = text.lines().findFirst().orElse("");
        return heading.indexOf('\t') >= 0 ? FORM.builder().setDelimiter('\t').get() : FORM;
    }

    /** Excel begins its "CSV UTF-8" with a mark of the encoding, which is no part of the first column's name. */
    static String unmarked(String text) {
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    static String textOf(Resource resource) {
        try {
            return unmarked(resource.getContentAsString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readRow(Row row, long number, Function<Row, T> read) {
        try {
            lines.add(new Line<>(number, read.apply(row)));
        } catch (CellFault e) {
            faults.add(new FileFault(file, number, e.column, e.what));
        }
    }

    List<Line<T>> lines() {
        return lines;
    }

    List<T> values() {
        return lines.stream().map(Line::value).toList();
    }

    /** Notes what is wrong in a row that could be read. */
    void fault(Line<T> line, String column, BilingualText what) {
        faults.add(new FileFault(file, line.number(), column, what));
    }

    /** Notes what is wrong with the file as a whole. */
    void fault(BilingualText what) {
        faults.add(new FileFault(file, 0, null, what));
    }

    /** One row's cells; a column that the file does not have is empty. */
    record Row(CSVRecord cells) {

        boolean has(String column) {
            return cells.isMapped(column);
        }

        @Nullable
        String text(String column) {
            String text = cells.isSet(column) ? cells.get(column) : "";
            return text.isEmpty() ? null : text;
        }

        String filled(String column) {
            String text = text(column);
            if (text == null) {
                throw new CellFault(column, new BilingualText("未填写", "is empty"));
            }
            return text;
        }

        /** What sign-in knows an account by. */
        String account(String column) {
            String account = filled(column);
            if (!Appointment.isAccount(account)) {
                throw new CellFault(column, new BilingualText("不是账号：只能由字母、数字、点和连字符组成",
                        "is no account of letters, digits, dots and hyphens"));
            }
            return account;
        }

        @Nullable
        LocalDate day(String column) {
            String text = text(column);
            try {
                return text == null ? null : LocalDate.parse(text);
            } catch (DateTimeParseException _) {
                throw new CellFault(column, new BilingualText("不是日期，应如 2026-03-01", "is no day like 2026-03-01"));
            }
        }

        /** The last day of a period that began on {@code from}. */
        @Nullable
        LocalDate until(String column, @Nullable LocalDate from) {
            LocalDate until = day(column);
            if (until != null && from != null && until.isBefore(from)) {
                throw new CellFault(column, new BilingualText("早于起始日期", "is before the first day"));
            }
            return until;
        }

        <E extends Enum<E>> @Nullable E code(E[] codes, String column) {
            String text = text(column);
            return text == null ? null : code(codes, text, column);
        }

        static <E extends Enum<E>> E code(E[] codes, String text, String column) {
            return Arrays.stream(codes).filter(code -> code.name().equals(text)).findFirst()
                    .orElseThrow(() -> new CellFault(column,
                            new BilingualText("不是下列代码之一：" + List.of(codes), "is none of " + List.of(codes))));
        }
    }

    /** What is wrong in a cell. */
    static final class CellFault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String column;
        private final transient BilingualText what;

        CellFault(String column, BilingualText what) {
            super(column + " " + what.en());
            this.column = column;
            this.what = what;
        }
    }
}
