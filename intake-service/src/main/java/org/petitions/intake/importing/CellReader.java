package org.petitions.intake.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Term;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.importing.ledger.LedgerColumn;
import org.petitions.intake.importing.ledger.LedgerRow;
import org.petitions.law.LegalCalendar;
import org.petitions.law.LegalFigure;

/**
 * Reads the cells of one row as an office writes them: terms in Chinese, dates as Excel formats them. What cannot be read as what the column
 * holds is noted; a code that is none is handed on as it is, for the form's check to name.
 */
final class CellReader {
    private static final Pattern DAY = Pattern
            .compile(
                    "(\\d{4})(?:-|/|\\.|年)(\\d{1,2})(?:-|/|\\.|月)(\\d{1,2})日?(?:[ T](\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?");
    private static final Pattern SEPARATOR = Pattern.compile("[；;\\n]");

    /** The regulations' first day: the platform's clocks run by no earlier law. */
    private static final Instant IN_FORCE = LegalFigure.IN_FORCE.day().atStartOfDay(LegalCalendar.ZONE)
            .toInstant();

    private final LedgerRow row;
    private final List<FormFault> faults = new ArrayList<>();

    CellReader(LedgerRow row) {
        this.row = row;
    }

    /** What could not be read so far. */
    List<FormFault> faults() {
        return faults;
    }

    void fault(LedgerColumn column, FaultCode code) {
        faults.add(new FormFault(column.field(), code));
    }

    @Nullable
    String text(LedgerColumn column) {
        return row.cell(column).orElse(null);
    }

    boolean isBlank(LedgerColumn column) {
        return row.cell(column).isEmpty();
    }

    <E extends Enum<E> & Term> @Nullable String code(LedgerColumn column, Class<E> type) {
        return row.cell(column).map(cell -> codeOf(cell, type)).orElse(null);
    }

    <E extends Enum<E> & Term> List<@Nullable String> codes(LedgerColumn column, Class<E> type) {
        List<@Nullable String> codes = new ArrayList<>();
        texts(column).forEach(cell -> codes.add(cell == null ? null : codeOf(cell, type)));
        return codes;
    }

    private static <E extends Enum<E> & Term> String codeOf(String cell, Class<E> type) {
        return termOf(cell, type).map(Enum::name).orElse(cell);
    }

    private static <E extends Enum<E> & Term> Optional<E> termOf(String cell, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(term -> term.name().equalsIgnoreCase(cell) || term.zh().equals(cell)
                        || term.en().equalsIgnoreCase(cell))
                .findFirst();
    }

    /** A division by code or by its Chinese name. */
    @Nullable
    String division(LedgerColumn column) {
        return row.cell(column).map(cell -> Divisions.list().stream().filter(division -> division.zh().equals(cell))
                .map(Divisions.Division::code).findFirst().orElse(cell)).orElse(null);
    }

    @Nullable
    Integer number(LedgerColumn column) {
        return row.cell(column).flatMap(cell -> {
            try {
                return Optional.of(Integer.valueOf(cell));
            } catch (NumberFormatException e) {
                fault(column, FaultCode.NOT_A_NUMBER);
                return Optional.empty();
            }
        }).orElse(null);
    }

    @Nullable
    Boolean yesOrNo(LedgerColumn column) {
        return row.cell(column).flatMap(cell -> switch (cell.toLowerCase(Locale.ROOT)) {
            case "是", "yes", "y", "true", "1" -> Optional.of(true);
            case "否", "no", "n", "false", "0" -> Optional.of(false);
            default -> {
                fault(column, FaultCode.NOT_YES_OR_NO);
                yield Optional.empty();
            }
        }).orElse(null);
    }

    /** A day in ISO 8601; what is none is handed on for the form's check. */
    @Nullable
    String day(LedgerColumn column) {
        return row.cell(column).map(cell -> moment(cell).map(LocalDateTime::toLocalDate).map(LocalDate::toString)
                .orElse(cell)).orElse(null);
    }

    /** A day in Asia/Shanghai that is not in the future, or null when there is none or it cannot be read. */
    @Nullable
    LocalDate pastDay(LedgerColumn column, Instant now) {
        return row.cell(column).flatMap(cell -> {
            Optional<LocalDate> day = moment(cell).map(LocalDateTime::toLocalDate);
            if (day.isEmpty()) {
                fault(column, FaultCode.NOT_A_DATE);
            } else if (day.get().isAfter(LegalCalendar.dayOf(now))) {
                fault(column, FaultCode.IN_THE_FUTURE);
            }
            return day;
        }).orElse(null);
    }

    /** A coded term, or null when there is none or it is none of the type's. */
    <E extends Enum<E> & Term> @Nullable E term(LedgerColumn column, Class<E> type) {
        return row.cell(column).flatMap(cell -> {
            Optional<E> term = termOf(cell, type);
            if (term.isEmpty()) {
                fault(column, FaultCode.UNKNOWN_CODE);
            }
            return term;
        }).orElse(null);
    }

    /**
     * When an office registered a petition, in Asia/Shanghai: not in the future, and under the regulations in force; a day without a time
     * begins at midnight.
     *
     * @param now no later than this
     */
    @Nullable
    Instant registeredAt(LedgerColumn column, Instant now) {
        return row.cell(column).flatMap(cell -> {
            Optional<Instant> instant = moment(cell).map(moment -> moment.atZone(LegalCalendar.ZONE).toInstant());
            if (instant.isEmpty()) {
                fault(column, FaultCode.NOT_A_DATE);
            } else if (instant.get().isAfter(now)) {
                fault(column, FaultCode.IN_THE_FUTURE);
            } else if (instant.get().isBefore(IN_FORCE)) {
                fault(column, FaultCode.TOO_EARLY);
            }
            return instant;
        }).orElse(null);
    }

    /** The entries of a list; empty ones are passed over. */
    List<@Nullable String> texts(LedgerColumn column) {
        List<@Nullable String> entries = new ArrayList<>();
        row.cell(column).ifPresent(cell -> SEPARATOR.splitAsStream(cell).map(String::strip)
                .filter(entry -> !entry.isEmpty()).forEach(entries::add));
        return entries;
    }

    private static Optional<LocalDateTime> moment(String cell) {
        Matcher parts = DAY.matcher(cell);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.of(part(parts, 1), part(parts, 2), part(parts, 3), part(parts, 4),
                    part(parts, 5), part(parts, 6)));
        } catch (DateTimeException e) {
            return Optional.empty(); // no day of the calendar, or no time of a day
        }
    }

    private static int part(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
