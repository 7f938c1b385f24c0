package org.petitions.escalation.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.petitions.law.LegalCalendar;
import org.petitions.escalation.ladder.HeldPosts;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.clocks.ClockPhase;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.RaisedAlert;
import org.petitions.escalation.clocks.RaisedAlert.DeskCall;
import org.petitions.escalation.ladder.ComplainedOfParties;
import org.petitions.escalation.ladder.ExcludedPosts;
import org.petitions.escalation.ladder.Ladder;
import org.petitions.escalation.ladder.Ladder.Leader;
import org.petitions.escalation.ladder.ReportingLine;
import org.petitions.escalation.policy.Limit;
import org.petitions.events.clocks.ChargeKeys;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.EscalationEvent.DutyDeskCalled;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.petitions.events.terms.Urgency;

/** A decision being written: the clocks as they stand so far, and what is to be published. Lives for one call. */
final class ClockDecisionBuilder {
    private final List<EscalationEvent> events = new ArrayList<>();
    private final Instant now;
    private final EscalationContext context;
    private PetitionClocks clocks;
    private @Nullable ExcludedPosts excluded;

    ClockDecisionBuilder(PetitionClocks clocks, Instant now, EscalationContext rules) {
        this.clocks = clocks;
        this.now = now;
        this.context = rules;
    }

    ClockDecision build() {
        return new ClockDecision(clocks, events);
    }

    PetitionClocks clocks() {
        return clocks;
    }

    Instant now() {
        return now;
    }

    EscalationContext context() {
        return context;
    }

    /** Who holds which post on the day of the decision. */
    HeldPosts heldPosts() {
        return context.posts().on(LegalCalendar.dayOf(now));
    }

    ExcludedPosts excludedPosts() {
        Registration registration = clocks.registration();
        ComplainedOfParties parties = registration == null ? ComplainedOfParties.NOBODY : registration.keptFrom();
        if (excluded == null || !excluded.isOf(parties, clocks.standAside())) {
            excluded = new ExcludedPosts(parties, clocks.standAside(), heldPosts());
        }
        return excluded;
    }

    /** Who answers on this platform for the unit that has to act; for the limit of a leader in charge (包案) first that leader. */
    ReportingLine reportingLine(OpenClock clock) {
        Registration registration = clocks.registration();
        String unit = clocks.actingUnit(clock);
        ReportingLine ofUnit = ReportingLine.forUnit(unit, registration == null ? unit : registration.office());
        return clock.kind().isOfCharge()
                ? ChargeKeys.postOf(clock.id().key()).map(ofUnit::of).orElse(ofUnit)
                : ofUnit;
    }

    void update(PetitionClocks changed) {
        clocks = changed;
    }

    /** To be published. */
    void add(EscalationEvent event) {
        events.add(event);
    }

    /** Warns a leader that a limit is near. */
    OpenClock warnLeader(OpenClock clock, String alertId, Leader leader) {
        return raise(clock, alertId, RaisedAlert.Kind.WARNING, AlertReason.LIMIT_NEAR, leader, null);
    }

    /** Tells a leader of a matter that was registered, long before a limit is near; no acknowledgement is asked. */
    OpenClock tellAtStart(OpenClock clock, String alertId, AlertReason reason, Leader leader) {
        return raise(clock, alertId, RaisedAlert.Kind.WARNING, reason, leader, null);
    }

    /** Tells a leader, who has to acknowledge, of what asks for an act and is not late. */
    OpenClock askToNote(OpenClock clock, String alertId, AlertReason reason, Leader leader) {
        return raise(clock, alertId, RaisedAlert.Kind.WARNING, reason, leader,
                now.plus(context.policy().timeToAcknowledge(urgency(), isInSpecialDuty(now))));
    }

    /** Tells the leader on the next rung, who has to acknowledge. */
    OpenClock alertLeader(OpenClock clock, String alertId, AlertReason reason, Leader leader) {
        Instant acknowledgeBy = now.plus(context.policy().timeToAcknowledge(urgency(), isInSpecialDuty(now)));
        return raise(clock, alertId, RaisedAlert.Kind.CLIMB, reason, leader, acknowledgeBy)
                .withPhase(new ClockPhase.Escalating(leader.rung(), alertId, acknowledgeBy));
    }

    /** Tells a leader what asks for no acknowledgement, or for no second one. */
    OpenClock tellLeader(OpenClock clock, String alertId, AlertReason reason, Leader leader) {
        return raise(clock, alertId, RaisedAlert.Kind.REMINDER, reason, leader, null);
    }

    /** A leader took note of a miss: by when the act has to be done. */
    OpenClock awaitAct(OpenClock clock, String alertId, Instant acknowledgedAt) {
        return clock.withPhase(new ClockPhase.Acknowledged(alertId, actBy(acknowledgedAt)));
    }

    /** By when the act has to be done that was acknowledged at that moment. */
    Instant actBy(Instant acknowledgedAt) {
        return earliest(context.policy().timeToAct(urgency(), false), acknowledgedAt,
                context.policy().timeToAct(urgency(), true));
    }

    /** When the duty desk is called anew, unless it answers or the act is done. */
    Instant callDeskAgainAt() {
        return earliest(context.policy().deskCalledAgainAfter(urgency(), false), now,
                context.policy().deskCalledAgainAfter(urgency(), true));
    }

    /** Hours and working days differ from week to week: a special-duty period never gives more time than there is otherwise. */
    private Instant earliest(Limit.Counted usual, Instant from, Limit.Counted inSpecialDuty) {
        Instant end = usual.from(from, context.calendar()).pastAt();
        if (!isInSpecialDuty(from)) {
            return end;
        }
        Instant shorter = inSpecialDuty.from(from, context.calendar()).pastAt();
        return shorter.isBefore(end) ? shorter : end;
    }

    /** Whether the division of the bureau that has the case before it is in a special-duty period (特护期) at that moment. */
    private boolean isInSpecialDuty(Instant at) {
        String bureau = bureau();
        return bureau != null && context.specialDuty().isInForce(UnitId.divisionOf(bureau), at);
    }

    private OpenClock raise(OpenClock clock, String alertId, RaisedAlert.Kind kind, AlertReason reason, Leader leader,
            @Nullable Instant acknowledgeBy) {
        events.add(new AlertRaised(clocks.petitionId(), alertId, now, clock.kind(), reason, leader.rung(),
                leader.post(), clocks.actingUnit(clock), clock.end(), urgency(), acknowledgeBy, clock.policy(),
                provisional(clock), awaitsSignature(clock), accusation(), bureau(), accused()));
        return clock.with(new RaisedAlert(alertId, leader.rung(), leader.post(), kind, RaisedAlert.State.OPEN, null));
    }

    /** Calls the duty desk, again and again until it answers. */
    OpenClock callDutyDesk(OpenClock clock, String alertId, DutyDeskReason reason, Rung rung) {
        return callDutyDesk(clock, alertId, rung, reason, new DeskCall(reason, 1, callDeskAgainAt()));
    }

    /** The call has brought about nothing: it makes room for another. */
    OpenClock callDutyDeskAgain(OpenClock clock, RaisedAlert unanswered, DeskCall before) {
        OpenClock left = withdrawAlert(clock, unanswered, AlertWithdrawalReason.CALLED_AGAIN)
                .withoutAlert(unanswered.id());
        return callDutyDesk(left, unanswered.nextId(), unanswered.rung(), before.reason(),
                new DeskCall(before.reason(), before.calls() + 1, callDeskAgainAt()));
    }

    /** Calls the duty desk at the ladder's end, where the clock's phase says when it is called again. */
    OpenClock callDutyDeskAtEnd(OpenClock clock, String alertId, DutyDeskReason reason, Rung rung) {
        return callDutyDesk(clock, alertId, rung, reason, null);
    }

    private OpenClock callDutyDesk(OpenClock clock, String alertId, Rung rung, DutyDeskReason reason,
            @Nullable DeskCall call) {
        String desk = Ladder.desk(reportingLine(clock).localUnit(), excludedPosts()).orElse(null);
        if (desk == null) {
            return clock;
        }
        events.add(new DutyDeskCalled(clocks.petitionId(), alertId, now, clock.kind(), reason, rung, desk,
                clocks.actingUnit(clock), clock.end(), urgency(), clock.policy(), provisional(clock), accusation(),
                bureau(), accused()));
        return clock.with(new RaisedAlert(alertId, rung, desk, RaisedAlert.Kind.DESK, RaisedAlert.State.OPEN, call));
    }

    OpenClock withdrawAlert(OpenClock clock, RaisedAlert alert, AlertWithdrawalReason reason) {
        events.add(new AlertWithdrawn(clocks.petitionId(), alert.id(), now, clock.kind(), reason, clock.policy()));
        return clock.with(alert.withState(RaisedAlert.State.WITHDRAWN));
    }

    /** Takes back what a miss has raised, when it never was one. */
    OpenClock withdrawAlertsOfMiss(OpenClock clock, AlertWithdrawalReason reason) {
        OpenClock left = clock;
        for (RaisedAlert alert : clock.alerts()) {
            if (alert.isOpen() && alert.concernsMiss()) {
                left = withdrawAlert(left, alert, reason);
            }
        }
        return left;
    }

    /** Takes back the warnings of a last day that is not the last day any more. */
    OpenClock withdrawOutdatedWarnings(OpenClock before, OpenClock stands) {
        OpenClock left = stands;
        boolean moved = !stands.end().equals(before.end()) || stands.isPaused() && !before.isPaused();
        if (moved) {
            for (RaisedAlert alert : stands.alerts()) {
                if (alert.concernsWarning() && alert.isOpen()) {
                    left = withdrawAlert(left, alert, AlertWithdrawalReason.LIMIT_MOVED);
                }
            }
        }
        return left;
    }

    private @Nullable DraftedAct awaitsSignature(OpenClock clock) {
        WaitingDraft draft = clocks.draft();
        return draft == null ? null : draft.meeting(clock, clocks.actingUnit(clock));
    }

    private static @Nullable Boolean provisional(OpenClock clock) {
        return clock.standing().expiry().provisional() ? true : null;
    }

    private @Nullable Boolean accusation() {
        Registration registration = clocks.registration();
        return registration != null && registration.accuses() ? true : null;
    }

    private @Nullable String bureau() {
        String present = clocks.presentBureau();
        Registration registration = clocks.registration();
        return present != null || registration == null
                ? present
                // Before its case is opened it is before the bureau of the division that registered it.
                : new UnitId(UnitId.divisionOf(registration.office()), UnitKind.PB).toString();
    }

    private @Nullable List<String> accused() {
        Registration registration = clocks.registration();
        return registration == null || registration.keptFrom().isNobody() ? null : registration.keptFrom().ids();
    }

    private Urgency urgency() {
        Registration registration = clocks.registration();
        return registration == null ? Urgency.ORDINARY : registration.urgency();
    }
}
