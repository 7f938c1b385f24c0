package org.petitions.escalation.clocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.calendar.Deadline;
import org.petitions.events.terms.ClockKind;

/**
 * A time limit that runs, or has been missed and not yet been made good.
 *
 * @param occurrence which running of this clock in the case, from 1
 * @param startedBy the case's version at its start, 0 for the registration
 * @param unit unit id of the unit held to its duty
 * @param startedAt the act that started it, UTC
 * @param deadline its end
 * @param policy version of the policy that the deadline was judged by
 * @param alerts what it has raised, oldest first
 */
public record OpenClock(ClockKind kind, int occurrence, long startedBy, String unit, Instant startedAt,
        Deadline deadline, String policy, Phase phase, List<Alert> alerts) {
    public OpenClock {
        alerts = List.copyOf(alerts);
    }

    /** When it next asks for something: a warning, its end, or a missing acknowledgement; null when it waits for the act alone. */
    public @Nullable Instant dueAt() {
        return switch (phase) {
            case Phase.Counting counting -> counting.warnings().isEmpty()
                    ? deadline.end()
                    : deadline.daysBeforeEnd(counting.warnings().getFirst());
            case Phase.Climbing climbing -> climbing.acknowledgeBy();
            case Phase.Acknowledged() -> null;
            case Phase.Exhausted() -> null;
        };
    }

    /** Whether the limit has been missed. */
    public boolean isMissed() {
        return !(phase instanceof Phase.Counting);
    }

    OpenClock in(Phase newPhase) {
        return new OpenClock(kind, occurrence, startedBy, unit, startedAt, deadline, policy, newPhase, alerts);
    }

    OpenClock heldBy(String newUnit) {
        return new OpenClock(kind, occurrence, startedBy, newUnit, startedAt, deadline, policy, phase, alerts);
    }

    OpenClock with(Alert alert) {
        List<Alert> more = new ArrayList<>(alerts);
        more.removeIf(present -> present.id().equals(alert.id()));
        more.add(alert);
        return new OpenClock(kind, occurrence, startedBy, unit, startedAt, deadline, policy, phase, more);
    }

    Optional<Alert> alert(String alertId) {
        return alerts.stream().filter(alert -> alert.id().equals(alertId)).findFirst();
    }

    /** Posts that the climb has told. */
    Set<String> told() {
        return alerts.stream().filter(alert -> alert.kind() == Alert.Kind.CLIMB).map(Alert::post)
                .collect(Collectors.toSet());
    }
}
