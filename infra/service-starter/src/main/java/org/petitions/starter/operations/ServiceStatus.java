package org.petitions.starter.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.deadletter.DeadLetterList.Waiting;
import org.petitions.starter.operations.StatusPart.Figure;

/**
 * How one instance of a service runs.
 *
 * @param service its name
 * @param version its release
 * @param startedAt when it started, by the machine's clock
 * @param at when this was looked at, by the machine's clock: two readings give a rate
 * @param health its parts
 * @param consumed records read since the start, by topic
 * @param published records published since the start, by topic
 * @param lag records that are there and not read yet, by topic
 * @param outbox what waits to be published; null where it has no outbox
 * @param deadLetters those that wait to be put back; null while the broker does not say
 * @param figures what it alone can say
 */
record ServiceStatus(String service, String version, Instant startedAt, Instant at, List<PartHealth> health,
        Map<String, Long> consumed, Map<String, Long> published, Map<String, Long> lag,
        @Nullable WaitingOutbox outbox, @Nullable Waiting deadLetters, List<Figure> figures) {

    /**
     * A part's health.
     *
     * @param name e.g. {@code mongo}
     * @param state {@code UP}, or what else it is
     */
    record PartHealth(String name, String state) {
        /** Whether it is well. */
        public boolean well() {
            return state.equals("UP");
        }
    }

    /**
     * What waits to be published.
     *
     * @param documents with events that are not published yet
     * @param parked documents with an event that the broker refuses
     * @param oldestSeconds how long the oldest waits
     */
    record WaitingOutbox(long documents, long parked, long oldestSeconds) {}

    /** Whether all its parts are well. */
    public boolean well() {
        return health.stream().allMatch(PartHealth::well);
    }
}
