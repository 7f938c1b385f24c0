package org.petitions.escalation.clocks;

import java.time.Instant;
import java.util.Objects;
import org.petitions.events.CaseEvent;
import org.petitions.events.EscalationEvent;
import org.petitions.events.FactsSealed;
import org.petitions.events.HandlingEvent;
import org.petitions.events.IntakeEvent;
import org.petitions.events.NotificationEvent;
import org.petitions.events.PetitionEvent;
import org.petitions.events.clocks.ClockActs;

/**
 * The decisions about one petition's clocks: what an event changes, and what follows when a clock falls due. The same events bring about
 * the same clocks in whatever order they arrive and however often, as long as the case's own versions tell their order.
 */
public final class Clocks {
    /** The registration comes before every step of the case. */
    private static final long REGISTRATION = 0;

    private Clocks() {}

    /**
     * What an event changes.
     *
     * @param clocks the petition's clocks so far
     * @param now the moment of the decision, UTC
     * @throws UnusableEventException when an act cannot be carried out: the message names its field
     */
    public static Decision on(PetitionClocks clocks, PetitionEvent event, Instant now, Rules rules) {
        Draft draft = new Draft(clocks, now, rules);
        switch (event) {
            case IntakeEvent.PetitionRegistered registered -> registered(draft, registered);
            case CaseEvent step -> stepped(draft, step);
            case NotificationEvent.AlertAcknowledged acknowledged -> Climb.acknowledged(draft, acknowledged.alertId());
            case NotificationEvent.AlertUndeliverable undeliverable -> undeliverable(draft, undeliverable);
            case NotificationEvent.AlertDelivered _,IntakeEvent _,FactsSealed _,EscalationEvent _ -> {
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
    public static Decision fire(PetitionClocks clocks, ClockId id, Instant now, Rules rules) {
        Draft draft = new Draft(clocks, now, rules);
        Instant due = clocks.due().get(id);
        if (due != null && !due.isAfter(now)) {
            clocks.openClock(id).ifPresent(clock -> Climb.due(draft, clock));
        }
        return draft.decision();
    }

    private static void registered(Draft draft, IntakeEvent.PetitionRegistered event) {
        if (draft.clocks().registration() == null) {
            draft.become(draft.clocks().with(Registration.of(event)));
            new Acting(draft, REGISTRATION, event.at()).carryOut(ClockActs.of(event));
        }
    }

    private static void stepped(Draft draft, CaseEvent event) {
        draft.become(draft.clocks().seen(event.version()));
        if (event instanceof CaseEvent.Opened opened && opened.pastUntil() != null
                && draft.clocks().takenOver() == null) {
            draft.become(draft.clocks().with(new TakenOver(Objects.requireNonNull(opened.pastUntil()), null)));
        }
        new Acting(draft, event.version(), event.at()).carryOut(ClockActs.of(event));
        if (event instanceof HandlingEvent.Recused recused) {
            draft.become(draft.clocks().withoutPost(recused.official()));
            Climb.passesBy(draft, recused.official());
        }
        TakenOver takenOver = draft.clocks().takenOver();
        if (takenOver != null && takenOver.readAt() == null && draft.clocks().seen() >= takenOver.until()) {
            draft.become(draft.clocks().with(new TakenOver(takenOver.until(), draft.now())));
        }
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
}
