package org.petitions.escalation.engine;

import java.util.Optional;
import org.petitions.escalation.clocks.ClockPhase;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.RaisedAlert;
import org.petitions.escalation.ladder.Ladder;
import org.petitions.escalation.ladder.Ladder.Leader;
import org.petitions.escalation.ladder.ReportingLine;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;

/**
 * A limit that was missed and is still open goes to another unit, e.g. to the successor of one that was abolished (Art. 24): whoever heads
 * that unit is told of it at once, for they have to act, and whoever headed the former is asked for nothing any more.
 */
final class HandedOverMiss {
    private HandedOverMiss() {}

    /**
     * The clock after the new head, or the duty desk for want of one, was told.
     *
     * @param former unit id of the unit that had to act before
     */
    static OpenClock tell(ClockDecisionBuilder draft, OpenClock clock, String former) {
        String formerHead = PostId.on(Rung.UNIT_HEAD, former);
        boolean waited = clock.phase() instanceof ClockPhase.Escalating climbing && clock.alert(climbing.alertId())
                .filter(alert -> alert.post().equals(formerHead)).isPresent();
        OpenClock released = clock;
        for (RaisedAlert alert : clock.alerts()) {
            if (alert.isOpen() && alert.post().equals(formerHead)) {
                released = draft.withdrawAlert(released, alert, AlertWithdrawalReason.NO_LONGER_DUE);
            }
        }
        ReportingLine answering = draft.reportingLine(clock);
        String head = answering.head();
        String alertId = EscalationRules.climbIdPrefix(draft, clock) + ":handed-to-" + answering.unit();
        Optional<DutyDeskReason> obstacle = Ladder.obstacle(head, draft.excludedPosts(), draft.heldPosts());
        if (obstacle.isEmpty()) {
            Leader leader = new Leader(Rung.UNIT_HEAD, head);
            return waited
                    ? draft.alertLeader(released, alertId, AlertReason.LIMIT_MISSED, leader)
                    : draft.tellLeader(released, alertId, AlertReason.LIMIT_MISSED, leader);
        }
        OpenClock told = answering.isExternal(Rung.UNIT_HEAD)
                ? released
                : draft.callDutyDesk(released, alertId + ":desk", obstacle.get(), Rung.UNIT_HEAD);
        return waited ? EscalationRules.escalate(draft, told, Rung.UNIT_HEAD, AlertReason.RUNG_BELOW_FAILED) : told;
    }
}
