package org.petitions.casework.procedure;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.HandlingOutcome;

/** Where a case stands in the procedure: what has happened, as far as what may come next depends on it. */
public sealed interface CaseState {

    /** What the petition is about. */
    Matter matter();

    /** Number of case events so far; the next event has one more. */
    long version();

    /** The stage people know it by. */
    Stage stage();

    /** The steps the law allows now, by code; empty at the end. {@link Procedure#decide} refuses all others. */
    Set<Step> legalSteps();

    /** Unit id of the responsible unit, or null before dispatch. */
    default @Nullable String unit() {
        return null;
    }

    /** A petition was registered and has no case yet. */
    record Registered(Matter matter) implements CaseState {
        @Override
        public long version() {
            return 0;
        }

        @Override
        public Stage stage() {
            return Stage.REGISTERED;
        }

        @Override
        public Set<Step> legalSteps() {
            return Set.of(Step.OPEN);
        }
    }

    /** The bureau has 15 days to dispatch it (Art. 22). */
    record Opened(Matter matter, long version) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.OPENED;
        }

        @Override
        public Set<Step> legalSteps() {
            return Set.of(Step.DISPATCH);
        }
    }

    /** The responsible unit has 15 days from {@code arrivedAt} to accept it or lawfully not to (Art. 23). */
    record Dispatched(Matter matter, long version, String unit, DispatchKind kind, Instant arrivedAt)
            implements CaseState {
        @Override
        public Stage stage() {
            return Stage.DISPATCHED;
        }

        @Override
        public Set<Step> legalSteps() {
            return Set.of(Step.ACCEPT, Step.NOT_ACCEPT);
        }
    }

    /** The responsible unit has 60 days from {@code acceptedAt} to reply (Art. 34). */
    record Accepted(Matter matter, long version, String unit, Instant acceptedAt) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.ACCEPTED;
        }

        @Override
        public Set<Step> legalSteps() {
            return Set.of(Step.REPLY);
        }
    }

    /** Lawfully not accepted (Art. 23, 31); the case ends by the very decision, so no case rests here. */
    record NotAccepted(Matter matter, long version, String unit) implements CaseState {
        @Override
        public Stage stage() {
            return Stage.NOT_ACCEPTED;
        }

        @Override
        public Set<Step> legalSteps() {
            return Set.of();
        }
    }

    /** The petitioner has the handling opinion (Art. 32); what is left is to see living and work settled (Art. 27). */
    record Replied(Matter matter, long version, String unit, HandlingOutcome outcome, @Nullable Rating rating)
            implements CaseState {
        @Override
        public Stage stage() {
            return Stage.REPLIED;
        }

        @Override
        public Set<Step> legalSteps() {
            return rating == null ? Set.of(Step.RATE, Step.CLOSE) : Set.of(Step.CLOSE);
        }
    }

    /**
     * The case ended.
     *
     * @param answered whether there was a reply, which the petitioner may still rate
     */
    record Closed(Matter matter, long version, String unit, CaseEnd end, boolean answered, @Nullable Rating rating)
            implements CaseState {
        @Override
        public Stage stage() {
            return Stage.CLOSED;
        }

        @Override
        public Set<Step> legalSteps() {
            return answered && rating == null ? Set.of(Step.RATE) : Set.of();
        }
    }
}
