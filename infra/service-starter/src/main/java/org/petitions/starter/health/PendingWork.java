package org.petitions.starter.health;

import java.time.Instant;

/**
 * Work that a service does beside its consumers and its outbox, such as mails under way. A bean for each kind; asked by whoever waits until
 * a service has nothing left to do.
 */
public interface PendingWork {

    /** Its name for operators and scripts, e.g. {@code mailsWaiting}. */
    String name();

    /**
     * How much of what was due by a moment is not finished; never 0 while some of it is under way.
     *
     * @param moment by the service's clock
     * @throws IllegalStateException when it cannot be said now
     */
    long countDueBy(Instant moment);
}
