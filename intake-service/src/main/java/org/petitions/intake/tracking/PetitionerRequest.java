package org.petitions.intake.tracking;

import org.petitions.events.IntakeEvent;
import org.petitions.events.terms.ReviewStep;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.status.TrackedCase;
import org.petitions.law.LegalCalendar;

/** Something the petitioner says in person, with number and code. */
sealed interface PetitionerRequest permits RatePetition, AnswerWithdrawal, AskReview {

    /** Decides whether it can be taken, by what is known of the petition here: a pure function. */
    RequestDecision decide(StoredPetition petition, TrackedCase progress, RequestRules rules);

    /**
     * What the decisions count by.
     *
     * @param calendar counts the days of the law
     * @param ratingDays calendar days after a reply within which it may be rated, at least 1
     */
    record RequestRules(LegalCalendar calendar, int ratingDays) {
        public RequestRules {
            if (ratingDays < 1) {
                throw new IllegalArgumentException("petitions.practice.rating-days must be at least 1");
            }
        }
    }

    /** What a decision came to. */
    sealed interface RequestDecision {}

    /** It is taken. */
    record Taken(StoredPetition next, IntakeEvent event) implements RequestDecision {}

    /**
     * It is not.
     *
     * @param article number of the article the rule comes from, or 0 when it comes from none
     */
    record Refused(RequestRefusal reason, int article) implements RequestDecision {}

    /** The article that gives a step. */
    static int articleOf(ReviewStep step) {
        return switch (step) {
            case REVIEW -> 35;
            case REREVIEW -> 36;
        };
    }
}
