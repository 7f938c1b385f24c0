package org.petitions.intake.tracking;

import java.time.Instant;
import org.petitions.events.IntakeEvent.ReviewAsked;
import org.petitions.events.terms.ReviewStep;
import org.petitions.intake.registration.StoredPetition;
import org.petitions.intake.registration.StoredPetition.ReviewRequest;
import org.petitions.intake.status.Progress;
import org.petitions.intake.tracking.Remedy.None;
import org.petitions.intake.tracking.Remedy.Open;

/**
 * The petitioner asks the next level up to review the opinion that stands (请求复查、复核, Art. 35, 36).
 *
 * @param step which of the two
 * @param at now
 */
record AskReview(ReviewStep step, Instant at) implements Word {

    @Override
    public Decision decide(StoredPetition petition, Progress progress, Rules rules) {
        return switch (Remedy.of(petition, progress, rules.calendar(), at)) {
            case None(var reason, var article) -> new Refused(reason, article == 0 ? Word.articleOf(step) : article);
            case Open open when open.step() != step -> new Refused(Refusal.OTHER_STEP_OPEN, Word.articleOf(step));
            case Open open -> {
                StoredPetition next = petition.with(new ReviewRequest(step, at, open.opinion()));
                yield new Taken(next, new ReviewAsked(petition.id(), next.version(), at, step));
            }
        };
    }
}
