package org.petitions.escalation.clocks;

import java.time.Instant;
import java.time.LocalDate;

/** Something that happened to one clock after a start. Its version in the case's stream tells which start it came after. */
public sealed interface ClockChange {

    /** The case's version at that step. */
    long version();

    /** When it was taken, UTC. */
    Instant at();

    /** It was started: once more where it had been before, and what ran until then is superseded. */
    record Started(long version, Instant at) implements ClockChange {}

    /** What it waited for was done. */
    record Stopped(long version, Instant at) implements ClockChange {}

    /** What it waited for was not asked for any more. */
    record Cancelled(long version, Instant at) implements ClockChange {}

    /**
     * What ended it proves to have been done at another moment.
     *
     * @param endedBy the case's version at the step that ended it
     * @param done when it was done, UTC
     */
    record Redated(long version, Instant at, long endedBy, Instant done) implements ClockChange {}

    /** Another unit was held to it. */
    record HandedOver(long version, Instant at, String unit) implements ClockChange {}

    /** It was given more days (延期). */
    record Lengthened(long version, Instant at, int days) implements ClockChange {}

    /**
     * Days were no longer counted.
     *
     * @param from the first that was not, in Asia/Shanghai
     */
    record Paused(long version, Instant at, LocalDate from) implements ClockChange {}

    /**
     * Days were counted again.
     *
     * @param lastPaused the last that was not, in Asia/Shanghai
     */
    record Resumed(long version, Instant at, LocalDate lastPaused) implements ClockChange {}
}
