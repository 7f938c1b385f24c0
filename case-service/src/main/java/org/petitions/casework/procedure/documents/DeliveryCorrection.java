package org.petitions.casework.procedure.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CaseDocument;
import org.petitions.casework.procedure.state.CaseDocument.Sending;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.DocumentEvent.DeliveryCorrected;
import org.petitions.events.DocumentEvent.DeliveryDates;
import org.petitions.events.DocumentEvent.RedatedNotice;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.law.LegalCalendar;

/**
 * The dates of a delivery that were recorded wrongly, put right (更正): the windows for a review and the clock of the written notice are as
 * if they had been recorded so from the start.
 */
public final class DeliveryCorrection {
    private static final Rules<CorrectDelivery> CORRECTION = new Rules<CorrectDelivery>()
            .refuse(Reason.CANNOT_BE_CORRECTED, (correct, state, _) -> !isAboutWhatIsRecorded(correct, state))
            .refuse(Reason.CANNOT_BE_CORRECTED, (correct, state, context) -> !fits(correct, state, context))
            .refuse(Reason.PUBLIC_NOTICE_RUNS, DeliveryCorrection::isBeforeNoticeEnds);

    private DeliveryCorrection() {}

    /**
     * Put the dates of a document's delivery right. Why is kept sealed with the case.
     *
     * @param number its number (字号)
     * @param before what is put right, as it stands
     * @param after the same as it is to stand
     */
    public record CorrectDelivery(String number, DeliveryDates before, DeliveryDates after) implements CaseCommand {
        @Override
        public String handedOver() {
            return number;
        }

        @Override
        public Step step() {
            return Step.CORRECT_DELIVERY;
        }

        @Override
        public List<String> evidence() {
            List<String> told = new ArrayList<>(List.of("document=" + number));
            told("sentOn", before.sentOn(), after.sentOn(), told);
            told("receivedAt", before.receivedAt(), after.receivedAt(), told);
            return told;
        }

        private static void told(String field, @Nullable Object stood, @Nullable Object stands, List<String> told) {
            if (stands != null) {
                told.add(field + ".before=" + stood);
                told.add(field + ".after=" + stands);
            }
        }

        @Override
        public PartDecision decide(CaseState state, DecisionContext context) {
            return CORRECTION.decide(this, state, context, () -> corrected(this, state, context));
        }
    }

    private static PartDecision corrected(CorrectDelivery correct, CaseState state, DecisionContext context) {
        CaseDocument stood = recorded(correct.number(), state);
        return PartDecision.allowed(new DeliveryCorrected(state.id(), state.nextVersion(), context.at(), stood.kind(),
                stood.number(), correct.before(), correct.after(),
                redated(stood, stood.corrected(correct.after()), state, context)));
    }

    /** By which moment a document that has told its addressee has done so now; null where that is the one it was. */
    static @Nullable RedatedNotice redated(CaseDocument stood, CaseDocument stands, CaseState state,
            DecisionContext context) {
        Long toldBy = stood.toldBy();
        Instant told = stands.toldAt();
        if (toldBy == null || told == null || told.equals(stood.toldAt())) {
            return null;
        }
        return new RedatedNotice(toldBy, told.isAfter(context.at()) ? context.at() : told, stood.refused());
    }

    private static boolean isAboutWhatIsRecorded(CorrectDelivery correct, CaseState state) {
        CaseDocument stood = state.documents().numbered(correct.number());
        if (stood == null || correct.before().equals(correct.after())) {
            return false;
        }
        Sending sent = stood.lastSent();
        DeliveryDates stands = new DeliveryDates(
                correct.after().sentOn() == null || sent == null ? null : sent.on(),
                correct.after().receivedAt() == null ? null : stood.receivedAt());
        return stands.equals(correct.before()) && (stands.sentOn() == null) == (correct.after().sentOn() == null)
                && (stands.receivedAt() == null) == (correct.after().receivedAt() == null);
    }

    /** It was made, then it went out, then it was received, and nothing of that is to come. */
    private static boolean fits(CorrectDelivery correct, CaseState state, DecisionContext context) {
        CaseDocument stood = recorded(correct.number(), state);
        CaseDocument stands = stood.corrected(correct.after());
        LocalDate earliest = earliest(stood, state);
        LocalDate sent = sentOn(stands);
        LocalDate received = receivedOn(stands);
        boolean inTheirDays = List.of(sent == null ? earliest : sent, received == null ? earliest : received).stream()
                .noneMatch(day -> day.isBefore(earliest) || day.isAfter(context.today()));
        return inTheirDays && (isInOrder(sent, received) || !isInOrder(sentOn(stood), receivedOn(stood)));
    }

    /** Who opened it online can be sent the letter after it: then it was received first. */
    private static boolean isInOrder(@Nullable LocalDate sent, @Nullable LocalDate received) {
        return sent == null || received == null || !sent.isAfter(received);
    }

    /** The day it was made; of one made elsewhere, which is noted here later, the day the unit had the case. */
    private static LocalDate earliest(CaseDocument stood, CaseState state) {
        LocalDate made = LegalCalendar.dayOf(stood.issuedAt());
        LocalDate received = receivedOn(stood);
        return received != null && received.isBefore(made)
                ? LegalCalendar.dayOf(state.requireAssignment().arrivedAt())
                : made;
    }

    private static boolean isBeforeNoticeEnds(CorrectDelivery correct, CaseState state, DecisionContext context) {
        CaseDocument stands = recorded(correct.number(), state).corrected(correct.after());
        LocalDate received = receivedOn(stands);
        return stands.receipt() != null && stands.receipt().how() == DeliveryMethod.PUBLIC_NOTICE && received != null
                && stands.sent().stream().filter(sending -> sending.how() == DeliveryMethod.PUBLIC_NOTICE)
                        .allMatch(notice -> received
                                .isBefore(notice.on().plusDays(context.policy().delivery().publicNoticeDays())));
    }

    private static CaseDocument recorded(String number, CaseState state) {
        return Objects.requireNonNull(state.documents().numbered(number), "a document that is recorded");
    }

    private static @Nullable LocalDate sentOn(CaseDocument document) {
        Sending sent = document.lastSent();
        return sent == null ? null : sent.on();
    }

    private static @Nullable LocalDate receivedOn(CaseDocument document) {
        Instant received = document.receivedAt();
        return received == null ? null : LegalCalendar.dayOf(received);
    }
}
