package org.petitions.scenario.driver;

/** What may go wrong while the day is played: asked at each occasion, it may kill something. */
public interface FaultInjector {

    /** Nothing goes wrong. */
    FaultInjector NONE = new FaultInjector() {
    };

    /** A ledger is about to be sent; {@code index} counts them from 0. */
    default void beforeLedger(int index) {}

    /** The clock has just moved; {@code due} tells whether something falls due at this moment, which the services see now. */
    default void afterClockMoved(boolean due) {}

    /** Somebody is about to act; {@code index} counts the acts of this moment from 0, {@code of} says how many there are. */
    default void beforeAction(int index, int of) {}
}
