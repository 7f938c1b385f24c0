package org.petitions.escalation.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.clocks.ClockPhase;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.RaisedAlert;
import org.petitions.escalation.ladder.Ladder;
import org.petitions.escalation.ladder.Ladder.Leader;
import org.petitions.escalation.ladder.Ladder.SkippedRung;
import org.petitions.escalation.ladder.ReportingLine;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Rung;

/** What a clock does when it falls due: it warns, and once missed it climbs the ladder (逐级提醒) and never falls silent before the act. */
final class EscalationRules {
    private EscalationRules() {}

    static void onDue(ClockDecisionBuilder draft, OpenClock due) {
        OpenClock clock = LimitPublisher.publishChanges(draft, due);
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
                draft.update(draft.clocks().with(onNotDone(draft, clock, Objects.requireNonNull(alertId), "not-done")));
            case ClockPhase.Instructed(var alertId, _) ->
                draft.update(draft.clocks().with(onNotDone(draft, clock, alertId, "instruction-not-done")));
            case ClockPhase.LadderExhausted exhausted ->
                draft.update(draft.clocks().with(callDeskAgain(draft, clock, exhausted)));
        }
    }

    /** Warns the unit's head; when several warnings have passed at once, only of the nearest. */
    private static void warn(ClockDecisionBuilder draft, OpenClock clock, ClockPhase.Counting counting) {
        List<Integer> passed = counting.warnings().stream().filter(ahead -> hasPassed(clock, ahead, draft.now()))
                .toList();
        List<Integer> toCome = counting.warnings().stream().filter(ahead -> !passed.contains(ahead)).toList();
        String alertId = alertIdPrefix(draft, clock) + ":" + clock.warningName(passed.getLast());
        ReportingLine answering = draft.reportingLine(clock);
        String head = answering.post(Rung.UNIT_HEAD);
        Optional<DutyDeskReason> obstacle = Ladder.obstacle(head, draft.excludedPosts(), draft.context().heldPosts());
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
        // What starts anew has been told of, unless what was told was taken back: a registration put right twice starts it twice.
        if (rungs.isEmpty() || clock.occurrence() > 1 && clock.startedBy() != ClockEngine.REGISTRATION) {
            return clock;
        }
        String prefix = alertIdPrefix(draft, clock) + RaisedAlert.AT_START;
        ReportingLine answering = draft.reportingLine(clock);
        OpenClock told = draft.callDutyDesk(clock, prefix + Rung.DUTY_DESK, DutyDeskReason.REGISTERED_URGENT,
                Rung.DUTY_DESK);
        for (Rung rung : rungs) {
            String post = answering.post(rung);
            Optional<DutyDeskReason> obstacle = Ladder.obstacle(post, draft.excludedPosts(),
                    draft.context().heldPosts());
            told = obstacle.isEmpty()
                    ? draft.tellLeader(told, prefix + rung, new Leader(rung, post))
                    : draft.callDutyDesk(told, prefix + rung + ":desk", obstacle.get(), rung);
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
        Leader head = new Leader(Rung.UNIT_HEAD, draft.reportingLine(clock).post(Rung.UNIT_HEAD));
        OpenClock reminded = remind(draft, clock, id,
                alert.rung() == Rung.UNIT_HEAD ? head : new Leader(alert.rung(), alert.post()));
        if (alert.rung() != Rung.UNIT_HEAD) {
            reminded = remind(draft, reminded, id + ":head", head);
        }
        Rung reached = clock.alerts().stream().filter(raised -> raised.kind() == RaisedAlert.Kind.CLIMB)
                .map(RaisedAlert::rung).max(Comparator.naturalOrder()).orElse(alert.rung());
        return escalate(draft, reminded, reached, AlertReason.ACKNOWLEDGED_NOT_DONE);
    }

    /** The head whom a climb carried over has told already is passed over by the next, and hears of this miss all the same. */
    private static OpenClock remindTold(ClockDecisionBuilder draft, OpenClock missed) {
        String head = draft.reportingLine(missed).post(Rung.UNIT_HEAD);
        return missed.alertedPosts().contains(head)
                ? remind(draft, missed, climbIdPrefix(draft, missed) + ":told-before", new Leader(Rung.UNIT_HEAD, head))
                : missed;
    }

    private static OpenClock remind(ClockDecisionBuilder draft, OpenClock clock, String id, Leader leader) {
        return Ladder.obstacle(leader.post(), draft.excludedPosts(), draft.context().heldPosts()).isEmpty()
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
        return draft.callDutyDesk(clock, alertId, reason, rungs(draft, clock).getLast())
                .withPhase(new ClockPhase.LadderExhausted(alertId, calls, draft.callDeskAgainAt()));
    }

    /**
     * Gives an end to what was acknowledged, or left to the duty desk, while that was for good: the time begins when this rule first sees
     * the petition again.
     */
    static void endOldSilences(ClockDecisionBuilder draft) {
        draft.clocks().open().values().stream().sorted(Comparator.comparing(OpenClock::id))
                .filter(clock -> clock.isMissed() && clock.dueAt() == null)
                .forEach(clock -> draft.update(draft.clocks().with(endOldSilence(draft, clock))));
    }

    private static OpenClock endOldSilence(ClockDecisionBuilder draft, OpenClock clock) {
        Optional<RaisedAlert> noted = clock.alerts().stream().filter(alert -> alert.kind() == RaisedAlert.Kind.CLIMB
                && alert.state() == RaisedAlert.State.ACKNOWLEDGED).reduce((_, last) -> last);
        return clock.phase() instanceof ClockPhase.Acknowledged && noted.isPresent()
                ? draft.awaitAct(clock, noted.get().id(), draft.now())
                : clock.withPhase(new ClockPhase.LadderExhausted(climbIdPrefix(draft, clock) + ":exhausted", 1,
                        draft.callDeskAgainAt()));
    }

    /** One step up the ladder: past the rungs that fail, each of which the duty desk is told of, to the next leader. */
    static OpenClock escalate(ClockDecisionBuilder draft, OpenClock clock, @Nullable Rung above,
            AlertReason reason) {
        List<Rung> rungs = rungs(draft, clock);
        String prefix = climbIdPrefix(draft, clock);
        Ladder.NextLeader step = Ladder.next(rungs, above, draft.reportingLine(clock), clock.alertedPosts(),
                draft.excludedPosts(),
                draft.context().heldPosts());
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

    /** An old omission found when a ledger was taken over is brought to who can make it good, and not up the whole ladder on one day. */
    private static List<Rung> rungs(ClockDecisionBuilder draft, OpenClock clock) {
        List<Rung> rungs = draft.context().policy().rungs(clock.kind(), draft.clocks().actingUnit(clock));
        ImportedPast takenOver = draft.clocks().takenOver();
        return takenOver != null && takenOver.wasMissedBeforeImport(clock) ? rungs.subList(0, 1) : rungs;
    }

    /**
     * A person took note of an alert. Of the climb's alerts any one stops it, a lower rung's late answer too, for the time that the policy
     * gives for the act; so does the duty desk's answer to the call that stands. Each does so once.
     *
     * @param at when it was acknowledged, UTC
     */
    static void onAcknowledged(ClockDecisionBuilder draft, String alertId, Instant at) {
        draft.clocks().clockOf(alertId).ifPresent(clock -> {
            RaisedAlert asked = clock.alert(alertId).orElseThrow();
            if (!asked.isOpen()) {
                return;
            }
            RaisedAlert alert = asked.withState(RaisedAlert.State.ACKNOWLEDGED);
            OpenClock noted = clock.with(alert);
            boolean climb = alert.kind() == RaisedAlert.Kind.CLIMB;
            draft.update(draft.clocks().with(switch (clock.phase()) {
                case ClockPhase.Escalating _ when climb -> draft.awaitAct(noted, alertId, at);
                case ClockPhase.LadderExhausted(var standing, var calls, _) when climb || alertId.equals(standing) ->
                    noted.withPhase(new ClockPhase.LadderExhausted(standing, calls, draft.actBy(at)));
                case ClockPhase.Counting _,ClockPhase.Escalating _,ClockPhase.Acknowledged _,ClockPhase.Instructed _,ClockPhase.LadderExhausted _ ->
                    noted;
            }));
        });
    }

    /**
     * A leader gave an instruction (批示): of each miss that this post was told of it counts as the leader's act until its day. Once only:
     * whoever lets a day pass has no second to put the next rung off with.
     *
     * @param until the first instant after its day
     */
    static void onInstruction(ClockDecisionBuilder draft, String post, Instant until) {
        draft.clocks().open().values().stream().sorted(Comparator.comparing(OpenClock::id))
                .filter(OpenClock::isMissed).forEach(clock -> onInstruction(draft, clock, post, until));
    }

    private static void onInstruction(ClockDecisionBuilder draft, OpenClock clock, String post, Instant until) {
        RaisedAlert told = clock.alerts().stream()
                .filter(alert -> alert.kind() == RaisedAlert.Kind.CLIMB && alert.post().equals(post)
                        && (alert.isOpen() || alert.state() == RaisedAlert.State.ACKNOWLEDGED))
                .findFirst().orElse(null);
        if (told == null || !until.isAfter(draft.now())) {
            return;
        }
        OpenClock answered = told.isOpen()
                ? draft.withdrawAlert(clock, told, AlertWithdrawalReason.INSTRUCTED)
                : clock;
        OpenClock held = answered.with(told.withState(RaisedAlert.State.INSTRUCTED));
        draft.update(draft.clocks().with(clock.phase() instanceof ClockPhase.LadderExhausted(var call, var calls, _)
                ? held.withPhase(new ClockPhase.LadderExhausted(call, calls, until))
                : held.withPhase(new ClockPhase.Instructed(told.id(), until))));
    }

    /** An alert cannot reach its leader: the duty desk is told, and the climb goes on at once. */
    static void onUnreachable(ClockDecisionBuilder draft, String alertId) {
        OpenClock clock = draft.clocks().clockOf(alertId).orElse(null);
        RaisedAlert alert = clock == null ? null : clock.alert(alertId).orElseThrow();
        if (clock == null || alert == null || alert.state() != RaisedAlert.State.OPEN
                || alert.kind() == RaisedAlert.Kind.DESK) {
            return;
        }
        OpenClock called = draft.callDutyDesk(clock.with(alert.withState(RaisedAlert.State.UNREACHABLE)),
                alertId + ":desk",
                DutyDeskReason.LEADER_UNREACHABLE, alert.rung());
        draft.update(draft.clocks()
                .with(clock.isWaitingFor(alert)
                        ? escalate(draft, called, alert.rung(), AlertReason.RUNG_BELOW_FAILED)
                        : called));
    }

    /**
     * Somebody stands aside (回避, Art. 28): what that post was told and has not answered goes on to the next at once, and what only that
     * post took up climbs on.
     */
    static void onRecusal(ClockDecisionBuilder draft, String post) {
        draft.clocks().open().values().stream().sorted(Comparator.comparing(OpenClock::id))
                .forEach(clock -> passOn(draft, clock, post, DutyDeskReason.LEADER_RECUSED,
                        AlertWithdrawalReason.LEADER_RECUSED));
    }

    /**
     * What a post was told that must not be told any more goes on to the next; the duty desk hears why.
     *
     * @param withdrawn what that post is told
     */
    static void passOn(ClockDecisionBuilder draft, OpenClock clock, String post, DutyDeskReason reason,
            AlertWithdrawalReason withdrawn) {
        List<RaisedAlert> alerted = clock.alerts().stream().filter(alert -> alert.post().equals(post)).toList();
        List<RaisedAlert> open = alerted.stream().filter(RaisedAlert::isOpen).toList();
        Optional<RaisedAlert> climb = alerted.stream().filter(
                alert -> clock.isWaitingFor(alert)
                        || alert.kind() == RaisedAlert.Kind.CLIMB && clock.isTakenUpOnlyBy(post))
                .findFirst();
        if (open.isEmpty() && climb.isEmpty()) {
            return;
        }
        OpenClock passed = clock;
        for (RaisedAlert alert : open) {
            passed = draft.withdrawAlert(passed, alert, withdrawn);
        }
        RaisedAlert last = climb.orElseGet(alerted::getLast);
        OpenClock known = draft.callDutyDesk(passed, last.id() + ":recused", reason, last.rung());
        draft.update(draft.clocks().with(climb
                .map(alert -> escalate(draft, known, alert.rung(), AlertReason.RUNG_BELOW_FAILED)).orElse(known)));
    }

    static String climbIdPrefix(ClockDecisionBuilder draft, OpenClock clock) {
        return alertIdPrefix(draft, clock) + (clock.misses() > 1 ? ":miss-" + clock.misses() : "");
    }

    private static String alertIdPrefix(ClockDecisionBuilder draft, OpenClock clock) {
        return draft.clocks().petitionId() + ":" + clock.id() + ":" + clock.occurrence();
    }
}
