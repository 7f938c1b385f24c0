package org.petitions.intake.importing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.FormFault;
import org.petitions.intake.form.FormRules;
import org.petitions.intake.form.PetitionForm;
import org.petitions.intake.form.PetitionForm.AddressPart;
import org.petitions.intake.form.PetitionForm.ComplainedOfPart;
import org.petitions.intake.form.PetitionForm.EarlierHandlingPart;
import org.petitions.intake.form.PetitionForm.PetitionerPart;
import org.petitions.intake.form.PetitionForm.RepresentativePart;
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
    private static final Pattern REPRESENTATIVE_PARTS = Pattern.compile("[/／]");

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
        if (!row.hasAsManyCellsAsHeader()) {
            return new InvalidRow(List.of(new FormFault(LedgerColumn.LEDGER_NUMBER.field(), FaultCode.CELL_COUNT)));
        }
        CellReader cells = new CellReader(row);
        String ledgerNumber = ledgerNumber(cells);
        Instant registeredAt = cells.registeredAt(LedgerColumn.REGISTERED_AT, now);
        String givenOffice = cells.text(LedgerColumn.OFFICE);
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
                            registeredAt, past));
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
        Set<String> told = unread.stream().map(FormFault::field).collect(Collectors.toSet());
        List<FormFault> all = new ArrayList<>(unread);
        faults.stream().filter(fault -> !told.contains(fault.field())).forEach(all::add);
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
        return new PetitionForm(office, cells.code(LedgerColumn.CHANNEL, Channel.class),
                cells.code(LedgerColumn.BROUGHT_TO, Level.class), cells.code(LedgerColumn.PURPOSE, Purpose.class),
                cells.yesOrNo(LedgerColumn.REPEAT), cells.text(LedgerColumn.FIRST_PETITION),
                cells.code(LedgerColumn.URGENCY, Urgency.class), cells.code(LedgerColumn.IDENTITY, Identity.class),
                petitioner(cells), cells.number(LedgerColumn.PERSONS), representatives(cells),
                new ComplainedOfPart(cells.text(LedgerColumn.COMPLAINED_OF_UNIT),
                        cells.texts(LedgerColumn.COMPLAINED_OF_POSTS), cells.texts(LedgerColumn.COMPLAINED_OF_PERSONS)),
                cells.text(LedgerColumn.TITLE), cells.code(LedgerColumn.CATEGORY, Category.class),
                cells.code(LedgerColumn.SUBCATEGORY, Subcategory.class), cells.division(LedgerColumn.MATTER_DIVISION),
                cells.day(LedgerColumn.MATTER_DATE), cells.text(LedgerColumn.REQUEST), cells.text(LedgerColumn.FACTS),
                cells.text(LedgerColumn.REASONS), earlierHandling(cells),
                cells.codes(LedgerColumn.NOTICE, NoticeWish.class), cells.text(LedgerColumn.LANGUAGE));
    }

    private static PetitionerPart petitioner(CellReader cells) {
        return new PetitionerPart(cells.text(LedgerColumn.NAME), cells.code(LedgerColumn.SEX, Sex.class),
                cells.code(LedgerColumn.ID_KIND, IdKind.class), cells.text(LedgerColumn.ID_NUMBER),
                cells.number(LedgerColumn.BIRTH_YEAR), cells.text(LedgerColumn.PHONE), cells.text(LedgerColumn.EMAIL),
                new AddressPart(cells.division(LedgerColumn.ADDRESS_DIVISION), cells.text(LedgerColumn.ADDRESS)),
                cells.code(LedgerColumn.OCCUPATION, Occupation.class), cells.yesOrNo(LedgerColumn.HARDSHIP));
    }

    private static List<@Nullable RepresentativePart> representatives(CellReader cells) {
        List<@Nullable RepresentativePart> representatives = new ArrayList<>();
        for (String entry : cells.texts(LedgerColumn.REPRESENTATIVES)) {
            String[] parts = REPRESENTATIVE_PARTS.split(entry == null ? "" : entry, 3);
            representatives.add(new RepresentativePart(parts[0], parts.length > 1 ? parts[1] : null,
                    parts.length > 2 ? parts[2] : null));
        }
        return representatives;
    }

    private static @Nullable EarlierHandlingPart earlierHandling(CellReader cells) {
        if (cells.isBlank(LedgerColumn.EARLIER_BY) && cells.isBlank(LedgerColumn.EARLIER_OUTCOME)
                && cells.isBlank(LedgerColumn.OTHER_PROCEDURE)) {
            return null;
        }
        return new EarlierHandlingPart(cells.text(LedgerColumn.EARLIER_BY), cells.text(LedgerColumn.EARLIER_OUTCOME),
                cells.yesOrNo(LedgerColumn.OTHER_PROCEDURE));
    }
}
