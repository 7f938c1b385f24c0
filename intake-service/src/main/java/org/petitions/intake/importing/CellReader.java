package org.petitions.intake.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Term;
import org.petitions.events.terms.Townships;
import org.petitions.events.terms.Townships.Township;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.importing.ledger.LedgerColumn;
import org.petitions.intake.importing.ledger.LedgerRow;
import org.petitions.law.LegalCalendar;
import org.petitions.law.LegalFigure;

/**
 * Reads the cells of one row as an office writes them: terms in Chinese, numbers and dates as people and spreadsheets make them. What cannot
 * be read as what the column holds is noted; a code that is none is handed on as it is, for the form's check to name.
 */
final class CellReader {
    private static final Pattern SEPARATOR = Pattern.compile("[；;、，,/／|\\n]");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    private static final Pattern COUNT = Pattern.compile("共?(\\d+)(?:\\.0+)?(?:人次|个人|人|名|个|位)?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:\\.0+|年生?|年出生)?");

    /** The regulations' first day: the platform's clocks run by no earlier law. */
    private static final Instant IN_FORCE = LegalFigure.IN_FORCE.day().atStartOfDay(LegalCalendar.ZONE)
            .toInstant();

    /** Columns of words: what says that there is nothing to say is a word there, and stays one. */
    private static final Set<LedgerColumn> WORDS = EnumSet.of(LedgerColumn.LEDGER_NUMBER, LedgerColumn.NAME,
            LedgerColumn.ADDRESS, LedgerColumn.TITLE, LedgerColumn.REQUEST, LedgerColumn.FACTS, LedgerColumn.REASONS,
            LedgerColumn.EARLIER_BY, LedgerColumn.EARLIER_OUTCOME, LedgerColumn.REPEAT, LedgerColumn.HARDSHIP,
            LedgerColumn.OTHER_PROCEDURE, LedgerColumn.MATTER_DATE);

    private final Map<LedgerColumn, String> cells = new EnumMap<>(LedgerColumn.class);
    private final LedgerRow row;
    private final List<FormFault> faults = new ArrayList<>();

    CellReader(LedgerRow row) {
        this.row = row;
        for (LedgerColumn column : LedgerColumn.values()) {
            row.cell(column).map(CellText::of).filter(text -> !text.isEmpty()).ifPresent(text -> take(column, text));
        }
    }

    private void take(LedgerColumn column, String text) {
        Optional<FaultCode> fault = CellText.faultOf(text);
        if (fault.isPresent()) {
            fault(column, fault.get());
        } else if (WORDS.contains(column) || !CellText.saysNothing(text)) {
            cells.put(column, text);
        }
    }

    /** What could not be read so far. */
    List<FormFault> faults() {
        return faults;
    }

    void fault(LedgerColumn column, FaultCode code) {
        faults.add(new FormFault(column.field(), code));
    }

    private boolean isFaulty(LedgerColumn column) {
        return faults.stream().anyMatch(fault -> fault.field().equals(column.field()));
    }

    private Optional<String> cell(LedgerColumn column) {
        return Optional.ofNullable(cells.get(column));
    }

    @Nullable
    String text(LedgerColumn column) {
        return cells.get(column);
    }

    /** An id or code in half-width capital letters; the register's own ids are so. */
    @Nullable
    String id(LedgerColumn column) {
        return cell(column).map(CellReader::idOf).orElse(null);
    }

    static String idOf(String text) {
        String bare = CellText.bare(text);
        int dot = bare.indexOf('.');
        return dot < 0
                ? bare.toUpperCase(Locale.ROOT)
                : bare.substring(0, dot).toUpperCase(Locale.ROOT) + bare.substring(dot);
    }

    boolean isBlank(LedgerColumn column) {
        return !cells.containsKey(column) && !isFaulty(column);
    }

    /** Whether the ledger heads this column with the given word. */
    boolean isHeaded(LedgerColumn column, String word) {
        return row.headerOf(column).contains(word);
    }

    <E extends Enum<E> & Term> @Nullable String code(LedgerColumn column, Class<E> type) {
        return cell(column).map(cell -> codeOf(cell, type)).orElse(null);
    }

    <E extends Enum<E> & Term> List<String> codes(LedgerColumn column, Class<E> type) {
        return entries(column).map(entry -> codeOf(entry, type)).distinct().toList();
    }

    private static <E extends Enum<E> & Term> String codeOf(String cell, Class<E> type) {
        return CellTerms.termOf(cell, type).map(Enum::name).orElse(cell);
    }

    /** A division by code or by its Chinese name; where a matter happened, a township too: of an address its county is kept. */
    @Nullable
    String division(LedgerColumn column) {
        return cell(column).map(CellTerms::divisionOf)
                .map(code -> column == LedgerColumn.ADDRESS_DIVISION
                        ? Townships.find(code).map(Township::division).orElse(code)
                        : code)
                .orElse(null);
    }

    /** The township that a division's column names, by code or by its Chinese name. */
    Optional<Township> township(LedgerColumn column) {
        return cell(column).map(CellTerms::divisionOf).flatMap(Townships::find);
    }

    /** How many: {@code 3}, {@code 3人}, {@code 1,200}. */
    @Nullable
    Integer number(LedgerColumn column) {
        return whole(column, COUNT);
    }

    /** A year: {@code 1970}, {@code 1970年}, or the day of birth that has it. */
    @Nullable
    Integer year(LedgerColumn column) {
        Optional<LocalDateTime> day = cell(column).flatMap(CellDate::moment).filter(moment -> moment.getYear() > 1900);
        return day.isPresent() ? Integer.valueOf(day.get().getYear()) : whole(column, YEAR);
    }

    private @Nullable Integer whole(LedgerColumn column, Pattern form) {
        return cell(column).flatMap(cell -> {
            var parts = form.matcher(THOUSANDS.matcher(CellText.bare(cell)).replaceAll(""));
            if (!parts.matches() || parts.group(1).length() > 9) {
                fault(column, FaultCode.NOT_A_NUMBER);
                return Optional.empty();
            }
            return Optional.of(Integer.valueOf(parts.group(1)));
        }).orElse(null);
    }

    @Nullable
    Boolean yesOrNo(LedgerColumn column) {
        return cell(column).flatMap(cell -> switch (CellText.bare(cell).toLowerCase(Locale.ROOT)) {
            case "是", "有", "对", "重", "重复", "重信", "重访", "重信重访", "√", "✓", "✔", "☑", "yes", "y", "true", "1", "1.0" ->
                Optional.of(true);
            case "否", "无", "没有", "不是", "非", "初", "初次", "初信", "初访", "初信初访", "×", "✗", "✘", "☐", "no", "n", "false", "0",
                    "0.0" ->
                Optional.of(false);
            case "/", "-", "--", "—", "——", "不详", "未知" -> Optional.empty();
            default -> {
                fault(column, FaultCode.NOT_YES_OR_NO);
                yield Optional.empty();
            }
        }).orElse(null);
    }

    /** A day, ISO 8601, or null when there is none or it cannot be read. */
    @Nullable
    String day(LedgerColumn column) {
        return cell(column).flatMap(cell -> {
            Optional<LocalDateTime> moment = CellDate.moment(cell);
            if (moment.isEmpty()) {
                fault(column, CellDate.faultOf(cell));
            }
            return moment.map(each -> each.toLocalDate().toString());
        }).orElse(null);
    }

    /** A day in Asia/Shanghai that is not in the future, or null when there is none or it cannot be read. */
    @Nullable
    LocalDate pastDay(LedgerColumn column, Instant now) {
        return cell(column).flatMap(cell -> {
            Optional<LocalDate> day = CellDate.moment(cell).map(LocalDateTime::toLocalDate);
            if (day.isEmpty()) {
                fault(column, CellDate.faultOf(cell));
            } else if (day.get().isAfter(LegalCalendar.dayOf(now))) {
                fault(column, FaultCode.IN_THE_FUTURE);
            }
            return day;
        }).orElse(null);
    }

    /** A coded term, or null when there is none or it is none of the type's. */
    <E extends Enum<E> & Term> @Nullable E term(LedgerColumn column, Class<E> type) {
        return cell(column).flatMap(cell -> {
            Optional<E> term = CellTerms.termOf(cell, type);
            if (term.isEmpty()) {
                fault(column, FaultCode.UNKNOWN_CODE);
            }
            return term;
        }).orElse(null);
    }

    /**
     * When an office registered a petition, in Asia/Shanghai: not in the future, and under the regulations in force; a day without a time
     * begins at midnight. Where other rows tell it, a blank cell is a gap and not today.
     *
     * @param now no later than this
     */
    @Nullable
    Instant registeredAt(LedgerColumn column, Instant now) {
        if (isBlank(column) && row.isRegistrationDatedElsewhere()) {
            fault(column, FaultCode.NO_REGISTRATION_DAY);
        }
        return cell(column).flatMap(cell -> {
            Optional<Instant> instant = CellDate.moment(cell)
                    .map(moment -> moment.atZone(LegalCalendar.ZONE).toInstant());
            if (instant.isEmpty()) {
                fault(column, CellDate.faultOf(cell));
            } else if (instant.get().isAfter(now)) {
                fault(column, FaultCode.IN_THE_FUTURE);
            } else if (instant.get().isBefore(IN_FORCE)) {
                fault(column, FaultCode.TOO_EARLY);
            }
            return instant;
        }).orElse(null);
    }

    /** The entries of a list, whatever parts them; empty ones and those that say that there is nothing are passed over. */
    List<String> texts(LedgerColumn column) {
        return entries(column).toList();
    }

    /** The entries of a list of ids. */
    List<String> ids(LedgerColumn column) {
        return entries(column).map(CellReader::idOf).toList();
    }

    private Stream<String> entries(LedgerColumn column) {
        return cell(column).stream().flatMap(SEPARATOR::splitAsStream).map(String::strip)
                .filter(entry -> !entry.isEmpty() && !CellText.saysNothing(entry));
    }
}
