package org.petitions.escalation.clocks;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.ladder.Ladder;
import org.petitions.escalation.ladder.Ladder.Leader;
import org.petitions.escalation.ladder.Ladder.PassedOver;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;

/** What a clock does when it falls due: it warns, and once missed it climbs the ladder until a person takes note (逐级提醒). */
final class Climb {
    private Climb() {}

    static void due(Draft draft, OpenClock clock) {
        switch (clock.phase()) {
            case Phase.Counting counting when draft.now().isBefore(clock.deadline().end()) ->
                warn(draft, clock, counting);
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
        List<Integer> passed = counting.warnings().stream()
                .filter(days -> !clock.deadline().daysBeforeEnd(days).isAfter(draft.now())).toList();
        List<Integer> toCome = counting.warnings().stream().filter(days -> !passed.contains(days)).toList();
        String alertId = idOf(draft, clock) + ":warning-" + passed.getLast() + "d";
        String head = PostId.on(Rung.UNIT_HEAD, clock.unit());
        Optional<DutyDeskReason> obstacle = Ladder.obstacle(head, draft.complainedOf(), draft.rules().directory());
        OpenClock warned = obstacle.isEmpty()
                ? draft.warn(clock, alertId, new Leader(Rung.UNIT_HEAD, head))
                : draft.callDesk(clock, alertId + ":desk", obstacle.get(), Rung.UNIT_HEAD);
        draft.become(draft.clocks().with(warned.in(new Phase.Counting(toCome))));
    }

    /** One step up the ladder: past the rungs that fail, each of which the duty desk is told of, to the next leader. */
    private static OpenClock up(Draft draft, OpenClock clock, @Nullable Rung above, AlertReason reason) {
        List<Rung> rungs = draft.rules().policy().rungs(clock.kind(), clock.unit());
        Ladder.Step step = Ladder.next(rungs, above, clock.unit(), clock.told(), draft.complainedOf(),
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

    /** A person took note of an alert. Of the climb's alerts any one stops it, a lower rung's late answer too. */
    static void acknowledged(Draft draft, String alertId) {
        draft.clocks().clockOf(alertId).ifPresent(clock -> {
            Alert alert = clock.alert(alertId).orElseThrow().in(Alert.State.ACKNOWLEDGED);
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
        boolean current = clock.phase() instanceof Phase.Climbing climbing && climbing.alertId().equals(alertId);
        draft.become(draft.clocks()
                .with(current ? up(draft, told, alert.rung(), AlertReason.RUNG_BELOW_FAILED) : told));
    }

    private static String idOf(Draft draft, OpenClock clock) {
        return draft.clocks().petitionId() + ":" + clock.kind() + ":" + clock.occurrence();
    }
}
