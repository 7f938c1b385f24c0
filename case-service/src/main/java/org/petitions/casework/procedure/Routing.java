package org.petitions.casework.procedure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.Standing.AwaitingDispatch;
import org.petitions.events.RoutingEvent;
import org.petitions.events.terms.DisputeRung;

/**
 * The way to the responsible unit, and what was said about it.
 *
 * @param assignment where it was sent, or null while it is nowhere
 * @param objection how the unit's objection to its competence stands
 * @param dispute who has to settle a dispute of competence, or null when there is none
 * @param handBacks how often material was handed back (退办), for all units together
 * @param reportUp whether an urgent matter was reported up
 * @param incident code of the incident the matter belongs to, or null
 * @param joined petition ids of the same matter that go on in this case
 */
public record Routing(@Nullable Assignment assignment, Objection objection, @Nullable DisputeRung dispute,
        int handBacks, ReportUp reportUp, @Nullable String incident, List<String> joined) {

    static final Routing NONE = new Routing(null, Objection.NONE, null, 0, ReportUp.NOT_OWED, null, List.of());

    /** How an objection stands (Art. 23). */
    public enum Objection {
        NONE,
        PENDING,

        /** Unfounded; it cannot be raised again for this dispatch. */
        REJECTED
    }

    /** Whether the matter has to be reported up (Art. 25). */
    public enum ReportUp {
        NOT_OWED,
        OWED,
        DONE
    }

    public Routing {
        joined = List.copyOf(joined);
    }

    Routing to(Assignment to) {
        return new Routing(to, Objection.NONE, null, handBacks, reportUp, incident, joined);
    }

    Routing at(Assignment changed) {
        return new Routing(changed, objection, dispute, handBacks, reportUp, incident, joined);
    }

    Routing handedBack() {
        return new Routing(null, Objection.NONE, null, handBacks + 1, reportUp, incident, joined);
    }

    Routing with(Objection changed) {
        return new Routing(assignment, changed, dispute, handBacks, reportUp, incident, joined);
    }

    Routing disputedBefore(@Nullable DisputeRung rung) {
        return new Routing(assignment, objection, rung, handBacks, reportUp, incident, joined);
    }

    Routing with(ReportUp changed) {
        return new Routing(assignment, objection, dispute, handBacks, changed, incident, joined);
    }

    Routing in(String incident) {
        return new Routing(assignment, objection, dispute, handBacks, reportUp, incident, joined);
    }

    Routing joinedBy(String follower) {
        List<String> all = new ArrayList<>(joined);
        all.add(follower);
        return new Routing(assignment, objection, dispute, handBacks, reportUp, incident, all);
    }

    /** Ended: what was not reported up in its time stays a missed limit, and is owed no more. */
    Routing ended() {
        return reportUp == ReportUp.OWED ? with(ReportUp.NOT_OWED) : this;
    }

    /** Accepted: whoever takes it on has no objection and no dispute any more. */
    Routing settled() {
        return new Routing(assignment, Objection.NONE, null, handBacks, reportUp, incident, joined);
    }

    /** The case after something happened on the way. */
    static CaseState evolve(CaseState state, RoutingEvent event) {
        Routing routing = state.routing();
        return switch (event) {
            case RoutingEvent.ObjectionRaised _ -> state.with(routing.with(Objection.PENDING));
            case RoutingEvent.ObjectionRejected _ -> state.with(routing.with(Objection.REJECTED));
            case RoutingEvent.ObjectionAllowed _ -> state.with(new AwaitingDispatch()).with(routing.handedBack());
            case RoutingEvent.DisputeRaised _ -> state.with(routing.disputedBefore(DisputeRung.AGREEMENT));
            case RoutingEvent.DisputeClimbed e -> state.with(routing.disputedBefore(e.rung()));
            case RoutingEvent.DisputeSettled _ -> state.with(routing.disputedBefore(null));
            case RoutingEvent.Signed e -> Dispatching.signed(state, e.at());
            case RoutingEvent.ReportedBack _ -> Dispatching.reportedBack(state);
            case RoutingEvent.Joined e -> state.with(routing.joinedBy(e.follower()));
            case RoutingEvent.ReportedUp _ -> state.with(routing.with(ReportUp.DONE));
            case RoutingEvent.IncidentNamed e -> state.with(routing.in(e.incident()));
        };
    }
}
