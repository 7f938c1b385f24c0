package org.petitions.intake.importing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.terms.InexactDate;
import org.petitions.events.terms.Townships.Township;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.FormRules;
import org.petitions.intake.form.PetitionForm;
import org.petitions.intake.form.check.FormCheck;
import org.petitions.intake.form.check.FormCheckResult;
import org.petitions.intake.form.check.FreeText;
import org.petitions.intake.form.terms.IdKind;
import org.petitions.intake.importing.ledger.CellType;
import org.petitions.intake.importing.ledger.LedgerColumn;
import org.petitions.intake.importing.ledger.LedgerRow;
import org.petitions.intake.petition.PetitionIds;
import org.petitions.intake.petition.RegistrationRequest;
import org.petitions.law.LegalCalendar;

/** From a row to a submission, or to all that is wrong with it: a pure function. */
final class LedgerRowParser {
    private static final int LONGEST_LEDGER_NUMBER = 64;
    /** How a column without a name is told of: by its place. */
    static final String NAMELESS = "column ";

    private LedgerRowParser() {}

    /** What a row came to. */
    sealed interface ParsedRow {}

    /** It can be registered. */
    record ValidRow(RegistrationRequest submission) implements ParsedRow {}

    /** It cannot. */
    record InvalidRow(List<FormFault> faults) implements ParsedRow {}

    /**
     * Reads a row.
     *
     * @param office unit id of the clerk's office, whose ledger it is
     * @param ledger the ledger's name
     */
    static ParsedRow read(LedgerRow row, String office, String ledger, Instant now, FormRules rules) {
        if (!row.fitsHeader()) {
            return new InvalidRow(List.of(new FormFault(LedgerColumn.LEDGER_NUMBER.field(), FaultCode.CELL_COUNT)));
        }
        Optional<Integer> nameless = row.filledNamelessColumn();
        if (nameless.isPresent()) {
            return new InvalidRow(List.of(new FormFault(NAMELESS + nameless.get(), FaultCode.NAMELESS_COLUMN)));
        }
        CellReader cells = new CellReader(row);
        String ledgerNumber = ledgerNumber(cells);
        Instant registeredAt = cells.registeredAt(LedgerColumn.REGISTERED_AT, now);
        String givenOffice = cells.id(LedgerColumn.OFFICE);
        if (givenOffice != null && !givenOffice.equals(office)) {
            cells.fault(LedgerColumn.OFFICE, FaultCode.NOT_YOUR_OFFICE);
        }
        LedgerHistory past = PastStepsParser.read(cells, registeredAt, now);
        FormCheckResult checked = FormCheck.check(form(cells, office),
                LegalCalendar.dayOf(referenceFor(cells, registeredAt, now)),
                rules);
        if (past != null && !cells.isBlank(LedgerColumn.FURTHER_MATTERS)) {
            // What was done it tells of one: nobody can say of which.
            cells.fault(LedgerColumn.FURTHER_MATTERS, FaultCode.NOT_WITH_PAST_STEPS);
        }
        if (past != null && cells.faults().isEmpty() && checked instanceof FormCheckResult.Valid sound) {
            PastStepsParser.checkAgainst(sound.codedFields(), past, cells);
        }
        return switch (checked) {
            case FormCheckResult.Valid sound when cells.faults().isEmpty() && ledgerNumber != null -> new ValidRow(
                    new RegistrationRequest(PetitionIds.ofLedgerRow(office, ledger, ledgerNumber), sound.codedFields(),
                            sound.confidentialFields(),
                            registeredAt, past, null));
            case FormCheckResult.Valid _ -> new InvalidRow(cells.faults());
            case FormCheckResult.Invalid faulty -> new InvalidRow(together(cells.faults(), faulty.faults()));
        };
    }

    /** By the time the office registered it the matter had happened; a time that is wrong itself says nothing. */
    private static Instant referenceFor(CellReader cells, @Nullable Instant registeredAt, Instant now) {
        boolean wrong = cells.faults().stream()
                .anyMatch(fault -> fault.field().equals(LedgerColumn.REGISTERED_AT.field()));
        return registeredAt == null || wrong ? now : registeredAt;
    }

    /** A field that could not be read is missing to the form; that is told once. */
    private static List<FormFault> together(List<FormFault> unread, List<FormFault> faults) {
        Set<String> unreadFields = unread.stream().map(FormFault::field).collect(Collectors.toSet());
        List<FormFault> all = new ArrayList<>(unread);
        faults.stream().filter(fault -> !unreadFields.contains(fault.field())).forEach(all::add);
        return all;
    }

    private static @Nullable String ledgerNumber(CellReader cells) {
        String number = cells.text(LedgerColumn.LEDGER_NUMBER);
        var fault = number == null
                ? Optional.of(FaultCode.REQUIRED)
                : FreeText.faultOf("ledgerNumber", number, LONGEST_LEDGER_NUMBER).map(FormFault::code);
        fault.ifPresent(code -> cells.fault(LedgerColumn.LEDGER_NUMBER, code));
        return fault.isPresent() ? null : FreeText.normalized(number);
    }

    private static PetitionForm form(CellReader cells, String office) {
        FormFields fields = new FormFields();
        fields.put(LedgerColumn.OFFICE, office);
        // Every row has a petitioner's part, though it may be empty: so it has been kept since the first release.
        fields.put("petitioner", Map.of());
        for (LedgerColumn column : LedgerColumn.values()) {
            switch (column.cells()) {
                case CellType.Code<?> code -> fields.put(column, cells.code(column, code.type()));
                case CellType.Codes<?> codes -> fields.put(column, cells.codes(column, codes.type()));
                case CellType.Plain plain -> plain(plain, column, cells, fields);
            }
        }
        fields.put(LedgerColumn.ADDRESS, address(cells));
        return fields.form();
    }

    /** An address is kept by its county: a township that its division names begins its text, or notices would go astray. */
    private static @Nullable String address(CellReader cells) {
        String text = cells.text(LedgerColumn.ADDRESS);
        return cells.township(LedgerColumn.ADDRESS_DIVISION).map(Township::zh)
                .filter(name -> text == null || !text.contains(name))
                .map(name -> text == null ? name : name + text).orElse(text);
    }

    private static void plain(CellType.Plain type, LedgerColumn column, CellReader cells, FormFields fields) {
        switch (type) {
            case TEXT -> fields.put(column, cells.text(column));
            case TEXTS -> fields.put(column, cells.texts(column));
            case ID -> fields.put(column, cells.id(column));
            case IDS -> fields.put(column, cells.ids(column));
            case NUMBER -> fields.put(column, cells.number(column));
            case YEAR -> fields.put(column, cells.year(column));
            case DAY -> fields.put(column, cells.day(column));
            case YES_OR_NO -> fields.put(column, cells.yesOrNo(column));
            case DIVISION -> fields.put(column, cells.division(column));
            case COMPOSED -> composed(column, cells, fields);
            case NO_FIELD -> {
                // read apart from the form
            }
        }
    }

    private static void composed(LedgerColumn column, CellReader cells, FormFields fields) {
        String text = cells.text(column);
        switch (column) {
            case ID_KIND -> fields.put(column, idKind(cells));
            case OTHER_PHONES -> fields.put(column, text == null ? null : List.of(text));
            case REPRESENTATIVES -> fields.put(column, representatives(cells));
            case FURTHER_MATTERS -> fields.put(column, furtherMatters(cells));
            case MATTER_DATE -> {
                if (text != null) {
                    matterTime(text, cells, fields);
                }
            }
            default -> throw new IllegalStateException(column + " has no rule of its own");
        }
    }

    /** A column that is headed 身份证号 says which document the number is from. */
    private static @Nullable String idKind(CellReader cells) {
        String given = cells.code(LedgerColumn.ID_KIND, IdKind.class);
        boolean assumed = given == null && !cells.isBlank(LedgerColumn.ID_NUMBER)
                && (cells.isHeaded(LedgerColumn.ID_NUMBER, "身份"));
        return assumed ? IdKind.RESIDENT_ID.name() : given;
    }

    private static List<RepresentativesCell.Representative> representatives(CellReader cells) {
        String text = cells.text(LedgerColumn.REPRESENTATIVES);
        RepresentativesCell read = RepresentativesCell.read(text == null ? "" : text);
        int listed = read.representatives().size();
        Integer counted = cells.number(LedgerColumn.REPRESENTATIVE_COUNT);
        if (read.count().isPresent() && read.count().getAsInt() != listed) {
            cells.fault(LedgerColumn.REPRESENTATIVES, FaultCode.REPRESENTATIVE_COUNT_DIFFERS);
        } else if (counted != null && counted != listed) {
            cells.fault(LedgerColumn.REPRESENTATIVE_COUNT, FaultCode.REPRESENTATIVE_COUNT_DIFFERS);
        }
        return read.representatives();
    }

    /** Null of a row that tells of one matter, so that it reads as it always has. */
    private static @Nullable List<Map<String, Object>> furtherMatters(CellReader cells) {
        String text = cells.text(LedgerColumn.FURTHER_MATTERS);
        if (text == null) {
            return null;
        }
        Optional<List<Map<String, Object>>> matters = FurtherMattersCell.read(text);
        if (matters.isEmpty()) {
            cells.fault(LedgerColumn.FURTHER_MATTERS, FaultCode.FURTHER_MATTER_UNCLEAR);
        }
        return matters.orElse(null);
    }

    private static void matterTime(String when, CellReader cells, FormFields fields) {
        Optional<LocalDateTime> moment = CellDate.moment(when);
        Optional<InexactDate> inexact = moment.isPresent() ? Optional.empty() : CellDate.inexact(when);
        if (moment.isPresent()) {
            fields.put(LedgerColumn.MATTER_DATE, moment.get().toLocalDate().toString());
        } else if (inexact.isPresent()) {
            InexactDate time = inexact.get();
            fields.put("matterTime.precision", time.precision().name());
            fields.put("matterTime.year", time.year());
            fields.put("matterTime.month", time.month());
            fields.put("matterTime.day", time.day());
            fields.put("matterTime.since", time.since());
        } else {
            cells.fault(LedgerColumn.MATTER_DATE, CellDate.faultOf(when));
        }
    }
}
