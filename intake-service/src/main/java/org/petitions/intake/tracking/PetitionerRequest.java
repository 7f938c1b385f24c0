package org.petitions.intake.tracking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.IntakeEvent;
import org.petitions.events.terms.PetitionerRequestKind;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Satisfaction;

/**
 * Something the petitioner asks for in person, with number and code. Whether it can be done is the case's to say: here it is only handed
 * on, and shown as pending until the case has answered.
 */
sealed interface PetitionerRequest {

    PetitionerRequestKind kind();

    /** What goes out of it. */
    IntakeEvent event(String petitionId, long sequence, Instant at);

    /** What the petitioner wrote with it, sealed, or null. */
    default @Nullable String sealedReason() {
        return null;
    }

    /**
     * To rate the reply that stands (满意度评价, Art. 21), for the bureau and for the responsible unit.
     *
     * @param sealedReason what the petitioner wrote with it, sealed
     */
    record RatePetition(Satisfaction bureau, Satisfaction unit, @Nullable String sealedReason)
            implements PetitionerRequest {
        @Override
        public PetitionerRequestKind kind() {
            return PetitionerRequestKind.RATING;
        }

        @Override
        public IntakeEvent event(String petitionId, long sequence, Instant at) {
            return new IntakeEvent.PetitionRated(petitionId, sequence, at, bureau, unit);
        }
    }

    /** To withdraw the petition (撤回), unasked or because a unit noted it; or to deny wanting to. */
    record AnswerWithdrawal(boolean confirmed) implements PetitionerRequest {
        @Override
        public PetitionerRequestKind kind() {
            return confirmed ? PetitionerRequestKind.WITHDRAWAL : PetitionerRequestKind.WITHDRAWAL_DENIAL;
        }

        @Override
        public IntakeEvent event(String petitionId, long sequence, Instant at) {
            return new IntakeEvent.WithdrawalAnswered(petitionId, sequence, at, confirmed);
        }
    }

    /** To have the next level up review the opinion that stands (请求复查、复核, Art. 35, 36). */
    record AskReview(ReviewStep step) implements PetitionerRequest {
        @Override
        public PetitionerRequestKind kind() {
            return PetitionerRequestKind.of(step);
        }

        @Override
        public IntakeEvent event(String petitionId, long sequence, Instant at) {
            return new IntakeEvent.ReviewAsked(petitionId, sequence, at, step);
        }
    }
}
