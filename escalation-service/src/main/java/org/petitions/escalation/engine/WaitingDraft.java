package org.petitions.escalation.engine;

import org.jspecify.annotations.Nullable;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.events.CaseEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.SigningEvent;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;

/**
 * What a unit has drafted and nobody there has signed (待签发), as the latest step of the case that is about a draft has it. It stops no limit: the
 * wait is inside it, and alerts name it.
 *
 * @param version the case's version at that step
 * @param unit unit id of whose answer it is
 * @param act what waits, or null when nothing does since then
 */
public record WaitingDraft(long version, String unit, @Nullable DraftedAct act) {

    /** What stands after a step of the case, however late it is read; null when none was about a draft. */
    static @Nullable WaitingDraft after(@Nullable WaitingDraft present, CaseEvent step) {
        if (present != null && present.version() >= step.version()) {
            return present;
        }
        if (present != null && present.act() != null && step instanceof SigningEvent draft && isBureau(draft.unit())
                && !isBureau(present.unit())) {
            // What a unit has drafted waits on while the bureau drafts and signs beside it.
            return present;
        }
        return switch (step) {
            case SigningEvent.DraftSubmitted draft ->
                new WaitingDraft(draft.version(), draft.unit(), draft.decision().act());
            case SigningEvent settled -> new WaitingDraft(settled.version(), settled.unit(), null);
            // It waits on the successor's desk now, since when it was drafted.
            case RoutingEvent.UnitSucceeded over when present != null && over.unit().equals(present.unit()) ->
                new WaitingDraft(present.version(), over.successor(), present.act());
            // Where it goes nobody has drafted yet.
            case RoutingEvent.Redirected sent -> new WaitingDraft(sent.version(), sent.to(), null);
            case RoutingEvent.HandlingRedirected sent -> new WaitingDraft(sent.version(), sent.to(), null);
            // What was drafted for one way decides nothing in another.
            case HandlingEvent.WayChanged changed -> new WaitingDraft(changed.version(), changed.unit(), null);
            default -> present;
        };
    }

    /**
     * What waits that would meet a limit, or null: drafted since the limit ran, by whose limit it is.
     *
     * @param actingUnit unit id of who has to act now: the successor where the unit that missed it is no more
     */
    @Nullable
    DraftedAct meeting(OpenClock clock, String actingUnit) {
        return act != null && unit.equals(actingUnit) && version > clock.startedBy() && isFor(act, clock)
                ? act
                : null;
    }

    private static boolean isBureau(String unit) {
        return UnitId.parse(unit).filter(id -> id.kind() == UnitKind.PB).isPresent();
    }

    private static boolean isFor(DraftedAct act, OpenClock clock) {
        return switch (clock.kind()) {
            // Who was accepted and not yet told is not told by the answer.
            case ACCEPTANCE -> act != DraftedAct.ANSWER;
            case DISPATCH -> act == DraftedAct.BUREAU_NON_ACCEPTANCE;
            case HANDLING, REVIEW, REREVIEW -> true;
            default -> false;
        };
    }
}
