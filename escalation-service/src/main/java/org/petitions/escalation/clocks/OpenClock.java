package org.petitions.escalation.clocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Rung;

/**
 * A time limit that runs, or has been missed and not yet been made good.
 *
 * @param occurrence which running of this clock in the case, from 1
 * @param startedBy the case's version at its start, 0 for the registration
 * @param plan what it was started with
 * @param standing what became of that
 * @param policy version of the policy that its end was judged by
 * @param alerts what it has raised, oldest first
 * @param published what readers know of its limit; null before any of it was published, and in what was kept before limits were
 */
public record OpenClock(ClockId id, int occurrence, long startedBy, ClockPlan plan, ClockState standing, String policy,
        ClockPhase phase, List<RaisedAlert> alerts, @Nullable PublishedLimit published) {
    /** What the names of warnings begin with, and no other alert's has in it. */
    static final String WARNING_PREFIX = "warning-";

    public OpenClock {
        alerts = List.copyOf(alerts);
    }

    /**
     * One that starts.
     *
     * @param course what was seen of the clock, this start with it
     * @param version the case's version at the start
     */
    public static OpenClock starting(ClockId id, ClockHistory course, long version, ClockPlan plan, String policy) {
        return new OpenClock(id, course.occurrences(), version, plan, ClockState.initial(plan), policy,
                new ClockPhase.Counting(plan.warnings()), List.of(), null);
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

    /**
     * When it next asks for something: a warning, its end, a missing acknowledgement or act, or another call to a duty desk that has not
     * answered; null when that cannot be known.
     */
    public @Nullable Instant dueAt() {
        return Stream.concat(Stream.ofNullable(phaseDueAt()),
                alerts.stream().map(RaisedAlert::calledAgainAt).filter(Objects::nonNull))
                .min(Comparator.naturalOrder()).orElse(null);
    }

    /** The same without the calls to the duty desk. */
    public @Nullable Instant phaseDueAt() {
        return switch (phase) {
            case ClockPhase.Counting(var warnings) when !warnings.isEmpty() -> {
                Instant warning = warningAt(warnings.getFirst());
                yield standing.isRunningAt(warning) ? warning : standing.pastAt();
            }
            case ClockPhase.Counting _ -> standing.pastAt();
            case ClockPhase.Escalating climbing -> climbing.acknowledgeBy();
            case ClockPhase.Acknowledged acknowledged -> acknowledged.actBy();
            case ClockPhase.Instructed instructed -> instructed.until();
            case ClockPhase.LadderExhausted exhausted -> exhausted.callAgainAt();
        };
    }

    /** Whether it asks for something at that moment. */
    public boolean isDueAt(Instant moment) {
        Instant due = dueAt();
        return due != null && !due.isAfter(moment);
    }

    /** The calls to the duty desk that are to be repeated at that moment. */
    public List<RaisedAlert> unansweredCalls(Instant moment) {
        return alerts.stream().filter(alert -> alert.calledAgainAt() instanceof Instant again && !again.isAfter(moment))
                .toList();
    }

    /** Whether the duty desk was called by that id, however often since. */
    public boolean hasCalled(String firstId) {
        return alerts.stream().anyMatch(alert -> alert.firstId().equals(firstId));
    }

    /** Whether the limit has been missed. */
    public boolean isMissed() {
        return !(phase instanceof ClockPhase.Counting);
    }

    /**
     * Takes on what has happened to it. Once missed it stays missed, as it was.
     *
     * @param since when the latest of it happened: of warnings given already, those are given again that come after it
     */
    public OpenClock standing(ClockState now, Instant since) {
        if (!(phase instanceof ClockPhase.Counting(var pending))) {
            return this;
        }
        OpenClock changed = new OpenClock(id, occurrence, startedBy, plan, now, policy, phase, alerts, published);
        return now.expiry().equals(standing.expiry())
                ? changed
                : changed.withPhase(new ClockPhase.Counting(plan.warnings().stream()
                        .filter(ahead -> pending.contains(ahead) || changed.warningAt(ahead).isAfter(since)).toList()));
    }

    /** When a warning is due by how it stands. */
    public Instant warningAt(int ahead) {
        return plan.limit().warningAt(standing.expiry(), ahead);
    }

    /** A warning's name. One for an end that was moved names the new last day, for it may come a second time. */
    public String warningName(int ahead) {
        String name = WARNING_PREFIX + plan.limit().warningName(ahead);
        return standing.expiry().equals(plan.expiry()) ? name : name + "-to-" + standing.expiry().lastDay();
    }

    public OpenClock withPhase(ClockPhase newPhase) {
        return new OpenClock(id, occurrence, startedBy, plan, standing, policy, newPhase, alerts, published);
    }

    public OpenClock with(RaisedAlert alert) {
        List<RaisedAlert> more = new ArrayList<>(alerts);
        more.replaceAll(present -> present.id().equals(alert.id()) ? alert : present);
        if (!more.contains(alert)) {
            more.add(alert);
        }
        return new OpenClock(id, occurrence, startedBy, plan, standing, policy, phase, more, published);
    }

    public OpenClock with(PublishedLimit told) {
        return new OpenClock(id, occurrence, startedBy, plan, standing, policy, phase, alerts, told);
    }

    /**
     * As if it had never been missed, standing as it really does: what it raised for the miss is forgotten, and it may be missed again.
     *
     * @param since when the act was taken that shows it: only warnings due after it are given
     */
    public OpenClock missTakenBack(ClockState real, Instant since) {
        List<RaisedAlert> warnings = alerts.stream().filter(alert -> !alert.concernsMiss()).toList();
        OpenClock counting = new OpenClock(id, occurrence, startedBy, plan, real, policy,
                new ClockPhase.Counting(List.of()), warnings, published);
        return counting.withPhase(new ClockPhase.Counting(plan.warnings().stream()
                .filter(ahead -> counting.warningAt(ahead).isAfter(since) && !counting.hasWarned(ahead)).toList()));
    }

    /** Missed as it is, standing as it really does: by another calendar, or by a step that moved no last day. */
    public OpenClock missedBy(ClockState real) {
        return new OpenClock(id, occurrence, startedBy, plan, real, policy, phase, alerts, published);
    }

    /** The same by another plan, before it is told how it stands by that. */
    public OpenClock planned(ClockPlan other) {
        return new OpenClock(id, occurrence, startedBy, other, standing, policy, phase, alerts, published);
    }

    /** Without what it has raised. */
    OpenClock withoutAlerts() {
        return withAlerts(List.of());
    }

    /** With these alerts for all it has raised. */
    public OpenClock withAlerts(List<RaisedAlert> raised) {
        return new OpenClock(id, occurrence, startedBy, plan, standing, policy, phase, raised, published);
    }

    /** Standing as it really does, before it is said whether that was missed. */
    public OpenClock judgedAnew(ClockState real) {
        return new OpenClock(id, occurrence, startedBy, plan, real, policy, new ClockPhase.Counting(List.of()), alerts,
                published);
    }

    private boolean hasWarned(int ahead) {
        String name = ":" + warningName(ahead);
        return alerts.stream().anyMatch(alert -> alert.id().endsWith(name) || alert.id().contains(name + ":"));
    }

    /** How often it was said to be missed; all but the last were taken back. */
    public int misses() {
        return published == null ? 0 : published.misses();
    }

    public Optional<RaisedAlert> alert(String alertId) {
        return alerts.stream().filter(alert -> alert.id().equals(alertId)).findFirst();
    }

    /** Without an alert that another has taken the place of. */
    public OpenClock withoutAlert(String alertId) {
        return new OpenClock(id, occurrence, startedBy, plan, standing, policy, phase,
                alerts.stream().filter(alert -> !alert.id().equals(alertId)).toList(), published);
    }

    /** Whether a leader on the ladder took the miss up. */
    public boolean isTakenUp() {
        return alerts.stream().anyMatch(RaisedAlert::isTakenUp);
    }

    /** Whether the climb waits for that alert's acknowledgement. */
    public boolean isWaitingFor(RaisedAlert alert) {
        return phase instanceof ClockPhase.Escalating climbing && climbing.alertId().equals(alert.id());
    }

    /** Id of the alert whose answer the climb waits for, or rests on; empty before a miss, and at the ladder's end. */
    public Optional<String> climbRestsOn() {
        return switch (phase) {
            case ClockPhase.Escalating(_, var alertId, _) -> Optional.of(alertId);
            case ClockPhase.Acknowledged(var alertId, _) -> Optional.ofNullable(alertId);
            case ClockPhase.Instructed(var alertId, _) -> Optional.of(alertId);
            case ClockPhase.Counting _,ClockPhase.LadderExhausted _ -> Optional.empty();
        };
    }

    /** Whether those posts alone took the miss up, so that the climb rests on them. */
    public boolean isTakenUpOnlyBy(Set<String> posts) {
        boolean rests = phase instanceof ClockPhase.Acknowledged || phase instanceof ClockPhase.Instructed;
        return rests && alerts.stream().filter(RaisedAlert::isTakenUp).allMatch(alert -> posts.contains(alert.post()));
    }

    /** The highest rung that the climb has told; empty before any. */
    public Optional<Rung> highestTold() {
        return alerts.stream().filter(alert -> alert.kind() == RaisedAlert.Kind.CLIMB).map(RaisedAlert::rung)
                .max(Comparator.naturalOrder());
    }

    /** Posts that the climb has told. */
    public Set<String> alertedPosts() {
        return alerts.stream().filter(alert -> alert.kind() == RaisedAlert.Kind.CLIMB).map(RaisedAlert::post)
                .collect(Collectors.toSet());
    }
}
