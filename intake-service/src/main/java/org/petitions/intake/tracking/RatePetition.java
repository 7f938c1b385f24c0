package org.petitions.intake.tracking;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.IntakeEvent.PetitionRated;
import org.petitions.events.terms.Satisfaction;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredPetition.StoredRating;
import org.petitions.intake.status.TrackedCase;
import org.petitions.intake.status.TrackedReply;
import org.petitions.law.Deadline;

/**
 * The petitioner rates the reply that stands (满意度评价, Art. 21): once after each, for a while, for the bureau and for the responsible
 * unit.
 *
 * @param sealedReason what the petitioner wrote with it, sealed
 * @param at now
 */
record RatePetition(Satisfaction bureau, Satisfaction unit, @Nullable String sealedReason, Instant at)
        implements PetitionerRequest {
    private static final int ARTICLE = 21;

    @Override
    public RequestDecision decide(StoredPetition petition, TrackedCase progress, RequestRules rules) {
        TrackedReply answer = progress.answer();
        if (answer == null) {
            return new Refused(RequestRefusal.NOT_REPLIED_YET, ARTICLE);
        }
        if (isRated(petition, answer)) {
            return new Refused(RequestRefusal.ALREADY_RATED, ARTICLE);
        }
        if (!at.isBefore(windowOf(answer, rules).end())) {
            return new Refused(RequestRefusal.RATING_WINDOW_PASSED, ARTICLE);
        }
        StoredPetition next = petition.with(new StoredRating(bureau, unit, at, answer.version(), sealedReason));
        return new Taken(next, new PetitionRated(petition.id(), next.version(), at, bureau, unit));
    }

    /** Whether the petitioner has rated this reply. */
    static boolean isRated(StoredPetition petition, TrackedReply answer) {
        StoredRating rating = petition.rating();
        if (rating == null) {
            return answer.rated();
        }
        Long rated = rating.answer();
        return answer.rated() || (rated == null ? !rating.at().isBefore(answer.at()) : rated == answer.version());
    }

    /** The end of the time in which the reply that stands may still be rated; empty when it may not. */
    static Optional<Deadline> openWindow(StoredPetition petition, TrackedCase progress, RequestRules rules,
            Instant now) {
        TrackedReply answer = progress.answer();
        if (answer == null || isRated(petition, answer)) {
            return Optional.empty();
        }
        return Optional.of(windowOf(answer, rules)).filter(window -> now.isBefore(window.end()));
    }

    private static Deadline windowOf(TrackedReply answer, RequestRules rules) {
        return rules.calendar().afterDays(answer.at(), rules.ratingDays());
    }
}
