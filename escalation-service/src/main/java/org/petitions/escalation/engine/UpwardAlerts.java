package org.petitions.escalation.engine;

import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.RaisedAlert;
import org.petitions.escalation.ladder.Ladder;
import org.petitions.escalation.ladder.Ladder.Leader;
import org.petitions.events.AccountabilityEvent.AnswerAsked;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.Rung;

/**
 * A matter was brought above the level where it happened: whoever heads the unit that should have answered it hears of it at once, once for each
 * time, and is to acknowledge. That nobody accounts for it by its day climbs like every limit.
 */
final class UpwardAlerts {
    private UpwardAlerts() {}

    static void onAsked(ClockDecisionBuilder draft, AnswerAsked asked) {
        Level level = asked.broughtTo();
        if (level != null && level.compareTo(Level.COUNTY) > 0 && !draft.clocks().isPast(asked.version())) {
            draft.clocks().openClock(new ClockId(ClockKind.WRITTEN_ANSWER, asked.measure()))
                    .filter(clock -> clock.startedBy() == asked.version())
                    .ifPresent(clock -> tell(draft, clock, AlertReason.broughtTo(level)));
        }
    }

    private static void tell(ClockDecisionBuilder draft, OpenClock clock, AlertReason reason) {
        String alertId = EscalationRules.alertIdPrefix(draft, clock) + RaisedAlert.AT_START + Rung.UNIT_HEAD;
        Ladder.Appointed head = Ladder.on(Rung.UNIT_HEAD, draft.reportingLine(clock), draft.excludedPosts(),
                draft.heldPosts());
        DutyDeskReason obstacle = head.obstacle();
        draft.update(draft.clocks().with(obstacle == null
                ? draft.askToNote(clock, alertId, reason, new Leader(Rung.UNIT_HEAD, head.post()))
                : draft.callDutyDesk(clock, alertId + ":desk", obstacle, Rung.UNIT_HEAD)));
    }
}
