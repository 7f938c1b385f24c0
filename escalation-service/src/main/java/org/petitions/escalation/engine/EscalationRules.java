package org.petitions.escalation.engine;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.clocks.ClockPhase;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.RaisedAlert;
import org.petitions.escalation.ladder.Ladder.Leader;
import org.petitions.escalation.ladder.Ladder.SkippedRung;
import org.petitions.escalation.ladder.Ladder;
import org.petitions.escalation.ladder.ReportingLine;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Rung;

/** What a clock does when it falls due: it warns, and once missed it climbs the ladder (逐级提醒) and never falls silent before the act. */
final class EscalationRules {
    /** What a reminder's id ends with that follows on an acknowledgement. */
    private static final String NOT_DONE = "not-done";

    private EscalationRules() {}

    static void onDue(ClockDecisionBuilder draft, OpenClock due) {
        OpenClock clock = callDesksAgain(draft, LimitPublisher.publishChanges(draft, due));
        draft.update(draft.clocks().with(clock));
        Instant asked = clock.phaseDueAt();
        if (asked == null || asked.isAfter(draft.now())) {
            return;
        }
        switch (clock.phase()) {
            case ClockPhase.Counting counting when !clock.standing().isPast(draft.now()) ->
                warn(draft, clock, counting);
            case ClockPhase.Counting _ -> {
                OpenClock missed = LimitPublisher.missed(draft, clock);
                draft.update(draft.clocks().with(escalate(draft, remindTold(draft, missed), null,
                        AlertReason.LIMIT_MISSED)));
            }
            case ClockPhase.Escalating climbing ->
                draft.update(
                        draft.clocks().with(escalate(draft, clock, climbing.rung(), AlertReason.NOT_ACKNOWLEDGED)));
            case ClockPhase.Acknowledged(var alertId, _) ->
                draft.update(draft.clocks().with(onNotDone(draft, clock, Objects.requireNonNull(alertId), NOT_DONE)));
            case ClockPhase.Instructed(var alertId, _) ->
                draft.update(draft.clocks().with(onNotDone(draft, clock, alertId, "instruction-not-done")));
            case ClockPhase.LadderExhausted exhausted ->
                draft.update(draft.clocks().with(callDeskAgain(draft, clock, exhausted)));
        }
    }

    /** Whoever has not answered a call is called again, whatever else the clock asks for. */
    private static OpenClock callDesksAgain(ClockDecisionBuilder draft, OpenClock clock) {
        OpenClock called = clock;
        for (RaisedAlert unanswered : clock.unansweredCalls(draft.now())) {
            called = draft.callDutyDeskAgain(called, unanswered, Objects.requireNonNull(unanswered.call()));
        }
        return called;
    }

    /** Warns the unit's head; when several warnings have passed at once, only of the nearest. */
    private static void warn(ClockDecisionBuilder draft, OpenClock clock, ClockPhase.Counting counting) {
        List<Integer> passed = counting.warnings().stream().filter(ahead -> hasPassed(clock, ahead, draft.now()))
                .toList();
        List<Integer> toCome = counting.warnings().stream().filter(ahead -> !passed.contains(ahead)).toList();
        String alertId = alertIdPrefix(draft, clock) + ":" + clock.warningName(passed.getLast());
        ReportingLine answering = draft.reportingLine(clock);
        String head = answering.head();
        Optional<DutyDeskReason> obstacle = Ladder.obstacle(head, draft.excludedPosts(), draft.heldPosts());
        OpenClock warned;
        if (obstacle.isEmpty()) {
            warned = draft.warnLeader(clock, alertId, new Leader(Rung.UNIT_HEAD, head));
        } else if (answering.isExternal(Rung.UNIT_HEAD)) {
            warned = clock;
        } else {
            warned = draft.callDutyDesk(clock, alertId + ":desk", obstacle.get(), Rung.UNIT_HEAD);
        }
        draft.update(draft.clocks().with(warned.withPhase(new ClockPhase.Counting(toCome))));
    }

    /**
     * An urgent or grave matter was registered: the duty desk and the leaders whom the policy names are told at once, long before a limit
     * is near (Art. 25).
     */
    static OpenClock tellAtStart(ClockDecisionBuilder draft, OpenClock clock) {
        List<Rung> rungs = draft.context().policy().toldAtStart(clock.kind(), clock.unit());
        // What starts anew has been told of, unless what was told was taken back: by a registration put right twice, or while nobody was
        // left to report to.
        boolean takenBack = clock.startedBy() == ClockEngine.REGISTRATION
                || draft.clocks().historyOf(clock.id()).isCancelledLast();
        if (rungs.isEmpty() || clock.occurrence() > 1 && !takenBack) {
            return clock;
        }
        String prefix = alertIdPrefix(draft, clock) + RaisedAlert.AT_START;
        ReportingLine answering = draft.reportingLine(clock);
        OpenClock told = draft.callDutyDesk(clock, prefix + Rung.DUTY_DESK, DutyDeskReason.REGISTERED_URGENT,
                Rung.DUTY_DESK);
        for (Rung rung : rungs) {
            Ladder.Appointed leader = Ladder.on(rung, answering, draft.excludedPosts(), draft.heldPosts());
            DutyDeskReason obstacle = leader.obstacle();
            told = obstacle == null
                    ? draft.tellAtStart(told, prefix + rung, AlertReason.REGISTERED_URGENT,
                            new Leader(rung, leader.post()))
                    : draft.callDutyDesk(told, prefix + rung + ":desk", obstacle, rung);
        }
        return told;
    }

    private static boolean hasPassed(OpenClock clock, int ahead, Instant now) {
        Instant warning = clock.warningAt(ahead);
        return !warning.isAfter(now) && clock.standing().isRunningAt(warning);
    }

    /**
     * The act was not done in the time that an acknowledgement gives, or by the day of an instruction: who took it up and the unit's head
     * are reminded, and the next rung is told.
     *
     * @param alertId the alert by which that leader had been told
     * @param reminder what the reminder's id ends with
     */
    private static OpenClock onNotDone(ClockDecisionBuilder draft, OpenClock clock, String alertId, String reminder) {
        RaisedAlert alert = clock.alert(alertId).orElseThrow();
        String id = alertId + ":" + reminder;
        // Who heads the unit now, should it have been handed to another since.
        Leader head = new Leader(Rung.UNIT_HEAD, draft.reportingLine(clock).head());
        boolean headHears = !draft.clocks().isKeptFromHead(clock);
        OpenClock reminded = clock;
        if (alert.rung() != Rung.UNIT_HEAD) {
            reminded = remind(draft, reminded, id, new Leader(alert.rung(), alert.post()));
            reminded = headHears ? remind(draft, reminded, id + ":head", head) : reminded;
        } else if (headHears) {
            reminded = remind(draft, reminded, id, head);
        }
        return escalate(draft, reminded, clock.highestTold().orElse(alert.rung()), AlertReason.ACKNOWLEDGED_NOT_DONE);
    }

    /** Whether who acknowledged that alert was reminded when the days for the act had passed. */
    static boolean wasReminded(OpenClock clock, RaisedAlert acknowledged) {
        return clock.alert(acknowledged.id() + ":" + NOT_DONE).isPresent();
    }

    /** The head whom a climb carried over has told already is passed over by the next, and hears of this miss all the same. */
    private static OpenClock remindTold(ClockDecisionBuilder draft, OpenClock missed) {
        String head = draft.reportingLine(missed).head();
        return missed.alertedPosts().contains(head)
                ? remind(draft, missed, climbIdPrefix(draft, missed) + ":told-before", new Leader(Rung.UNIT_HEAD, head))
                : missed;
    }

    private static OpenClock remind(ClockDecisionBuilder draft, OpenClock clock, String id, Leader leader) {
        return Ladder.obstacle(leader.post(), draft.excludedPosts(), draft.heldPosts()).isEmpty()
                ? draft.tellLeader(clock, id, AlertReason.STILL_NOT_DONE, leader)
                : clock;
    }

    /** The last call to the duty desk has brought about nothing: it makes room for another. */
    private static OpenClock callDeskAgain(ClockDecisionBuilder draft, OpenClock clock,
            ClockPhase.LadderExhausted exhausted) {
        OpenClock left = clock;
        RaisedAlert standing = clock.alert(Objects.requireNonNull(exhausted.alertId())).orElse(null);
        if (standing != null) {
            left = standing.isOpen() ? draft.withdrawAlert(left, standing, AlertWithdrawalReason.CALLED_AGAIN) : left;
            left = left.withoutAlert(standing.id());
        }
        return callDesk(draft, left, 1 + Objects.requireNonNull(exhausted.calls()));
    }

    private static OpenClock callDesk(ClockDecisionBuilder draft, OpenClock clock, int calls) {
        String alertId = climbIdPrefix(draft, clock) + ":exhausted" + (calls == 1 ? "" : "-" + calls);
        DutyDeskReason reason = clock.isTakenUp()
                ? DutyDeskReason.ACKNOWLEDGED_NOT_DONE
                : DutyDeskReason.LADDER_EXHAUSTED;
        return draft.callDutyDeskAtEnd(clock, alertId, reason, rungs(draft, clock).getLast())
                .withPhase(new ClockPhase.LadderExhausted(alertId, calls, draft.callDeskAgainAt()));
    }

    /** One step up the ladder: past the rungs that fail, each of which the duty desk is told of, to the next leader. */
    static OpenClock escalate(ClockDecisionBuilder draft, OpenClock clock, @Nullable Rung above,
            AlertReason reason) {
        List<Rung> rungs = rungs(draft, clock);
        String prefix = climbIdPrefix(draft, clock);
        Ladder.NextLeader step = Ladder.next(rungs, above, draft.reportingLine(clock), clock.alertedPosts(),
                draft.excludedPosts(),
                draft.heldPosts());
        OpenClock climbing = clock;
        AlertReason why = reason;
        for (SkippedRung rung : step.skippedRungs()) {
            climbing = draft.callDutyDesk(climbing, prefix + ":" + rung.rung() + ":desk",
                    rung.reason(),
                    rung.rung());
            why = AlertReason.RUNG_BELOW_FAILED;
        }
        Leader leader = step.leader();
        if (leader == null) {
            return callDesk(draft, climbing, 1);
        }
        return draft.alertLeader(climbing, prefix + ":" + leader.rung(), why, leader);
    }

    /**
     * The climb goes on from a leader who cannot answer any more: to whoever else answers for the unit on that rung (分管领导、主要负责人), and up from
     * there.
     */
    static OpenClock goOn(ClockDecisionBuilder draft, OpenClock clock, Rung rung) {
        Leader standIn = Ladder.standIn(rung, draft.reportingLine(clock), clock.alertedPosts(), draft.excludedPosts(),
                draft.heldPosts()).orElse(null);
        return standIn == null
                ? escalate(draft, clock, rung, AlertReason.RUNG_BELOW_FAILED)
                // The rung alone names the alert of whom it takes the place of.
                : draft.alertLeader(clock, climbIdPrefix(draft, clock) + ":" + rung + ":" + standIn.post(),
                        AlertReason.RUNG_BELOW_FAILED, standIn);
    }

    /** An old omission found when a ledger was taken over is brought to who can make it good, and not up the whole ladder on one day. */
    private static List<Rung> rungs(ClockDecisionBuilder draft, OpenClock clock) {
        List<Rung> rungs = draft.context().policy().rungs(clock.kind(), draft.clocks().actingUnit(clock));
        ImportedPast takenOver = draft.clocks().takenOver();
        return takenOver != null && takenOver.wasMissedBeforeImport(clock) ? rungs.subList(0, 1) : rungs;
    }

    static String climbIdPrefix(ClockDecisionBuilder draft, OpenClock clock) {
        return alertIdPrefix(draft, clock) + (clock.misses() > 1 ? ":miss-" + clock.misses() : "");
    }

    static String alertIdPrefix(ClockDecisionBuilder draft, OpenClock clock) {
        return draft.clocks().petitionId() + ":" + clock.id() + ":" + clock.occurrence();
    }
}
