package org.petitions.intake.tracking;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.calendar.Deadline;
import org.petitions.events.IntakeEvent.PetitionRated;
import org.petitions.events.terms.Satisfaction;
import org.petitions.intake.registration.StoredPetition;
import org.petitions.intake.registration.StoredPetition.Rating;
import org.petitions.intake.status.Answer;
import org.petitions.intake.status.Progress;

/**
 * The petitioner rates the reply that stands (满意度评价, Art. 21): once after each, for a while, for the bureau and for the responsible
 * unit.
 *
 * @param sealedReason what the petitioner wrote with it, sealed
 * @param at now
 */
record RatePetition(Satisfaction bureau, Satisfaction unit, @Nullable String sealedReason, Instant at)
        implements Word {
    private static final int ARTICLE = 21;

    @Override
    public Decision decide(StoredPetition petition, Progress progress, Rules rules) {
        Answer answer = progress.answer();
        if (answer == null) {
            return new Refused(Refusal.NOT_REPLIED_YET, ARTICLE);
        }
        if (isRated(petition, answer)) {
            return new Refused(Refusal.ALREADY_RATED, ARTICLE);
        }
        if (!at.isBefore(windowOf(answer, rules).end())) {
            return new Refused(Refusal.RATING_WINDOW_PASSED, ARTICLE);
        }
        StoredPetition next = petition.with(new Rating(bureau, unit, at, answer.version(), sealedReason));
        return new Taken(next, new PetitionRated(petition.id(), next.version(), at, bureau, unit));
    }

    /** Whether the petitioner has rated this reply. */
    static boolean isRated(StoredPetition petition, Answer answer) {
        Rating rating = petition.rating();
        if (rating == null) {
            return answer.rated();
        }
        Long rated = rating.answer();
        return answer.rated() || (rated == null ? !rating.at().isBefore(answer.at()) : rated == answer.version());
    }

    /** The end of the time in which the reply that stands may still be rated; empty when it may not. */
    static Optional<Deadline> open(StoredPetition petition, Progress progress, Rules rules, Instant now) {
        Answer answer = progress.answer();
        if (answer == null || isRated(petition, answer)) {
            return Optional.empty();
        }
        return Optional.of(windowOf(answer, rules)).filter(window -> now.isBefore(window.end()));
    }

    private static Deadline windowOf(Answer answer, Rules rules) {
        return rules.calendar().afterDays(answer.at(), rules.ratingDays());
    }
}
