package org.petitions.escalation.clocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ClockKind;

/**
 * A time limit that runs, or has been missed and not yet been made good.
 *
 * @param occurrence which running of this clock in the case, from 1
 * @param startedBy the case's version at its start, 0 for the registration
 * @param plan what it was started with
 * @param standing what became of that; the same for ever once it was missed
 * @param policy version of the policy that its end was judged by
 * @param alerts what it has raised, oldest first
 */
public record OpenClock(ClockId id, int occurrence, long startedBy, Plan plan, Standing standing, String policy,
        Phase phase, List<Alert> alerts) {
    /** What the names of warnings begin with, and no other alert's has in it. */
    static final String WARNING = "warning-";

    public OpenClock {
        alerts = List.copyOf(alerts);
    }

    static OpenClock starting(ClockId id, Course course, Plan plan, String policy) {
        return new OpenClock(id, course.occurrences(), course.startedBy(), plan, Standing.asPlanned(plan), policy,
                new Phase.Counting(plan.warnings()), List.of());
    }

    /** Its kind. */
    public ClockKind kind() {
        return id.kind();
    }

    /** Unit id of the unit held to its duty. */
    public String unit() {
        return standing.unit();
    }

    /** The first instant that is too late; while it is paused, what it would have been. */
    public Instant end() {
        return standing.expiry().at();
    }

    /** Whether a pause has been set that nobody has ended: from its first day on the clock neither warns nor is missed. */
    public boolean isPaused() {
        return standing.pausedFrom() != null && !isMissed();
    }

    /** When it next asks for something: a warning, its end, or a missing acknowledgement; null when it waits for an act alone. */
    public @Nullable Instant dueAt() {
        return switch (phase) {
            case Phase.Counting(var warnings) when !warnings.isEmpty() -> {
                Instant warning = warningAt(warnings.getFirst());
                yield standing.isRunningAt(warning) ? warning : standing.knownEnd();
            }
            case Phase.Counting _ -> standing.knownEnd();
            case Phase.Climbing climbing -> climbing.acknowledgeBy();
            case Phase.Acknowledged() -> null;
            case Phase.Exhausted() -> null;
        };
    }

    /** Whether the limit has been missed. */
    public boolean isMissed() {
        return !(phase instanceof Phase.Counting);
    }

    /**
     * Takes on what has happened to it. Once missed it stays missed, as it was.
     *
     * @param since when the latest of it happened: of warnings given already, those are given again that come after it
     */
    OpenClock standing(Standing now, Instant since) {
        if (!(phase instanceof Phase.Counting(var pending))) {
            return this;
        }
        OpenClock changed = new OpenClock(id, occurrence, startedBy, plan, now, policy, phase, alerts);
        return now.expiry().equals(standing.expiry())
                ? changed
                : changed.in(new Phase.Counting(plan.warnings().stream()
                        .filter(ahead -> pending.contains(ahead) || changed.warningAt(ahead).isAfter(since)).toList()));
    }

    /** When a warning is due by how it stands. */
    Instant warningAt(int ahead) {
        return plan.limit().ahead(standing.expiry(), ahead);
    }

    /** A warning's name. One for an end that was moved names the new last day, for it may come a second time. */
    String nameOfWarning(int ahead) {
        String name = WARNING + plan.limit().nameOf(ahead);
        return standing.expiry().equals(plan.expiry()) ? name : name + "-to-" + standing.expiry().lastDay();
    }

    OpenClock in(Phase newPhase) {
        return new OpenClock(id, occurrence, startedBy, plan, standing, policy, newPhase, alerts);
    }

    OpenClock with(Alert alert) {
        List<Alert> more = new ArrayList<>(alerts);
        more.replaceAll(present -> present.id().equals(alert.id()) ? alert : present);
        if (!more.contains(alert)) {
            more.add(alert);
        }
        return new OpenClock(id, occurrence, startedBy, plan, standing, policy, phase, more);
    }

    Optional<Alert> alert(String alertId) {
        return alerts.stream().filter(alert -> alert.id().equals(alertId)).findFirst();
    }

    /** Whether the climb waits for that alert's acknowledgement. */
    boolean isWaitingFor(Alert alert) {
        return phase instanceof Phase.Climbing climbing && climbing.alertId().equals(alert.id());
    }

    /** Whether that post alone took note of the climb. */
    boolean isNotedOnlyBy(String post) {
        List<Alert> noted = alerts.stream()
                .filter(alert -> alert.kind() == Alert.Kind.CLIMB && alert.state() == Alert.State.ACKNOWLEDGED)
                .toList();
        return phase instanceof Phase.Acknowledged && noted.stream().allMatch(alert -> alert.post().equals(post));
    }

    /** Posts that the climb has told. */
    Set<String> told() {
        return alerts.stream().filter(alert -> alert.kind() == Alert.Kind.CLIMB).map(Alert::post)
                .collect(Collectors.toSet());
    }
}
