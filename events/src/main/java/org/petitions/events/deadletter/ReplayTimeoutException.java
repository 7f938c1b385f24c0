package org.petitions.events.deadletter;

/** The broker's records could not be read in the time, or held in the memory, that was given. */
public final class ReplayTimeoutException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    ReplayTimeoutException() {
        super("the broker's records could not be read in time");
    }
}
