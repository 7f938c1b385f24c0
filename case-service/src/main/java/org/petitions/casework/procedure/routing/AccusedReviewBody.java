package org.petitions.casework.procedure.routing;

import java.util.ArrayList;
import java.util.List;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.state.CasePhase.UnderReview;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.state.Hearing;
import org.petitions.casework.procedure.terms.ReviewBodies;
import org.petitions.events.CaseEvent;
import org.petitions.events.ReviewEvent;
import org.petitions.events.terms.ReviewStep;

/**
 * A request for review that lies with whom the petition accuses, who may not know of it (Art. 30): the next office above decides it instead, and
 * answer, promises and remedy stay as they are.
 */
final class AccusedReviewBody {
    private AccusedReviewBody() {}

    /** Whether whoever reviews it is accused; what is reviewed elsewhere no step here takes from there. */
    static boolean hasIt(CaseState state) {
        String body = state.reviewBody();
        return body != null && state.matter().accuses(body) && !ReviewBodies.isElsewhere(body);
    }

    /**
     * That the next office above that it does not accuse has to answer; a hearing that goes on is called off, for whom it accuses hears nobody.
     *
     * @param version of the first event
     */
    static List<CaseEvent> left(UnderReview review, CaseState state, long version, DecisionContext context) {
        List<CaseEvent> events = new ArrayList<>();
        Hearing hearing = state.hearing();
        if (hearing != null && hearing.isOpen()) {
            events.add(new ReviewEvent.HearingClosed(state.id(), version, context.at(), hearing.body(),
                    hearing.from().minusDays(1), 0, false, review.step() == ReviewStep.REREVIEW ? null : true));
        }
        events.add(new ReviewEvent.ReviewBodyChanged(state.id(), version + events.size(), context.at(), review.step(),
                context.policy().reviewBodies().above(review.body(), state.matter(), context.today())));
        return events;
    }
}
