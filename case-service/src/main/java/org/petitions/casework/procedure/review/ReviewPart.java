package org.petitions.casework.procedure.review;

import java.util.Set;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.ReviewEvent;

/** Review, re-review and hearings, as the whole procedure sees them. */
public final class ReviewPart {
    private ReviewPart() {}

    /** Adds the steps that are legal here. */
    public static void offer(CaseState state, Set<Step> steps) {
        ReviewRules.offer(state, steps);
        HearingRules.offer(state, steps);
        ReviewRequestCorrection.offer(state, steps);
    }

    /** The case after something happened in a review or a hearing. */
    public static CaseState evolve(CaseState state, ReviewEvent event) {
        return switch (event) {
            case ReviewEvent.ReviewRequested e -> ReviewRules.requested(state, e);
            case ReviewEvent.ReviewRequestCorrected e -> ReviewRequestCorrection.corrected(state, e);
            case ReviewEvent.ReviewBodyChanged e -> ReviewRules.bodyChanged(state, e);
            case ReviewEvent.ReviewRefused e -> ReviewRules.refused(state, e);
            case ReviewEvent.HearingOpened e -> HearingRules.opened(state, e);
            case ReviewEvent.HearingClosed e -> HearingRules.closed(state, e);
            case ReviewEvent.AnswerExempted e -> state.with(state.documents().answered(e.step()));
            case ReviewEvent.ReviewDecided e -> ReviewDecision.decided(state, e);
        };
    }
}
