package org.petitions.escalation.engine;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.RaisedAlert;
import org.petitions.escalation.ladder.ReportingLine;
import org.petitions.events.CaseEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.SigningEvent;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Urgency;

/**
 * What waits for the approval of a head who is barred (Art. 28, 30) is decided by a named substitute. Where none is named nobody can, and the
 * wait is inside the limit: the duty desk is called at once, which has one named. Nothing is told to the head.
 */
final class BarredApprovals {
    private BarredApprovals() {}

    /** Tells of a step by which something waits there, or by which the head of what waits stands aside. */
    static void onCaseEvent(ClockDecisionBuilder builder, CaseEvent event) {
        switch (event) {
            case HandlingEvent.ExtensionRequested asked -> tell(builder, event, asked.unit(), Approver.HEAD);
            case SigningEvent.DraftSubmitted drafted ->
                tell(builder, event, drafted.unit(), signer(builder.clocks().registration()));
            case HandlingEvent.Recused _ -> tellOfWhatWaits(builder, event);
            default -> {
                // nothing waits by it
            }
        }
    }

    private static void tellOfWhatWaits(ClockDecisionBuilder builder, CaseEvent event) {
        WaitingDraft drafted = builder.clocks().draft();
        if (drafted != null && drafted.act() != null) {
            tell(builder, event, drafted.unit(), signer(builder.clocks().registration()));
        }
        WaitingExtension asked = builder.clocks().extension();
        // What was asked for before the limit ran that runs now lengthens nothing any more.
        if (asked != null && asked.open() && builder.clocks().openClock(ClockId.sole(ClockKind.HANDLING))
                .filter(running -> running.startedBy() < asked.version()).isPresent()) {
            tell(builder, event, asked.unit(), Approver.HEAD);
        }
    }

    /** What is urgent or grave the head signs; of the rest the deputy in charge may. */
    private static Approver signer(@Nullable Registration registration) {
        return registration == null || registration.urgency() == Urgency.ORDINARY
                ? Approver.DEPUTY_TOO
                : Approver.HEAD;
    }

    private static void tell(ClockDecisionBuilder builder, CaseEvent event, String unit, Approver approver) {
        if (builder.clocks().isPast(event.version())) {
            return;
        }
        Stream.of(ClockKind.HANDLING, ClockKind.ACCEPTANCE, ClockKind.REVIEW, ClockKind.REREVIEW, ClockKind.DISPATCH)
                .flatMap(kind -> builder.clocks().openClock(ClockId.sole(kind)).stream())
                .filter(clock -> builder.clocks().actingUnit(clock).equals(unit)).findFirst()
                .ifPresent(clock -> tell(builder, event.version(), clock, approver));
    }

    /** A call that the desk has answered is done with: what waits since a later step is called for anew. */
    private static void tell(ClockDecisionBuilder builder, long version, OpenClock clock, Approver approver) {
        ReportingLine answering = builder.reportingLine(clock);
        if (!answering.isExternal(Rung.UNIT_HEAD) && !isCalling(clock)
                && leavesNobody(builder, answering.head(), approver)) {
            String alertId = EscalationRules.alertIdPrefix(builder, clock) + RaisedAlert.NO_SUBSTITUTE + ":" + version;
            builder.update(builder.clocks().with(builder.callDutyDesk(clock, alertId, DutyDeskReason.NO_SUBSTITUTE,
                    Rung.UNIT_HEAD)));
        }
    }

    private static boolean isCalling(OpenClock clock) {
        return clock.alerts().stream().anyMatch(alert -> alert.isOpen() && alert.tellsOfNoSubstitute());
    }

    private static boolean leavesNobody(ClockDecisionBuilder builder, String head, Approver approver) {
        Registration registration = builder.clocks().registration();
        return switch (approver) {
            case HEAD -> builder.excludedPosts().leavesNobody(head);
            case DEPUTY_TOO -> builder.excludedPosts().leavesNobody(head,
                    registration == null ? null : registration.category());
        };
    }

    /** Whose word is waited for. */
    private enum Approver {
        /** The head's, or a named substitute's. */
        HEAD,
        /** That of the deputy in charge of the category will do. */
        DEPUTY_TOO
    }
}
