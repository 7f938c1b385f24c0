package org.petitions.local.expected;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Rung;
import org.petitions.local.plan.LedgerKey;

/** Something a person does at a planned moment, about one petition. */
public sealed interface Act {

    /** When, in UTC. */
    Instant at();

    /** About which petition. */
    LedgerKey petition();

    /**
     * An official takes a step.
     *
     * @param version the case's version it builds on: how many events the case has by then
     * @param path the last part of its address
     * @param body what is sent with it, empty for nothing
     */
    record Take(Instant at, LedgerKey petition, long version, Move move, String path, Official by,
            Map<String, Object> body) implements Act {
        public Take {
            body = Map.copyOf(body);
        }
    }

    /**
     * A bureau merges a case into a leading one.
     *
     * @param version as for {@link Take}
     */
    record Merge(Instant at, LedgerKey petition, long version, Official by, LedgerKey lead) implements Act {}

    /**
     * The petitioner says something through tracking.
     *
     * @param body what is sent beside number and code
     */
    record Say(Instant at, LedgerKey petition, Word word, Map<String, Object> body) implements Act {
        public Say {
            body = Map.copyOf(body);
        }
    }

    /** A leader takes note of an alert. */
    record Acknowledge(Instant at, LedgerKey petition, ClockKind clock, Rung rung, String post) implements Act {}

    /** What a petitioner can say. */
    enum Word {
        /** Rates the answer. */
        RATING("rating", List.of("not-replied-yet"), List.of("already-rated")),

        /** Confirms or denies a withdrawal. */
        WITHDRAWAL("withdrawal", List.of("no-withdrawal-noted"),
                List.of("already-withdrawn", "withdrawal-answered", "case-ended")),

        /** Asks for a review or re-review. */
        REVIEW("review", List.of("no-opinion-yet", "other-step-open"), List.of("review-asked", "under-review"));

        private final String path;
        private final List<String> tooEarly;
        private final List<String> saidBefore;

        Word(String path, List<String> tooEarly, List<String> saidBefore) {
            this.path = path;
            this.tooEarly = tooEarly;
            this.saidBefore = saidBefore;
        }

        /** The last part of its address under {@code /tracking}. */
        public String path() {
            return path;
        }

        /** Codes of the refusals that say intake has not yet read what comes before. */
        public List<String> tooEarly() {
            return tooEarly;
        }

        /** Codes of the refusals that say it was said already, and only the answer got lost. */
        public List<String> saidBefore() {
            return saidBefore;
        }
    }
}
