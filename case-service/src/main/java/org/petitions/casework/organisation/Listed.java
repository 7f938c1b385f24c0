package org.petitions.casework.organisation;

import java.time.Instant;
import org.petitions.events.DirectoryEvent;

/**
 * What was last published of one entry of the directory.
 *
 * @param <T> itself
 */
interface Listed<T extends Listed<T>> {
    String id();

    /** The revision published. */
    long version();

    /** The same entry as another revision. */
    T revision(long revision);

    /** What is published of it. */
    DirectoryEvent event(Instant at);
}
