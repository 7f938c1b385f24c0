package org.petitions.escalation.engine;

import java.util.Comparator;
import java.util.Optional;
import org.petitions.escalation.clocks.ClockPhase;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.RaisedAlert;
import org.petitions.escalation.clocks.RaisedAlert.DeskCall;
import org.petitions.escalation.ladder.Ladder;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Rung;

/**
 * Gives an end to what fell silent for good under the rules of before: what was acknowledged, or left to the duty desk, and calls to it that
 * were made once. The time begins when these rules first see the petition again.
 */
final class OldSilences {
    private OldSilences() {}

    static void end(ClockDecisionBuilder draft) {
        draft.clocks().open().values().stream().sorted(Comparator.comparing(OpenClock::id)).forEach(clock -> {
            OpenClock asking = clock.isMissed() && clock.phaseDueAt() == null ? endOfPhase(draft, clock) : clock;
            OpenClock repeated = endOfCalls(draft, asking);
            if (!repeated.equals(clock)) {
                draft.update(draft.clocks().with(repeated));
            }
        });
    }

    private static OpenClock endOfPhase(ClockDecisionBuilder draft, OpenClock clock) {
        Optional<RaisedAlert> noted = clock.alerts().stream().filter(alert -> alert.kind() == RaisedAlert.Kind.CLIMB
                && alert.state() == RaisedAlert.State.ACKNOWLEDGED).reduce((_, last) -> last);
        return clock.phase() instanceof ClockPhase.Acknowledged && noted.isPresent()
                ? draft.awaitAct(clock, noted.get().id(), draft.now())
                : clock.withPhase(
                        new ClockPhase.LadderExhausted(EscalationRules.climbIdPrefix(draft, clock) + ":exhausted", 1,
                                draft.callDeskAgainAt()));
    }

    private static OpenClock endOfCalls(ClockDecisionBuilder draft, OpenClock clock) {
        String atEnd = clock.phase() instanceof ClockPhase.LadderExhausted(var standing, _, _) ? standing : null;
        OpenClock repeated = clock;
        for (RaisedAlert alert : clock.alerts()) {
            if (alert.kind() == RaisedAlert.Kind.DESK && alert.state() == RaisedAlert.State.OPEN
                    && alert.call() == null && !alert.id().equals(atEnd)) {
                repeated = repeated.with(alert.with(
                        new DeskCall(reasonOf(draft, clock, alert), 1, draft.callDeskAgainAt())));
            }
        }
        return repeated;
    }

    /** Why the desk was called was not kept: it is what stands in the way of that rung now, or else that its leader could not be reached. */
    private static DutyDeskReason reasonOf(ClockDecisionBuilder draft, OpenClock clock, RaisedAlert alert) {
        if (alert.rung() == Rung.DUTY_DESK) {
            return DutyDeskReason.REGISTERED_URGENT;
        }
        DutyDeskReason obstacle = Ladder
                .on(alert.rung(), draft.reportingLine(clock), draft.excludedPosts(), draft.heldPosts()).obstacle();
        return obstacle == null ? DutyDeskReason.LEADER_UNREACHABLE : obstacle;
    }
}
