package org.petitions.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewRefusalGround;
import org.petitions.events.terms.ReviewStep;

/**
 * How what a unit answers is drafted and signed off inside it (拟稿、签发). None of it is the answer: no limit starts, moves or stops by it, and
 * the petitioner's tracking shows nothing of it.
 */
public sealed interface SigningEvent extends CaseEvent, UntrackedEvent {

    /** Unit id of the unit or bureau whose answer it is, and whose leaders sign it. */
    String unit();

    /**
     * What is decided by a draft. Its words are kept sealed with the case.
     *
     * @param outcome of an answer, else null
     * @param reviewOutcome of a review or re-review, else null
     * @param ground of a non-acceptance, else null
     * @param opinion number (字号) of the re-review opinion that ended the matter, where that is the ground, else null
     * @param way how the petition is handled or into which procedure it is led, for an acceptance or a referral; null for the way that
     *     follows from its purpose
     * @param carriedOut true in an answer or a review opinion that says that what it supports is carried out already (Art. 32), else null
     * @param reviewStep of a refused request for a review or re-review, else null
     * @param refusal on what ground that is refused, else null
     * @param receivedOn day on which that was received on paper, in Asia/Shanghai; null for the one that waits
     * @param running the case in which the same matter is handled, where that is the ground of a non-acceptance, else null
     * @param changedTo what an answer comes to that a review or re-review changes, else null, and in a draft of before it was named
     * @param measures what an answer, or a review opinion that changes it, promises with its signature (Art. 32); null for nothing, and in a
     *     draft of before, for which it was promised by a step of its own
     */
    record DraftedDecision(DraftedAct act, @Nullable HandlingOutcome outcome, @Nullable ReviewOutcome reviewOutcome,
            @Nullable NonAcceptanceGround ground, @Nullable String opinion, @Nullable HandlingWay way,
            @Nullable Boolean carriedOut, @Nullable ReviewStep reviewStep, @Nullable ReviewRefusalGround refusal,
            @Nullable LocalDate receivedOn, @Nullable RunningCase running, @Nullable HandlingOutcome changedTo,
            @Nullable List<PromisedMeasure> measures) {
        public DraftedDecision {
            measures = measures == null || measures.isEmpty() ? null : List.copyOf(measures);
        }

        /** What refuses no review and names no running case. */
        public DraftedDecision(DraftedAct act, @Nullable HandlingOutcome outcome, @Nullable ReviewOutcome reviewOutcome,
                @Nullable NonAcceptanceGround ground, @Nullable String opinion, @Nullable HandlingWay way,
                @Nullable Boolean carriedOut) {
            this(act, outcome, reviewOutcome, ground, opinion, way, carriedOut, null, null, null, null, null, null);
        }

        /** An answer. */
        public static DraftedDecision answer(HandlingOutcome outcome, boolean carriedOut) {
            return answer(outcome, carriedOut, List.of());
        }

        /** An answer that promises something. */
        public static DraftedDecision answer(HandlingOutcome outcome, boolean carriedOut,
                List<PromisedMeasure> measures) {
            return new DraftedDecision(DraftedAct.ANSWER, outcome, null, null, null, null, carriedOut ? true : null,
                    null, null, null, null, null, measures);
        }

        /**
         * An opinion on a review or re-review.
         *
         * @param changedTo null for one that changes nothing
         */
        public static DraftedDecision review(ReviewOutcome outcome, @Nullable HandlingOutcome changedTo,
                boolean carriedOut, List<PromisedMeasure> measures) {
            return new DraftedDecision(DraftedAct.REVIEW, null, outcome, null, null, null, carriedOut ? true : null,
                    null, null, null, null, changedTo, measures);
        }

        /**
         * A refusal of a request for a review or re-review.
         *
         * @param receivedOn null for the request that waits
         */
        public static DraftedDecision reviewRefusal(ReviewStep step, ReviewRefusalGround ground,
                @Nullable LocalDate receivedOn) {
            return new DraftedDecision(DraftedAct.REVIEW_REFUSAL, null, null, null, null, null, null, step, ground,
                    receivedOn, null, null, null);
        }

        /** A non-acceptance by the bureau. */
        public static DraftedDecision bureauNonAcceptance(NonAcceptanceGround ground, @Nullable String opinion,
                @Nullable RunningCase running) {
            return new DraftedDecision(DraftedAct.BUREAU_NON_ACCEPTANCE, null, null, ground, opinion, null, null, null,
                    null, null, running, null, null);
        }

        /** A non-acceptance. */
        public static DraftedDecision nonAcceptance(NonAcceptanceGround ground, @Nullable String opinion) {
            return new DraftedDecision(DraftedAct.NON_ACCEPTANCE, null, null, ground, opinion, null, null);
        }

        /** A referral to another procedure. */
        public static DraftedDecision referral(HandlingWay way) {
            return new DraftedDecision(DraftedAct.REFERRAL, null, null, null, null, way, null);
        }

        /** An acceptance. */
        public static DraftedDecision acceptance(@Nullable HandlingWay way) {
            return new DraftedDecision(DraftedAct.ACCEPTANCE, null, null, null, null, way, null);
        }
    }

    /**
     * A handler submitted a draft for signature. It takes the place of a draft that waits.
     *
     * @param decision what it decides
     */
    @Meaning(zh = "拟稿送签", en = "A draft was submitted for signature.")
    record DraftSubmitted(String petitionId, long version, Instant at, String unit, DraftedDecision decision)
            implements SigningEvent {}

    /**
     * A leader sent the draft back for changes. Why is kept sealed with the case.
     *
     * @param draft version of the draft's event
     * @param post post id of the unit's head, for which it was decided
     * @param capacity in what capacity for that post
     */
    @Meaning(zh = "退回修改", en = "The draft was sent back for changes.")
    record DraftReturned(String petitionId, long version, Instant at, String unit, long draft, String post,
            PostCapacity capacity) implements SigningEvent {}

    /**
     * A leader signed the draft off. What it decides happens by the very next events.
     *
     * @param draft version of the draft's event
     * @param post post id of the unit's head, for which it was signed
     * @param capacity in what capacity for that post
     */
    @Meaning(zh = "已签发", en = "A leader of the unit signed the draft off.")
    record DraftSigned(String petitionId, long version, Instant at, String unit, long draft, DraftedAct act,
            String post, PostCapacity capacity) implements SigningEvent {}
}
