package org.petitions.escalation.clocks;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.petitions.calendar.Deadline;
import org.petitions.escalation.policy.ClockRule;
import org.petitions.events.CaseEvent;
import org.petitions.events.EscalationEvent;
import org.petitions.events.FactsSealed;
import org.petitions.events.IntakeEvent;
import org.petitions.events.NotificationEvent;
import org.petitions.events.PetitionEvent;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.WithdrawalReason;

/**
 * The decisions about one petition's clocks: what an event changes, and what follows when a clock falls due. The same events bring about
 * the same clocks in whatever order they arrive and however often, as long as the case's own versions tell their order.
 */
public final class Clocks {
    private static final Pattern UNIT = Pattern.compile("\\d{6}-\\S+");
    private static final long REGISTRATION = 0;
    /** A start outside these years is a broken clock somewhere, not a petition. */
    private static final Instant EARLIEST = Instant.parse("1949-10-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2199-12-31T00:00:00Z");

    private Clocks() {}

    /**
     * What an event changes.
     *
     * @param clocks the petition's clocks so far
     * @param now the moment of the decision, UTC
     * @throws UnusableEventException when a unit's id has no division in it, or a clock would start outside this age
     */
    public static Decision on(PetitionClocks clocks, PetitionEvent event, Instant now, Rules rules) {
        Draft draft = new Draft(clocks, now, rules);
        switch (event) {
            case IntakeEvent.PetitionRegistered registered -> registered(draft, registered);
            case CaseEvent.Opened opened -> opened(draft, opened);
            case CaseEvent.Dispatched dispatched -> {
                end(draft, ClockKind.DISPATCH, milestone(dispatched));
                start(draft, ClockKind.ACCEPTANCE, dispatched.version(), dispatched.unit(), dispatched.arrivedAt());
            }
            case CaseEvent.Accepted accepted -> {
                end(draft, ClockKind.ACCEPTANCE, milestone(accepted));
                start(draft, ClockKind.HANDLING, accepted.version(), accepted.unit(), accepted.at());
            }
            case CaseEvent.NotAccepted notAccepted -> end(draft, ClockKind.ACCEPTANCE, milestone(notAccepted));
            case CaseEvent.Replied replied -> end(draft, ClockKind.HANDLING, milestone(replied));
            case CaseEvent.Closed closed -> closed(draft, milestone(closed));
            case NotificationEvent.AlertAcknowledged acknowledged -> Climb.acknowledged(draft, acknowledged.alertId());
            case NotificationEvent.AlertUndeliverable undeliverable -> undeliverable(draft, undeliverable);
            case NotificationEvent.AlertDelivered _,IntakeEvent.PetitionRated _,CaseEvent.Rated _,FactsSealed _,EscalationEvent _ -> {
                // says nothing about a clock
            }
        }
        return draft.decision();
    }

    /**
     * What follows when a clock falls due. Does nothing when it isn't due at that moment.
     *
     * @param now the moment of the decision, UTC
     */
    public static Decision fire(PetitionClocks clocks, ClockKind kind, Instant now, Rules rules) {
        Draft draft = new Draft(clocks, now, rules);
        Instant due = clocks.due().get(kind);
        if (due != null && !due.isAfter(now)) {
            clocks.openClock(kind).ifPresent(clock -> Climb.due(draft, clock));
        }
        return draft.decision();
    }

    private static void registered(Draft draft, IntakeEvent.PetitionRegistered event) {
        PetitionClocks clocks = draft.clocks();
        if (clocks.registration() != null) {
            return;
        }
        String bureau = clocks.bureau();
        String unit = bureau == null ? event.office() : bureau;
        requireUnit(unit, "office");
        draft.become(clocks.with(Registration.of(event)));
        start(draft, ClockKind.DISPATCH, REGISTRATION, unit, event.at());
    }

    /** The case names the bureau that has to dispatch, which need not be the office that registered. */
    private static void opened(Draft draft, CaseEvent.Opened event) {
        requireUnit(event.bureau(), "bureau");
        draft.become(draft.clocks().withBureau(event.bureau()));
        draft.clocks().openClock(ClockKind.DISPATCH).filter(clock -> !clock.isMissed())
                .ifPresent(clock -> draft.become(draft.clocks().with(clock.heldBy(event.bureau()))));
    }

    /** Mail is the one channel that goes out to a leader, so its failure means out of reach; a second one would have to fail as well. */
    private static void undeliverable(Draft draft, NotificationEvent.AlertUndeliverable event) {
        switch (event.channel()) {
            case EMAIL -> Climb.unreachable(draft, event.alertId());
            case IN_APP -> {
                // the leader can still be reached by mail
            }
        }
    }

    private static void start(Draft draft, ClockKind kind, long version, String unit, Instant startedAt) {
        requireUnit(unit, "unit");
        if (startedAt.isBefore(EARLIEST) || startedAt.isAfter(LATEST)) {
            throw new UnusableEventException("at");
        }
        PetitionClocks clocks = draft.clocks();
        Course course = clocks.course(kind);
        if (version <= course.startedBy()) {
            return;
        }
        clocks.openClock(kind).ifPresent(superseded -> conclude(draft, superseded, startedAt, WithdrawalReason.DONE));
        Course started = course.startedBy(version);
        draft.become(draft.clocks().with(kind, started));
        OpenClock clock = openClock(draft.rules(), kind, started, unit, startedAt);
        Milestone ended = started.ended();
        Milestone closed = clocks.closed();
        if (ended != null && ended.version() > version) {
            conclude(draft, clock, ended.at(), WithdrawalReason.DONE);
        } else if (closed != null && closed.version() > version) {
            conclude(draft, clock, closed.at(), WithdrawalReason.CASE_ENDED);
        } else {
            draft.become(draft.clocks().with(clock));
        }
    }

    private static OpenClock openClock(Rules rules, ClockKind kind, Course course, String unit, Instant startedAt) {
        ClockRule rule = rules.policy().rule(kind);
        Deadline deadline = rule.limit().from(startedAt, rules.calendar());
        return new OpenClock(kind, course.occurrences(), course.startedBy(), unit, startedAt, deadline,
                rules.policy().version(), new Phase.Counting(rule.warnings()), List.of());
    }

    private static void end(Draft draft, ClockKind kind, Milestone milestone) {
        Course course = draft.clocks().course(kind);
        Milestone known = course.ended();
        if (known != null && known.version() >= milestone.version()) {
            return;
        }
        draft.become(draft.clocks().with(kind, course.endedBy(milestone)));
        draft.clocks().openClock(kind).filter(clock -> clock.startedBy() < milestone.version())
                .ifPresent(clock -> conclude(draft, clock, milestone.at(), WithdrawalReason.DONE));
    }

    private static void closed(Draft draft, Milestone milestone) {
        Milestone known = draft.clocks().closed();
        if (known != null && known.version() >= milestone.version()) {
            return;
        }
        draft.become(draft.clocks().withClosed(milestone));
        for (ClockKind kind : ClockKind.values()) {
            draft.clocks().openClock(kind).filter(clock -> clock.startedBy() < milestone.version())
                    .ifPresent(clock -> conclude(draft, clock, milestone.at(), WithdrawalReason.CASE_ENDED));
        }
    }

    /**
     * Ends a clock. An act that came too late is a missed limit even when nobody watched at that moment (the service was down, the
     * events arrived late): whether a limit was missed never hangs on when we looked.
     */
    private static void conclude(Draft draft, OpenClock clock, Instant actedAt, WithdrawalReason reason) {
        if (!clock.isMissed() && !actedAt.isBefore(clock.deadline().end())) {
            draft.missed(clock);
        }
        for (Alert alert : clock.alerts()) {
            if (alert.state() != Alert.State.ACKNOWLEDGED) {
                draft.withdraw(clock, alert, reason);
            }
        }
        draft.become(draft.clocks().without(clock.kind()));
    }

    private static Milestone milestone(CaseEvent event) {
        return new Milestone(event.version(), event.at());
    }

    private static void requireUnit(String unit, String field) {
        if (!UNIT.matcher(unit).matches()) {
            throw new UnusableEventException(field);
        }
    }
}
