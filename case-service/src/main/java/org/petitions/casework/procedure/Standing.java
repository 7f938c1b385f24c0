package org.petitions.casework.procedure;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;

/** Where a case stands on the main line of the procedure. What runs beside it is in {@link CaseState}'s other parts. */
public sealed interface Standing {

    /** The stage people know it by. */
    Stage stage();

    /** A petition was registered and has no case yet. */
    record Registered() implements Standing {
        @Override
        public Stage stage() {
            return Stage.REGISTERED;
        }
    }

    /** The bureau has 15 days to dispatch it (Art. 22). */
    record AwaitingDispatch() implements Standing {
        @Override
        public Stage stage() {
            return Stage.OPENED;
        }
    }

    /** The unit has 15 days from its arrival to accept it, lawfully not to, or to lead it elsewhere (Art. 23, 31). */
    record AwaitingAcceptance() implements Standing {
        @Override
        public Stage stage() {
            return Stage.DISPATCHED;
        }
    }

    /**
     * The unit handles it.
     *
     * @param since when its limit began: the acceptance, or the moment it was sent back or reopened
     * @param extendedBy days its limit was extended by (Art. 34), 0 for none
     * @param suspendedSince when it was suspended, or null while it goes on
     * @param suspendedDays days begun in which it stood still before
     */
    record InHandling(Instant since, int extendedBy, @Nullable Instant suspendedSince, int suspendedDays)
            implements Standing {

        /** From this moment, with nothing extended and nothing suspended. */
        static InHandling from(Instant since) {
            return new InHandling(since, 0, null, 0);
        }

        @Override
        public Stage stage() {
            return suspendedSince == null ? Stage.ACCEPTED : Stage.SUSPENDED;
        }

        InHandling extended(int days) {
            return new InHandling(since, days, suspendedSince, suspendedDays);
        }

        InHandling suspended(Instant at) {
            return new InHandling(since, extendedBy, at, suspendedDays);
        }

        InHandling resumed(Instant at) {
            int days = suspendedSince == null ? 0 : (int) Duration.between(suspendedSince, at).toDays() + 1;
            return new InHandling(since, extendedBy, null, suspendedDays + days);
        }
    }

    /**
     * The petitioner has an answer; promised measures and reviews are what is left.
     *
     * @param outcome what the unit's opinion came to
     * @param reviewed the last review decided on it, or null before any
     */
    record Answered(HandlingOutcome outcome, @Nullable Reviewed reviewed) implements Standing {
        @Override
        public Stage stage() {
            return reviewed == null ? Stage.REPLIED : Stage.REVIEWED;
        }
    }

    /** A decided review: which step and what it came to. */
    record Reviewed(ReviewStep step, ReviewOutcome outcome) {}

    /**
     * The next level up answers a review or re-review within 30 days (Art. 35, 36).
     *
     * @param body unit id of who answers
     * @param before where it stood, which a decision builds on
     */
    record UnderReview(ReviewStep step, String body, Answered before) implements Standing {
        @Override
        public Stage stage() {
            return step == ReviewStep.REVIEW ? Stage.IN_REVIEW : Stage.IN_REREVIEW;
        }
    }

    /**
     * The case ended.
     *
     * @param end how
     * @param at when
     * @param answered the answer it ended with, or null when it ended without one
     */
    record Ended(CaseEnd end, Instant at, @Nullable Answered answered) implements Standing {
        @Override
        public Stage stage() {
            return Stage.CLOSED;
        }
    }
}
