package org.petitions.escalation.engine;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.UnusableEventException;
import org.petitions.events.AccountabilityEvent;
import org.petitions.events.CaseEvent;
import org.petitions.events.DocumentEvent;
import org.petitions.events.EscalationEvent;
import org.petitions.events.FactsSealed;
import org.petitions.events.HandlingEvent;
import org.petitions.events.IntakeEvent;
import org.petitions.events.NotificationEvent;
import org.petitions.events.PetitionEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.clocks.ClockActs;
import org.petitions.events.terms.AlertChannel;
import org.petitions.law.LegalCalendar;

/**
 * The decisions about one petition's clocks: what an event changes, and what follows when a clock falls due. The same events bring about
 * the same clocks in whatever order they arrive and however often, as long as the case's own versions tell their order.
 */
public final class ClockEngine {
    /** The registration comes before every step of the case. */
    static final long REGISTRATION = 0;

    private ClockEngine() {}

    /**
     * What an event changes.
     *
     * @param clocks the petition's clocks so far
     * @param now the moment of the decision, UTC
     * @throws UnusableEventException when an act cannot be carried out: the message names its field
     */
    public static ClockDecision onEvent(PetitionClocks clocks, PetitionEvent event, Instant now,
            EscalationContext rules) {
        ClockDecisionBuilder draft = new ClockDecisionBuilder(clocks, now, rules);
        switch (event) {
            case IntakeEvent.PetitionRegistered registered -> onRegistered(draft, registered);
            case CaseEvent step -> onCaseEvent(draft, step);
            case NotificationEvent.AlertAcknowledged acknowledged ->
                AlertAnswers.onAcknowledged(draft, acknowledged.alertId(), acknowledged.at());
            case NotificationEvent.AlertDeclined declined -> AlertAnswers.onDeclined(draft, declined.alertId());
            case NotificationEvent.AlertUnreachable unreachable ->
                AlertAnswers.onUnreachable(draft, unreachable.alertId());
            // Published while mail was the only channel that goes out.
            case NotificationEvent.AlertUndeliverable(_, var alertId, _, AlertChannel channel, _) when channel == AlertChannel.EMAIL ->
                AlertAnswers.onUnreachable(draft, alertId);
            case NotificationEvent.NoticeFailed failed -> SendingOnNotice.onFailed(draft, failed);
            case NotificationEvent _,IntakeEvent _,FactsSealed _,EscalationEvent _ -> {
                // says nothing about a clock
            }
        }
        OldSilences.end(draft);
        LimitPublisher.publishChanges(draft);
        return draft.build();
    }

    /**
     * What follows when a clock falls due. Does nothing when it isn't due at that moment.
     *
     * @param now the moment of the decision, UTC
     */
    public static ClockDecision onDue(PetitionClocks clocks, ClockId id, Instant now, EscalationContext rules) {
        ClockDecisionBuilder draft = new ClockDecisionBuilder(clocks, now, rules);
        Instant due = clocks.due().get(id);
        if (due != null && !due.isAfter(now)) {
            clocks.openClock(id).ifPresentOrElse(clock -> onDue(draft, clock),
                    () -> draft.update(draft.clocks().forgettingClosed()));
        }
        return draft.build();
    }

    private static void onDue(ClockDecisionBuilder draft, OpenClock clock) {
        TransferRules.onDue(draft, clock);
        draft.clocks().openClock(clock.id()).filter(told -> told.isDueAt(draft.now()))
                .ifPresent(told -> EscalationRules.onDue(draft, told));
    }

    /**
     * What follows when another calendar is in force than the one the clocks were computed by.
     *
     * @param now the moment of the decision, UTC
     */
    public static ClockDecision onCalendar(PetitionClocks clocks, Instant now, EscalationContext rules) {
        ClockDecisionBuilder draft = new ClockDecisionBuilder(clocks, now, rules);
        CalendarChange.apply(draft);
        OldSilences.end(draft);
        LimitPublisher.publishChanges(draft);
        return draft.build();
    }

    private static void onRegistered(ClockDecisionBuilder draft, IntakeEvent.PetitionRegistered event) {
        if (draft.clocks().registration() == null) {
            Registration registration = Registration.of(event);
            draft.update(draft.clocks().with(registration));
            TransferRules.onRegistered(draft, registration);
            new ClockActExecutor(draft, REGISTRATION, event.at()).execute(ClockActs.of(event));
            List<CaseEvent> waited = draft.clocks().waiting();
            draft.update(draft.clocks().withoutWaiting());
            waited.forEach(step -> carryOut(draft, step));
        }
    }

    private static void onCaseEvent(ClockDecisionBuilder draft, CaseEvent event) {
        if (draft.clocks().registration() != null) {
            carryOut(draft, event);
            return;
        }
        // What could not be carried out is refused now: when the registration comes, it must not fall with it.
        carryOut(new ClockDecisionBuilder(PetitionClocks.unknown(event.petitionId()), draft.now(), draft.context()),
                event);
        draft.update(draft.clocks().withWaiting(event));
    }

    private static void carryOut(ClockDecisionBuilder draft, CaseEvent event) {
        boolean first = event.version() > draft.clocks().seen();
        draft.update(draft.clocks().seen(event.version()).withWaitingAfter(event));
        if (event instanceof CaseEvent.Opened opened) {
            if (first || draft.clocks().bureau() == null) {
                draft.update(draft.clocks().withBureau(opened.bureau()));
            }
            if (opened.pastUntil() != null && draft.clocks().takenOver() == null) {
                draft.update(draft.clocks().with(new ImportedPast(Objects.requireNonNull(opened.pastUntil()), null)));
            }
        }
        new ClockActExecutor(draft, event.version(), event.at()).execute(ClockActs.of(event));
        if (event instanceof DocumentEvent.DocumentIssued issued) {
            SendingOnNotice.onIssued(draft, issued);
        }
        TransferRules.onCaseEvent(draft, event);
        if (first && event instanceof AccountabilityEvent.AnswerAsked asked) {
            UpwardAlerts.onAsked(draft, asked);
        }
        if (event instanceof DocumentEvent.SendingFailed failed) {
            SendingOnNotice.onNotReached(draft, failed);
        }
        if (event instanceof RoutingEvent.RegistrationCorrected corrected) {
            if (first) {
                draft.update(draft.clocks().withBureau(corrected.bureau()));
            }
            CorrectionRules.onCorrected(draft, corrected);
        }
        if (event instanceof RoutingEvent.UnitSucceeded over && first
                && over.unit().equals(draft.clocks().presentBureau())) {
            draft.update(draft.clocks().withBureau(over.successor()));
        }
        if (first) {
            BarredBureaus.onCaseEvent(draft, event);
        }
        if (event instanceof HandlingEvent.Recused recused) {
            draft.update(draft.clocks().withRecused(recused.official()));
            AlertAnswers.onRecusal(draft);
        }
        if (first) {
            BarredApprovals.onCaseEvent(draft, event);
        }
        // Delivered again it must not answer what its leader was told of since.
        if (first && event instanceof HandlingEvent.Instructed instructed) {
            AlertAnswers.onInstruction(draft, instructed.post(),
                    instructed.by().plusDays(1).atStartOfDay(LegalCalendar.ZONE).toInstant());
        }
        ImportedPast takenOver = draft.clocks().takenOver();
        if (takenOver != null && takenOver.readAt() == null && draft.clocks().seen() >= takenOver.until()) {
            draft.update(draft.clocks().with(new ImportedPast(takenOver.until(), draft.now())));
        }
    }
}
