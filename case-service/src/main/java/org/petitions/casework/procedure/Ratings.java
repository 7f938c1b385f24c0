package org.petitions.casework.procedure;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.CasePhase.Answered;
import org.petitions.casework.procedure.CasePhase.Ended;
import org.petitions.casework.procedure.CasePhase.UnderReview;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.events.CaseEvent;

/**
 * The petitioner's ratings (满意度评价, Art. 21): asked once after each answer, for a while.
 *
 * @param askedAt when the last answer was given, or null before any
 * @param latest the rating of that answer, or null while there is none
 */
public record Ratings(@Nullable Instant askedAt, @Nullable Rating latest) {
    static final Ratings NONE = new Ratings(null, null);

    /** What may be asked for in this part. */
    public sealed interface RatingCommand extends CaseCommand {}

    /** Rate the bureau and the unit. */
    public record Rate(Rating rating) implements RatingCommand {
        @Override
        public Step step() {
            return Step.RATE;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        boolean answered = state.phase() instanceof Answered || state.phase() instanceof UnderReview
                || (state.phase() instanceof Ended ended && ended.answered() != null);
        if (answered && state.matter().hasPetitioner() && state.ratings().latest() == null) {
            steps.add(Step.RATE);
        }
    }

    static CaseDecision decide(CaseState state, RatingCommand command, DecisionContext now) {
        return switch (command) {
            case Rate rate -> isTooLate(state.ratings(), now)
                    ? CaseDecision.refused(Reason.RATING_WINDOW_PASSED, state, rate)
                    : CaseDecision
                            .happens(new CaseEvent.Rated(state.matter().petitionId(), state.version() + 1, now.at(),
                                    rate.rating().bureau(), rate.rating().unit()));
        };
    }

    private static boolean isTooLate(Ratings ratings, DecisionContext now) {
        Instant asked = ratings.askedAt();
        return asked != null
                && !now.at().isBefore(now.calendar().afterDays(asked, now.policy().ratingDays()).end());
    }

    Ratings asked(Instant at) {
        return new Ratings(at, null);
    }

    Ratings rated(Rating rating) {
        return new Ratings(askedAt, rating);
    }
}
