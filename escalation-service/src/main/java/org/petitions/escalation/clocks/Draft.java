package org.petitions.escalation.clocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.petitions.escalation.ladder.Answering;
import org.petitions.escalation.ladder.Barred;
import org.petitions.escalation.ladder.ComplainedOf;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.EscalationEvent.DutyDeskCalled;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Urgency;
import org.petitions.events.terms.WithdrawalReason;
import org.petitions.escalation.ladder.Ladder;
import org.petitions.escalation.ladder.Ladder.Leader;
import org.jspecify.annotations.Nullable;

/** A decision being written: the clocks as they stand so far, and what is to be published. Lives for one call. */
final class Draft {
    private static final ComplainedOf NOBODY = new ComplainedOf(null, Set.of());

    private final List<EscalationEvent> events = new ArrayList<>();
    private final Instant now;
    private final Rules rules;
    private PetitionClocks clocks;

    Draft(PetitionClocks clocks, Instant now, Rules rules) {
        this.clocks = clocks;
        this.now = now;
        this.rules = rules;
    }

    Decision decision() {
        return new Decision(clocks, events);
    }

    PetitionClocks clocks() {
        return clocks;
    }

    Instant now() {
        return now;
    }

    Rules rules() {
        return rules;
    }

    Barred barred() {
        Registration registration = clocks.registration();
        return new Barred(registration == null ? NOBODY : registration.complainedOf(), clocks.standAside());
    }

    /** Who answers for the clock's unit on this platform. */
    Answering answering(OpenClock clock) {
        Registration registration = clocks.registration();
        return Answering.forUnit(clock.unit(), registration == null ? clock.unit() : registration.office());
    }

    void become(PetitionClocks changed) {
        clocks = changed;
    }

    void missed(OpenClock clock) {
        events.add(new LimitMissed(clocks.petitionId(), now, clock.kind(), clock.occurrence(), clock.unit(),
                clock.end(), clock.policy(), clock.id().key().isEmpty() ? null : clock.id().key()));
    }

    /** Warns a leader that a limit is near. */
    OpenClock warn(OpenClock clock, String alertId, Leader leader) {
        return raise(clock, alertId, Alert.Kind.WARNING, AlertReason.LIMIT_NEAR, leader, null);
    }

    /** Tells the leader on the next rung, who has to acknowledge. */
    OpenClock tell(OpenClock clock, String alertId, AlertReason reason, Leader leader) {
        Instant acknowledgeBy = now.plus(rules.policy().timeToAcknowledge(urgency()));
        return raise(clock, alertId, Alert.Kind.CLIMB, reason, leader, acknowledgeBy)
                .in(new Phase.Climbing(leader.rung(), alertId, acknowledgeBy));
    }

    private OpenClock raise(OpenClock clock, String alertId, Alert.Kind kind, AlertReason reason, Leader leader,
            @Nullable Instant acknowledgeBy) {
        events.add(new AlertRaised(clocks.petitionId(), alertId, now, clock.kind(), reason, leader.rung(),
                leader.post(), clock.unit(), clock.end(), urgency(), acknowledgeBy, clock.policy()));
        return clock.with(new Alert(alertId, leader.rung(), leader.post(), kind, Alert.State.OPEN));
    }

    OpenClock callDesk(OpenClock clock, String alertId, DutyDeskReason reason, Rung rung) {
        String desk = Ladder.desk(answering(clock).home(), barred());
        events.add(new DutyDeskCalled(clocks.petitionId(), alertId, now, clock.kind(), reason, rung, desk,
                clock.unit(), clock.end(), urgency(), clock.policy()));
        return clock.with(new Alert(alertId, rung, desk, Alert.Kind.DESK, Alert.State.OPEN));
    }

    OpenClock withdraw(OpenClock clock, Alert alert, WithdrawalReason reason) {
        events.add(new AlertWithdrawn(clocks.petitionId(), alert.id(), now, clock.kind(), reason, clock.policy()));
        return clock.with(alert.in(Alert.State.WITHDRAWN));
    }

    private Urgency urgency() {
        Registration registration = clocks.registration();
        return registration == null ? Urgency.ORDINARY : registration.urgency();
    }
}
