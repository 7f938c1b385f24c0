package org.petitions.intake.tracking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.IntakeEvent;
import org.petitions.events.terms.PetitionerRequestKind;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Satisfaction;
import org.petitions.intake.petition.StoredRequest;
import org.petitions.starter.sealing.SealedBox;

/**
 * Something the petitioner asks for in person, with number and code. Whether it can be done is the case's to say: here it is only handed
 * on, and shown as pending until the case has answered.
 */
sealed interface PetitionerRequest {

    PetitionerRequestKind kind();

    /**
     * What goes out of it.
     *
     * @param caseId id of the case of the matter it is about
     */
    IntakeEvent event(String caseId, long sequence, Instant at);

    /**
     * What is kept of it.
     *
     * @param key what the client calls it, or null
     */
    default StoredRequest stored(long sequence, Instant at, @Nullable String key) {
        return new StoredRequest(sequence, kind(), at, key);
    }

    /** The same without what was written with it. */
    default PetitionerRequest withoutWords() {
        return this;
    }

    /** Whether what was kept may be this very request, sent before. */
    default boolean isRepetitionOf(StoredRequest before) {
        return before.kind() == kind();
    }

    /**
     * To rate the reply that stands (满意度评价, Art. 21), for the bureau and for the responsible unit.
     *
     * @param sealedReason what the petitioner wrote with it, sealed
     */
    record RatePetition(Satisfaction bureau, Satisfaction unit, @Nullable SealedBox sealedReason)
            implements PetitionerRequest {
        @Override
        public PetitionerRequestKind kind() {
            return PetitionerRequestKind.RATING;
        }

        @Override
        public IntakeEvent event(String caseId, long sequence, Instant at) {
            return new IntakeEvent.PetitionRated(caseId, sequence, at, bureau, unit);
        }

        @Override
        public StoredRequest stored(long sequence, Instant at, @Nullable String key) {
            return new StoredRequest(sequence, kind(), at, key, sealedReason, bureau, unit, null);
        }

        @Override
        public PetitionerRequest withoutWords() {
            return new RatePetition(bureau, unit, null);
        }

        /** What an earlier release kept has no satisfaction to compare. */
        @Override
        public boolean isRepetitionOf(StoredRequest before) {
            return before.kind() == kind() && (before.bureau() == null || before.bureau() == bureau)
                    && (before.unit() == null || before.unit() == unit);
        }
    }

    /** To withdraw the petition (撤回), unasked or because a unit noted it; or to deny wanting to. */
    record AnswerWithdrawal(boolean confirmed) implements PetitionerRequest {
        @Override
        public PetitionerRequestKind kind() {
            return confirmed ? PetitionerRequestKind.WITHDRAWAL : PetitionerRequestKind.WITHDRAWAL_DENIAL;
        }

        @Override
        public IntakeEvent event(String caseId, long sequence, Instant at) {
            return new IntakeEvent.WithdrawalAnswered(caseId, sequence, at, confirmed);
        }
    }

    /** To have the next level up review the opinion that stands (请求复查、复核, Art. 35, 36). */
    record AskReview(ReviewStep step) implements PetitionerRequest {
        @Override
        public PetitionerRequestKind kind() {
            return PetitionerRequestKind.of(step);
        }

        @Override
        public IntakeEvent event(String caseId, long sequence, Instant at) {
            return new IntakeEvent.ReviewAsked(caseId, sequence, at, step);
        }
    }
}
