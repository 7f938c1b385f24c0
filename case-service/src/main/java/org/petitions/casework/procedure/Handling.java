package org.petitions.casework.procedure;

import java.time.Instant;
import org.petitions.casework.procedure.CaseState.Accepted;
import org.petitions.casework.procedure.CaseState.Closed;
import org.petitions.casework.procedure.CaseState.Replied;
import org.petitions.casework.procedure.Refusal.Reason;
import org.petitions.events.CaseEvent;
import org.petitions.events.terms.HandlingOutcome;

/** Handling, reply and its rating (办理、答复、评价): Art. 32, 34 and 21. */
public final class Handling {
    private Handling() {}

    /** What may be asked for in this part. */
    public sealed interface HandlingCommand extends CaseCommand {}

    /** Give the petitioner the handling opinion. Its words are kept sealed beside the case and are no part of the decision. */
    public record Reply(HandlingOutcome outcome) implements HandlingCommand {
        @Override
        public Step step() {
            return Step.REPLY;
        }
    }

    /** Rate the bureau and the unit, once. */
    public record Rate(Rating rating) implements HandlingCommand {
        @Override
        public Step step() {
            return Step.RATE;
        }
    }

    static Decision decide(CaseState state, HandlingCommand command, Instant at) {
        return switch (command) {
            case Reply reply when state instanceof Accepted here -> Decision.happens(new CaseEvent.Replied(
                    here.matter().petitionId(), here.version() + 1, at, here.unit(), reply.outcome()));
            case Rate rate when state instanceof Replied here -> rate(here, here.rating() != null, rate, at);
            case Rate rate when state instanceof Closed here && here.answered() -> rate(here, here.rating() != null,
                    rate, at);
            case Reply _,Rate _ -> Decision.illegal(state, command);
        };
    }

    private static Decision rate(CaseState here, boolean alreadyRated, Rate rate, Instant at) {
        if (alreadyRated) {
            return Decision.refused(Reason.ALREADY_RATED, Step.RATE.article(), here, rate);
        }
        return Decision.happens(new CaseEvent.Rated(here.matter().petitionId(), here.version() + 1, at,
                rate.rating().bureau(), rate.rating().unit()));
    }
}
