package org.petitions.escalation.clocks;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.policy.Expiry;

/**
 * What has been published of a clock's limit. Whatever differs from how the clock stands is still to be published, so a change is told
 * once, however it came about.
 *
 * @param revision number of the latest event, from 1
 * @param unit unit id of the unit held to it, as published
 * @param lengthenedBy days it was given more, as published
 * @param daysNotCounted days left out of the count, as published
 * @param pausedFrom the first day not counted of a pause that goes on, as published, or null
 * @param expiry its end, as published
 * @param misses how often it was said to be missed; all but the last were taken back
 */
public record PublishedLimit(int revision, String unit, int lengthenedBy, long daysNotCounted,
        @Nullable LocalDate pausedFrom, Expiry expiry, int misses) {

    /** After the first event of a limit. A pause that goes on is told by an event of its own. */
    public static PublishedLimit first(ClockState state, boolean missed) {
        return new PublishedLimit(1, state.unit(), state.lengthenedBy(), state.daysNotCounted(), null, state.expiry(),
                missed ? 1 : 0);
    }

    /** After an event that said that another unit is held to it. */
    public PublishedLimit handedOver(String newUnit) {
        return new PublishedLimit(revision + 1, newUnit, lengthenedBy, daysNotCounted, pausedFrom, expiry, misses);
    }

    /** After an event that said that days are not counted, or, with null, that they are again. */
    public PublishedLimit paused(@Nullable LocalDate from) {
        return new PublishedLimit(revision + 1, unit, lengthenedBy, daysNotCounted, from, expiry, misses);
    }

    /** After an event that told another end. */
    public PublishedLimit moved(ClockState state) {
        return new PublishedLimit(revision + 1, unit, state.lengthenedBy(), state.daysNotCounted(), pausedFrom,
                state.expiry(), misses);
    }

    /** After another miss. */
    public PublishedLimit missed() {
        return new PublishedLimit(revision, unit, lengthenedBy, daysNotCounted, pausedFrom, expiry, misses + 1);
    }

    /** After a miss was taken back. */
    public PublishedLimit missTakenBack() {
        return new PublishedLimit(revision + 1, unit, lengthenedBy, daysNotCounted, pausedFrom, expiry, misses);
    }

    /** After an event that said that it has ended, or how it really had. */
    public PublishedLimit ended() {
        return new PublishedLimit(revision + 1, unit, lengthenedBy, daysNotCounted, pausedFrom, expiry, misses);
    }

    /** Whether readers know its last day, and how that is counted. */
    public boolean tellsPeriod(ClockState state) {
        return state.expiry().equals(expiry) && state.lengthenedBy() == lengthenedBy
                && state.daysNotCounted() == daysNotCounted;
    }

    /** Whether readers know of it how a clock stands, whose limit was missed or not. */
    public boolean tells(ClockState state, boolean missed) {
        return state.unit().equals(unit) && tellsPeriod(state)
                && (missed || Objects.equals(state.pausedFrom(), pausedFrom));
    }
}
