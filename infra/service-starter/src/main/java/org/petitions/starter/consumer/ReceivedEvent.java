package org.petitions.starter.consumer;

import org.petitions.events.Event;

/**
 * An event as a service gets it.
 *
 * @param event what happened
 * @param meta where it was read
 */
public record ReceivedEvent(Event event, EventMetadata meta) {

    /** Does the work under the event's trace: log lines and further events carry the id of the request that caused it all. */
    public void inTrace(Runnable work) {
        meta.trace().run(work);
    }
}
