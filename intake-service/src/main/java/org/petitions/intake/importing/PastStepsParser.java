package org.petitions.intake.importing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.UnitId;
import org.petitions.intake.form.CodedFields;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.importing.ledger.LedgerColumn;
import org.petitions.law.LegalCalendar;

/**
 * Reads what a ledger of the past says was done with a petition: pure. A step needs the steps before it, each on a day no earlier than
 * theirs, so that no clock has to be guessed; how late a step was is nobody's fault here.
 */
final class PastStepsParser {
    private static final List<LedgerColumn> COLUMNS = List.of(LedgerColumn.DISPATCHED_ON, LedgerColumn.RESPONSIBLE_UNIT,
            LedgerColumn.ACCEPTED_ON, LedgerColumn.REPLIED_ON, LedgerColumn.OUTCOME, LedgerColumn.CLOSED_ON,
            LedgerColumn.END);

    private PastStepsParser() {}

    /**
     * What was done, or null when the row says nothing of it. What is wrong is noted with the cells.
     *
     * @param registeredAt when the office registered it, or null when the row does not say so
     */
    static @Nullable LedgerHistory read(CellReader cells, @Nullable Instant registeredAt, Instant now) {
        if (COLUMNS.stream().allMatch(cells::isBlank)) {
            return null;
        }
        LedgerHistory past = new LedgerHistory(cells.pastDay(LedgerColumn.DISPATCHED_ON, now), unit(cells),
                cells.pastDay(LedgerColumn.ACCEPTED_ON, now), cells.pastDay(LedgerColumn.REPLIED_ON, now),
                cells.term(LedgerColumn.OUTCOME, HandlingOutcome.class), cells.pastDay(LedgerColumn.CLOSED_ON, now),
                cells.term(LedgerColumn.END, CaseEnd.class));
        if (registeredAt == null && cells.isBlank(LedgerColumn.REGISTERED_AT)) {
            cells.fault(LedgerColumn.REGISTERED_AT, FaultCode.EARLIER_STEP_MISSING);
        }
        steps(cells);
        if (registeredAt != null) {
            order(cells, past, LegalCalendar.dayOf(registeredAt));
        }
        return past;
    }

    /** Notes what of it cannot have happened to this matter. */
    static void checkAgainst(CodedFields matter, LedgerHistory past, CellReader cells) {
        HandlingOutcome outcome = past.outcome();
        CaseEnd end = past.end();
        String unit = past.unit();
        if (outcome != null && purposeOf(outcome) != matter.purpose()) {
            cells.fault(LedgerColumn.OUTCOME, FaultCode.OTHER_OUTCOME);
        }
        if (end != null && !fits(end, past, matter)) {
            cells.fault(LedgerColumn.END, FaultCode.OTHER_OUTCOME);
        }
        if (unit != null && matter.accusesAny(Set.of(unit))) {
            cells.fault(LedgerColumn.RESPONSIBLE_UNIT, FaultCode.ACCUSED_UNIT);
        }
    }

    private static @Nullable String unit(CellReader cells) {
        String unit = cells.id(LedgerColumn.RESPONSIBLE_UNIT);
        if (unit == null) {
            return null;
        }
        boolean ours = UnitId.parse(unit).filter(UnitId::isOfTheCity).isPresent();
        if (!ours) {
            cells.fault(LedgerColumn.RESPONSIBLE_UNIT, FaultCode.UNKNOWN_CODE);
        }
        return unit;
    }

    private static void steps(CellReader cells) {
        boolean replied = !cells.isBlank(LedgerColumn.REPLIED_ON);
        boolean accepted = !cells.isBlank(LedgerColumn.ACCEPTED_ON);
        boolean dispatched = !cells.isBlank(LedgerColumn.DISPATCHED_ON);
        missing(cells, LedgerColumn.DISPATCHED_ON, accepted || replied, FaultCode.EARLIER_STEP_MISSING);
        missing(cells, LedgerColumn.ACCEPTED_ON, replied, FaultCode.EARLIER_STEP_MISSING);
        together(cells, LedgerColumn.RESPONSIBLE_UNIT, dispatched);
        together(cells, LedgerColumn.OUTCOME, replied);
        together(cells, LedgerColumn.END, !cells.isBlank(LedgerColumn.CLOSED_ON));
    }

    private static void missing(CellReader cells, LedgerColumn column, boolean needed, FaultCode code) {
        if (needed && cells.isBlank(column)) {
            cells.fault(column, code);
        }
    }

    private static void together(CellReader cells, LedgerColumn column, boolean dateGiven) {
        if (dateGiven == cells.isBlank(column)) {
            cells.fault(column, FaultCode.GOES_WITH_ITS_DATE);
        }
    }

    private static void order(CellReader cells, LedgerHistory past, LocalDate registeredOn) {
        LocalDate last = later(cells, LedgerColumn.DISPATCHED_ON, registeredOn, past.dispatchedOn());
        last = later(cells, LedgerColumn.ACCEPTED_ON, last, past.acceptedOn());
        last = later(cells, LedgerColumn.REPLIED_ON, last, past.repliedOn());
        later(cells, LedgerColumn.CLOSED_ON, last, past.closedOn());
    }

    private static LocalDate later(CellReader cells, LedgerColumn column, LocalDate before, @Nullable LocalDate day) {
        if (day == null) {
            return before;
        }
        if (day.isBefore(before)) {
            cells.fault(column, FaultCode.OUT_OF_ORDER);
        }
        return day;
    }

    private static Purpose purposeOf(HandlingOutcome outcome) {
        return switch (outcome) {
            case SUPPORTED, EXPLAINED, NOT_SUPPORTED, DUTY_PERFORMED, DUTY_DECLINED -> Purpose.CLAIM;
            case ADOPTED, PARTLY_ADOPTED, NOT_ADOPTED -> Purpose.SUGGESTION;
            case CONFIRMED, PARTLY_CONFIRMED, NOT_CONFIRMED -> Purpose.ACCUSATION;
        };
    }

    /** Art. 31 (5): ended by its answer, against which no review was open. */
    private static boolean isOnDuty(@Nullable HandlingOutcome outcome) {
        return outcome == HandlingOutcome.DUTY_PERFORMED || outcome == HandlingOutcome.DUTY_DECLINED;
    }

    private static boolean fits(CaseEnd end, LedgerHistory past, CodedFields matter) {
        boolean claim = matter.purpose() == Purpose.CLAIM;
        boolean accepted = past.acceptedOn() != null;
        boolean replied = past.repliedOn() != null;
        return switch (end) {
            case SETTLED, LAWFUL_TERMINATION, HEARING_TERMINATION -> claim && replied;
            case ANSWERED -> replied && (!claim || isOnDuty(past.outcome()));
            case AGREEMENT, RELIEF -> claim && accepted;
            case PROCEDURAL_SUSPENSION -> accepted;
            case NOT_ACCEPTED, NO_LONGER_ACCEPTED -> past.dispatchedOn() != null && !accepted;
            case OTHER_PROCEDURE -> claim && past.dispatchedOn() != null && !accepted;
            case TRANSFERRED_ELSEWHERE -> past.dispatchedOn() == null && !accepted;
            case WITHDRAWN -> matter.channel() != Channel.SCREENING;
            case MERGED -> true;
        };
    }
}
