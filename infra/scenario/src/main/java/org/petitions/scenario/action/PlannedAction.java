package org.petitions.scenario.action;

import java.time.Instant;
import java.util.Map;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Rung;
import org.petitions.scenario.plan.LedgerRowKey;

/** Something a person does at a planned moment, about one petition. */
public sealed interface PlannedAction {

    /** When, in UTC. */
    Instant at();

    /** About which petition. */
    LedgerRowKey petition();

    /**
     * An official takes a step.
     *
     * @param version the case's version it builds on: how many events the case has by then
     * @param path its address under the case, e.g. {@code accept} or {@code documents/1/deliver}
     * @param body what is sent with it, empty for nothing; a {@link LedgerRowKey} in it stands for the number that row was registered
     *     under, a {@link DocumentPlace} for the number of that document
     */
    record TakeStep(Instant at, LedgerRowKey petition, long version, String path, Official official,
            Map<String, Object> body) implements PlannedAction {
        public TakeStep {
            body = Map.copyOf(body);
        }
    }

    /**
     * A bureau merges a case into a leading one.
     *
     * @param version as for {@link TakeStep}
     * @param notice how the petitioner is told of it, empty where nobody is told
     */
    record MergeCase(Instant at, LedgerRowKey petition, long version, Official official, LedgerRowKey lead,
            Map<String, Object> notice) implements PlannedAction {
        public MergeCase {
            notice = Map.copyOf(notice);
        }
    }

    /**
     * The petitioner says something through tracking.
     *
     * @param body what is sent beside number and code
     */
    record RequestByPetitioner(Instant at, LedgerRowKey petition, RequestKind kind, Map<String, Object> body)
            implements PlannedAction {
        public RequestByPetitioner {
            body = Map.copyOf(body);
        }
    }

    /**
     * The petitioner opens a document with number and code, and so has it.
     *
     * @param document which of the case's, from 1
     */
    record OpenDocument(Instant at, LedgerRowKey petition, int document) implements PlannedAction {}

    /**
     * The clerk of the registering office puts right what was recorded wrongly.
     *
     * @param office unit id of that office
     * @param fields what is put right, and why
     */
    record CorrectRegistration(Instant at, LedgerRowKey petition, String office, Map<String, Object> fields)
            implements PlannedAction {
        public CorrectRegistration {
            fields = Map.copyOf(fields);
        }
    }

    /**
     * The clerk of the registering office issues the tracking code anew, for a petitioner who has lost it: from then on that one counts alone.
     *
     * @param office unit id of that office
     */
    record ReissueCode(Instant at, LedgerRowKey petition, String office) implements PlannedAction {}

    /** A leader takes note of an alert. */
    record AcknowledgeAlert(Instant at, LedgerRowKey petition, ClockKind clock, Rung rung, String post)
            implements PlannedAction {}

    /** What a petitioner can say. */
    enum RequestKind {
        /** Rates the answer. */
        RATING("rating"),

        /** Confirms or denies a withdrawal. */
        WITHDRAWAL("withdrawal"),

        /** Asks for a review or re-review. */
        REVIEW("review");

        private final String path;

        RequestKind(String path) {
            this.path = path;
        }

        /** The last part of its address under {@code /tracking}. */
        public String path() {
            return path;
        }
    }
}
