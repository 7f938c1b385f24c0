package org.petitions.local.idle;

import java.time.Instant;

/** One part of a service that may have something left to do. */
interface IdleContributor {

    /** The stages work goes through in a service. They are asked about in this order, so that nothing slips past who asks. */
    enum Stage {
        /** Records to be read. */
        READ,
        /** Work taken on. */
        WORK,
        /** Transactions to be committed. */
        COMMIT,
        /** Committed, and on its way to its readers. */
        SHOW,
        /** Documents whose events are to be published. All other work ends in one. */
        PUBLISH
    }

    /** Where in the service it is. */
    Stage stage();

    /** Its name in the answer, e.g. {@code outboxDepth}. */
    String name();

    /**
     * How much is left to do; 0 when nothing is. Never 0 while something is under way.
     *
     * @param moment the service's time when the question was asked
     * @throws RuntimeException when it cannot be said; the service is then not idle
     */
    long remaining(Instant moment);

    /** Whether it is worth a moment's wait: what is done at once, but not at this very instant. */
    default boolean worthWaitingFor() {
        return false;
    }
}
