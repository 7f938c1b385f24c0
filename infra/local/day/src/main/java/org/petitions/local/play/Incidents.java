package org.petitions.local.play;

import java.time.Instant;

/** What may go wrong while the day is played: told of each occasion, it may kill something. */
public interface Incidents {

    /** Nothing goes wrong. */
    Incidents NONE = new Incidents() {
    };

    /** A ledger is about to be sent; {@code index} counts them from 0. */
    default void sending(int index) {}

    /** The clock has just moved, and the services see what has fallen due. */
    default void moved(Instant moment) {}

    /** Somebody is about to act; {@code index} counts the acts of this moment from 0, {@code of} says how many there are. */
    default void acting(Instant moment, int index, int of) {}
}
