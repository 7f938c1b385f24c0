package org.petitions.escalation.clocks;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.ladder.Answering;
import org.petitions.escalation.ladder.Ladder;
import org.petitions.escalation.ladder.Ladder.Leader;
import org.petitions.escalation.ladder.Ladder.PassedOver;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.WithdrawalReason;

/** What a clock does when it falls due: it warns, and once missed it climbs the ladder until a person takes note (逐级提醒). */
final class Climb {
    private Climb() {}

    static void due(Draft draft, OpenClock clock) {
        switch (clock.phase()) {
            case Phase.Counting counting when !clock.standing().isPast(draft.now()) -> warn(draft, clock, counting);
            case Phase.Counting _ -> {
                draft.missed(clock);
                draft.become(draft.clocks().with(up(draft, clock, null, AlertReason.LIMIT_MISSED)));
            }
            case Phase.Climbing climbing ->
                draft.become(draft.clocks().with(up(draft, clock, climbing.rung(), AlertReason.NOT_ACKNOWLEDGED)));
            case Phase.Acknowledged(),Phase.Exhausted() -> {
                // waits for the act alone
            }
        }
    }

    /** Warns the unit's head; when several warnings have passed at once, only of the nearest. */
    private static void warn(Draft draft, OpenClock clock, Phase.Counting counting) {
        List<Integer> passed = counting.warnings().stream().filter(ahead -> hasPassed(clock, ahead, draft.now()))
                .toList();
        List<Integer> toCome = counting.warnings().stream().filter(ahead -> !passed.contains(ahead)).toList();
        String alertId = idOf(draft, clock) + ":" + clock.nameOfWarning(passed.getLast());
        Answering answering = draft.answering(clock);
        String head = answering.post(Rung.UNIT_HEAD);
        Optional<DutyDeskReason> obstacle = Ladder.obstacle(head, draft.barred(), draft.rules().directory());
        OpenClock warned;
        if (obstacle.isEmpty()) {
            warned = draft.warn(clock, alertId, new Leader(Rung.UNIT_HEAD, head));
        } else if (answering.isStrange(Rung.UNIT_HEAD)) {
            warned = clock;
        } else {
            warned = draft.callDesk(clock, alertId + ":desk", obstacle.get(), Rung.UNIT_HEAD);
        }
        draft.become(draft.clocks().with(warned.in(new Phase.Counting(toCome))));
    }

    private static boolean hasPassed(OpenClock clock, int ahead, Instant now) {
        Instant warning = clock.warningAt(ahead);
        return !warning.isAfter(now) && clock.standing().isRunningAt(warning);
    }

    /** One step up the ladder: past the rungs that fail, each of which the duty desk is told of, to the next leader. */
    private static OpenClock up(Draft draft, OpenClock clock, @Nullable Rung above, AlertReason reason) {
        List<Rung> rungs = rungs(draft, clock);
        Ladder.Step step = Ladder.next(rungs, above, draft.answering(clock), clock.told(), draft.barred(),
                draft.rules().directory());
        OpenClock climbing = clock;
        AlertReason why = reason;
        for (PassedOver rung : step.passedOver()) {
            climbing = draft.callDesk(climbing, idOf(draft, clock) + ":" + rung.rung() + ":desk", rung.reason(),
                    rung.rung());
            why = AlertReason.RUNG_BELOW_FAILED;
        }
        Leader leader = step.leader();
        if (leader == null) {
            return draft.callDesk(climbing, idOf(draft, clock) + ":exhausted", DutyDeskReason.LADDER_EXHAUSTED,
                    rungs.getLast()).in(new Phase.Exhausted());
        }
        return draft.tell(climbing, idOf(draft, clock) + ":" + leader.rung(), why, leader);
    }

    /** An old omission found when a ledger was taken over is brought to who can make it good, and not up the whole ladder on one day. */
    private static List<Rung> rungs(Draft draft, OpenClock clock) {
        List<Rung> rungs = draft.rules().policy().rungs(clock.kind(), clock.unit());
        TakenOver takenOver = draft.clocks().takenOver();
        return takenOver != null && takenOver.foundMissed(clock) ? rungs.subList(0, 1) : rungs;
    }

    /** A person took note of an alert. Of the climb's alerts any one stops it, a lower rung's late answer too. */
    static void acknowledged(Draft draft, String alertId) {
        draft.clocks().clockOf(alertId).ifPresent(clock -> {
            Alert asked = clock.alert(alertId).orElseThrow();
            if (asked.state() == Alert.State.WITHDRAWN) {
                return;
            }
            Alert alert = asked.in(Alert.State.ACKNOWLEDGED);
            OpenClock noted = clock.with(alert);
            boolean stops = alert.kind() == Alert.Kind.CLIMB && clock.phase() instanceof Phase.Climbing;
            draft.become(draft.clocks().with(stops ? noted.in(new Phase.Acknowledged()) : noted));
        });
    }

    /** An alert cannot reach its leader: the duty desk is told, and the climb goes on at once. */
    static void unreachable(Draft draft, String alertId) {
        OpenClock clock = draft.clocks().clockOf(alertId).orElse(null);
        Alert alert = clock == null ? null : clock.alert(alertId).orElseThrow();
        if (clock == null || alert == null || alert.state() != Alert.State.OPEN || alert.kind() == Alert.Kind.DESK) {
            return;
        }
        OpenClock told = draft.callDesk(clock.with(alert.in(Alert.State.UNREACHABLE)), alertId + ":desk",
                DutyDeskReason.LEADER_UNREACHABLE, alert.rung());
        draft.become(draft.clocks()
                .with(clock.isWaitingFor(alert) ? up(draft, told, alert.rung(), AlertReason.RUNG_BELOW_FAILED) : told));
    }

    /**
     * Somebody stands aside (回避, Art. 28): what that post was told and has not answered goes on to the next at once, and what only that
     * post took note of climbs on.
     */
    static void passesBy(Draft draft, String post) {
        draft.clocks().open().values().stream().sorted(Comparator.comparing(OpenClock::id))
                .forEach(clock -> passesBy(draft, clock, post));
    }

    private static void passesBy(Draft draft, OpenClock clock, String post) {
        List<Alert> told = clock.alerts().stream().filter(alert -> alert.post().equals(post)).toList();
        List<Alert> open = told.stream().filter(Alert::isOpen).toList();
        Optional<Alert> climb = told.stream().filter(
                alert -> clock.isWaitingFor(alert) || alert.kind() == Alert.Kind.CLIMB && clock.isNotedOnlyBy(post))
                .findFirst();
        if (open.isEmpty() && climb.isEmpty()) {
            return;
        }
        OpenClock passed = clock;
        for (Alert alert : open) {
            passed = draft.withdraw(passed, alert, WithdrawalReason.LEADER_RECUSED);
        }
        Alert last = climb.orElseGet(told::getLast);
        OpenClock known = draft.callDesk(passed, last.id() + ":recused", DutyDeskReason.LEADER_RECUSED, last.rung());
        draft.become(draft.clocks().with(climb
                .map(alert -> up(draft, known, alert.rung(), AlertReason.RUNG_BELOW_FAILED)).orElse(known)));
    }

    private static String idOf(Draft draft, OpenClock clock) {
        return draft.clocks().petitionId() + ":" + clock.id() + ":" + clock.occurrence();
    }
}
