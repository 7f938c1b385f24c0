package org.petitions.casework.procedure.handling;

import java.time.Instant;
import java.util.Set;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.DecisionContext;
import org.petitions.casework.procedure.rules.PartDecision;
import org.petitions.casework.procedure.rules.Refusal.Reason;
import org.petitions.casework.procedure.rules.Rules;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.Rating;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.events.CaseEvent;

/** The petitioner's rating of each answer (满意度评价): Art. 21. */
public final class RatingRules {
    private static final Rules<Rate> RATING = new Rules<Rate>()
            .refuse(Reason.RATING_WINDOW_PASSED, (_, state, context) -> isTooLate(state, context));

    private RatingRules() {}

    /** What may be asked for in this part. */
    public sealed interface RatingCommand extends CaseCommand {
        @Override
        default PartDecision decide(CaseState state, DecisionContext context) {
            return RatingRules.decide(this, state, context);
        }
    }

    /** Rate the bureau and the unit. */
    public record Rate(Rating rating) implements RatingCommand {
        @Override
        public Step step() {
            return Step.RATE;
        }
    }

    static void offer(CaseState state, Set<Step> steps) {
        if (state.answer() != null && state.matter().hasPetitioner() && state.ratings().latest() == null) {
            steps.add(Step.RATE);
        }
    }

    private static PartDecision decide(RatingCommand command, CaseState state, DecisionContext context) {
        return switch (command) {
            case Rate rate -> RATING.decide(rate, state, context, () -> PartDecision.allowed(new CaseEvent.Rated(
                    state.id(), state.nextVersion(), context.at(), rate.rating().bureau(), rate.rating().unit())));
        };
    }

    private static boolean isTooLate(CaseState state, DecisionContext context) {
        Instant asked = state.ratings().askedAt();
        return asked != null && !context.at()
                .isBefore(context.calendar().afterDays(asked, context.policy().ratingDays()).endByEveryReading());
    }
}
