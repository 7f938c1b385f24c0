package org.petitions.escalation.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.petitions.escalation.clocks.ClockPhase;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.RaisedAlert;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.DutyDeskReason;

/** What becomes of an alert after it was raised: acknowledged, answered by an instruction, not to be delivered, or passed on. */
final class AlertAnswers {
    private AlertAnswers() {}

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
     * whoever lets a day pass has no second to put the next rung off with. Given when a leader above was told already, or the days of an
     * acknowledgement have passed, it answers its alert and holds nothing up.
     *
     * @param until the first instant after its day
     */
    static void onInstruction(ClockDecisionBuilder draft, String post, Instant until) {
        if (until.isAfter(draft.now())) {
            draft.clocks().open().values().stream().sorted(Comparator.comparing(OpenClock::id))
                    .filter(OpenClock::isMissed).forEach(clock -> onInstruction(draft, clock, post, until));
        }
    }

    private static void onInstruction(ClockDecisionBuilder draft, OpenClock clock, String post, Instant until) {
        RaisedAlert told = clock.alerts().stream()
                .filter(alert -> alert.kind() == RaisedAlert.Kind.CLIMB && alert.post().equals(post)
                        && (alert.isOpen() || alert.state() == RaisedAlert.State.ACKNOWLEDGED))
                .findFirst().orElse(null);
        if (told == null) {
            return;
        }
        OpenClock answered = told.isOpen()
                ? draft.withdrawAlert(clock, told, AlertWithdrawalReason.INSTRUCTED)
                : clock;
        OpenClock noted = answered.with(told.withState(RaisedAlert.State.INSTRUCTED));
        draft.update(draft.clocks().with(holdsClimb(clock, told) ? held(noted, told, until) : noted));
    }

    /** A climb that has gone on above a leader, or past the days that an acknowledgement gave, waits for that leader no more. */
    private static boolean holdsClimb(OpenClock clock, RaisedAlert told) {
        return clock.highestTold().filter(told.rung()::equals).isPresent()
                && !EscalationRules.wasReminded(clock, told);
    }

    private static OpenClock held(OpenClock noted, RaisedAlert told, Instant until) {
        return noted.withPhase(noted.phase() instanceof ClockPhase.LadderExhausted(var call, var calls, _)
                ? new ClockPhase.LadderExhausted(call, calls, until)
                : new ClockPhase.Instructed(told.id(), until));
    }

    /** An alert cannot reach its leader: the duty desk is told, and the climb goes on at once. */
    static void onUnreachable(ClockDecisionBuilder draft, String alertId) {
        goOnWithout(draft, alertId, RaisedAlert.State.UNREACHABLE, DutyDeskReason.LEADER_UNREACHABLE);
    }

    /** A leader says that an alert is another's: the duty desk is told, and the climb goes on at once. */
    static void onDeclined(ClockDecisionBuilder draft, String alertId) {
        goOnWithout(draft, alertId, RaisedAlert.State.DECLINED, DutyDeskReason.LEADER_DECLINED);
    }

    private static void goOnWithout(ClockDecisionBuilder draft, String alertId, RaisedAlert.State state,
            DutyDeskReason reason) {
        OpenClock clock = draft.clocks().clockOf(alertId).orElse(null);
        RaisedAlert alert = clock == null ? null : clock.alert(alertId).orElseThrow();
        if (clock == null || alert == null || alert.state() != RaisedAlert.State.OPEN
                || alert.kind() == RaisedAlert.Kind.DESK) {
            return;
        }
        OpenClock called = draft.callDutyDesk(clock.with(alert.withState(state)),
                alertId + ":desk",
                reason, alert.rung());
        draft.update(draft.clocks()
                .with(clock.isWaitingFor(alert)
                        ? EscalationRules.goOn(draft, called, alert.rung())
                        : called));
    }

    /**
     * Somebody stands aside (回避, Art. 28): what they were told at any post of theirs and have not answered goes on to the next at once, and what
     * only they took up climbs on.
     */
    static void onRecusal(ClockDecisionBuilder draft) {
        passOn(draft, draft.excludedPosts()::isRecused, DutyDeskReason.LEADER_RECUSED,
                AlertWithdrawalReason.LEADER_RECUSED);
    }

    /**
     * What posts were told that must not be told any more goes on to the next; the duty desk hears why.
     *
     * @param barred whether a post is one of them
     * @param withdrawn what they are told
     */
    static void passOn(ClockDecisionBuilder draft, Predicate<String> barred, DutyDeskReason reason,
            AlertWithdrawalReason withdrawn) {
        Set<String> told = draft.clocks().open().values().stream().flatMap(clock -> clock.alerts().stream())
                .map(RaisedAlert::post).distinct().filter(barred).collect(Collectors.toUnmodifiableSet());
        draft.clocks().open().values().stream().sorted(Comparator.comparing(OpenClock::id))
                .forEach(clock -> passOn(draft, clock, told, reason, withdrawn));
    }

    private static void passOn(ClockDecisionBuilder draft, OpenClock clock, Set<String> told, DutyDeskReason reason,
            AlertWithdrawalReason withdrawn) {
        List<RaisedAlert> alerted = clock.alerts().stream().filter(alert -> told.contains(alert.post())).toList();
        List<RaisedAlert> open = alerted.stream().filter(RaisedAlert::isOpen).toList();
        Optional<RaisedAlert> climb = alerted.stream().filter(
                alert -> clock.isWaitingFor(alert)
                        || alert.kind() == RaisedAlert.Kind.CLIMB && clock.isTakenUpOnlyBy(told))
                .findFirst();
        if (open.isEmpty() && climb.isEmpty()) {
            return;
        }
        OpenClock passed = clock;
        for (RaisedAlert alert : open) {
            passed = draft.withdrawAlert(passed, alert, withdrawn);
        }
        RaisedAlert last = climb.orElseGet(alerted::getLast);
        String call = last.id() + ":recused";
        // Whoever stands aside after another was told of the same alert adds nothing that the desk does not know.
        OpenClock known = passed.hasCalled(call)
                ? passed
                : draft.callDutyDesk(passed, call, reason, last.rung());
        draft.update(draft.clocks().with(climb
                .map(alert -> EscalationRules.goOn(draft, known, alert.rung())).orElse(known)));
    }
}
