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
        WaitingDraft waiting = builder.clocks().draft();
        switch (event) {
            case HandlingEvent.ExtensionRequested asked -> tell(builder, event, asked.unit(), false);
            case SigningEvent.DraftSubmitted drafted ->
                tell(builder, event, drafted.unit(), isForDeputies(builder.clocks().registration()));
            case HandlingEvent.Recused _ when waiting != null && waiting.act() != null ->
                tell(builder, event, waiting.unit(), isForDeputies(builder.clocks().registration()));
            default -> {
                // nothing waits by it
            }
        }
    }

    /** What is urgent or grave the head signs; of the rest the deputy in charge may. */
    private static boolean isForDeputies(@Nullable Registration registration) {
        return registration == null || registration.urgency() == Urgency.ORDINARY;
    }

    private static void tell(ClockDecisionBuilder builder, CaseEvent event, String unit, boolean byDeputy) {
        if (builder.clocks().isPast(event.version())) {
            return;
        }
        Stream.of(ClockKind.HANDLING, ClockKind.ACCEPTANCE, ClockKind.REVIEW, ClockKind.REREVIEW, ClockKind.DISPATCH)
                .flatMap(kind -> builder.clocks().openClock(ClockId.sole(kind)).stream())
                .filter(clock -> builder.clocks().actingUnit(clock).equals(unit)).findFirst()
                .ifPresent(clock -> tell(builder, clock, byDeputy));
    }

    private static void tell(ClockDecisionBuilder builder, OpenClock clock, boolean byDeputy) {
        ReportingLine answering = builder.reportingLine(clock);
        String alertId = EscalationRules.alertIdPrefix(builder, clock) + RaisedAlert.NO_SUBSTITUTE;
        if (!answering.isExternal(Rung.UNIT_HEAD) && !clock.hasCalled(alertId)
                && builder.excludedPosts().leavesNobody(answering.head(), byDeputy)) {
            builder.update(builder.clocks().with(builder.callDutyDesk(clock, alertId, DutyDeskReason.NO_SUBSTITUTE,
                    Rung.UNIT_HEAD)));
        }
    }
}
