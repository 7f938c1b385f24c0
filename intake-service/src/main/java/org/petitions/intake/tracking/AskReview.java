package org.petitions.intake.tracking;

import java.time.Instant;
import org.petitions.events.IntakeEvent.ReviewAsked;
import org.petitions.events.terms.ReviewStep;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredPetition.StoredReviewRequest;
import org.petitions.intake.status.TrackedCase;
import org.petitions.intake.tracking.ReviewRemedy.Available;
import org.petitions.intake.tracking.ReviewRemedy.Unavailable;

/**
 * The petitioner asks the next level up to review the opinion that stands (请求复查、复核, Art. 35, 36).
 *
 * @param step which of the two
 * @param at now
 */
record AskReview(ReviewStep step, Instant at) implements PetitionerRequest {

    @Override
    public RequestDecision decide(StoredPetition petition, TrackedCase progress, RequestRules rules) {
        return switch (ReviewRemedy.of(petition, progress, rules.calendar(), at)) {
            case Unavailable(var reason, var article) ->
                new Refused(reason, article == 0 ? PetitionerRequest.articleOf(step) : article);
            case Available open when open.step() != step ->
                new Refused(RequestRefusal.OTHER_STEP_OPEN, PetitionerRequest.articleOf(step));
            case Available open -> {
                StoredPetition next = petition.with(new StoredReviewRequest(step, at, open.opinion()));
                yield new Taken(next, new ReviewAsked(petition.id(), next.version(), at, step));
            }
        };
    }
}
