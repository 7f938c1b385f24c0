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
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.InexactDate;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.FormRules;
import org.petitions.intake.form.PetitionForm;
import org.petitions.intake.form.check.FormCheck;
import org.petitions.intake.form.check.FormCheckResult;
import org.petitions.intake.form.check.FreeText;
import org.petitions.intake.form.terms.IdKind;
import org.petitions.intake.form.terms.NoticeWish;
import org.petitions.intake.form.terms.Occupation;
import org.petitions.intake.form.terms.Sex;
import org.petitions.intake.form.terms.Subcategory;
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
        fields.put(LedgerColumn.CHANNEL, cells.code(LedgerColumn.CHANNEL, Channel.class));
        fields.put(LedgerColumn.BROUGHT_TO, cells.code(LedgerColumn.BROUGHT_TO, Level.class));
        fields.put(LedgerColumn.PURPOSE, cells.code(LedgerColumn.PURPOSE, Purpose.class));
        fields.put(LedgerColumn.REPEAT, cells.yesOrNo(LedgerColumn.REPEAT));
        fields.put(LedgerColumn.FIRST_PETITION, cells.text(LedgerColumn.FIRST_PETITION));
        fields.put(LedgerColumn.URGENCY, cells.code(LedgerColumn.URGENCY, Urgency.class));
        fields.put(LedgerColumn.IDENTITY, cells.code(LedgerColumn.IDENTITY, Identity.class));
        petitioner(cells, fields);
        fields.put(LedgerColumn.PERSONS, cells.number(LedgerColumn.PERSONS));
        fields.put(LedgerColumn.REPRESENTATIVES, representatives(cells));
        fields.put(LedgerColumn.COMPLAINED_OF_UNIT, cells.id(LedgerColumn.COMPLAINED_OF_UNIT));
        fields.put(LedgerColumn.COMPLAINED_OF_POSTS, cells.ids(LedgerColumn.COMPLAINED_OF_POSTS));
        fields.put(LedgerColumn.COMPLAINED_OF_PERSONS, cells.texts(LedgerColumn.COMPLAINED_OF_PERSONS));
        matter(cells, fields);
        earlierHandling(cells, fields);
        fields.put(LedgerColumn.NOTICE, cells.codes(LedgerColumn.NOTICE, NoticeWish.class));
        fields.put(LedgerColumn.LANGUAGE, cells.text(LedgerColumn.LANGUAGE));
        return fields.form();
    }

    private static void petitioner(CellReader cells, FormFields fields) {
        // Every row has a petitioner's part, though it may be empty: so it has been kept since the first release.
        fields.put("petitioner", Map.of());
        fields.put(LedgerColumn.NAME, cells.text(LedgerColumn.NAME));
        fields.put(LedgerColumn.SEX, cells.code(LedgerColumn.SEX, Sex.class));
        fields.put(LedgerColumn.ID_KIND, idKind(cells));
        fields.put(LedgerColumn.ID_NUMBER, cells.text(LedgerColumn.ID_NUMBER));
        fields.put(LedgerColumn.BIRTH_YEAR, cells.year(LedgerColumn.BIRTH_YEAR));
        fields.put(LedgerColumn.PHONE, cells.text(LedgerColumn.PHONE));
        String others = cells.text(LedgerColumn.OTHER_PHONES);
        fields.put(LedgerColumn.OTHER_PHONES, others == null ? null : List.of(others));
        fields.put(LedgerColumn.EMAIL, cells.text(LedgerColumn.EMAIL));
        fields.put(LedgerColumn.ADDRESS_DIVISION, cells.division(LedgerColumn.ADDRESS_DIVISION));
        fields.put(LedgerColumn.ADDRESS, cells.text(LedgerColumn.ADDRESS));
        fields.put(LedgerColumn.OCCUPATION, cells.code(LedgerColumn.OCCUPATION, Occupation.class));
        fields.put(LedgerColumn.HARDSHIP, cells.yesOrNo(LedgerColumn.HARDSHIP));
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

    private static void matter(CellReader cells, FormFields fields) {
        fields.put(LedgerColumn.TITLE, cells.text(LedgerColumn.TITLE));
        fields.put(LedgerColumn.CATEGORY, cells.code(LedgerColumn.CATEGORY, Category.class));
        fields.put(LedgerColumn.SUBCATEGORY, cells.code(LedgerColumn.SUBCATEGORY, Subcategory.class));
        fields.put(LedgerColumn.MATTER_DIVISION, cells.division(LedgerColumn.MATTER_DIVISION));
        String when = cells.text(LedgerColumn.MATTER_DATE);
        if (when != null) {
            matterTime(when, cells, fields);
        }
        fields.put(LedgerColumn.REQUEST, cells.text(LedgerColumn.REQUEST));
        fields.put(LedgerColumn.FACTS, cells.text(LedgerColumn.FACTS));
        fields.put(LedgerColumn.REASONS, cells.text(LedgerColumn.REASONS));
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

    private static void earlierHandling(CellReader cells, FormFields fields) {
        fields.put(LedgerColumn.EARLIER_BY, cells.text(LedgerColumn.EARLIER_BY));
        fields.put(LedgerColumn.EARLIER_OUTCOME, cells.text(LedgerColumn.EARLIER_OUTCOME));
        fields.put(LedgerColumn.OTHER_PROCEDURE, cells.yesOrNo(LedgerColumn.OTHER_PROCEDURE));
    }
}
