package org.petitions.casework.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DirectoryEvent.UnitListed.UnitStanding;
import org.petitions.events.terms.UnitId;

/**
 * A unit (单位).
 *
 * @param standings its names, short form and superior from when to when, earliest first, without overlap or break: from its first day to its
 *     last; at least one, without days where the same holds always
 * @param successors who takes over on the day after {@link #until()}: of a unit that was divided (分立) several, each with its own part; none
 *     while nobody is named
 */
public record Unit(UnitId id, List<UnitStanding> standings, List<String> successors) {
    public Unit {
        standings = List.copyOf(standings);
        successors = List.copyOf(successors);
    }

    /** The first day it is there, or null when it always was. */
    @Nullable
    LocalDate from() {
        return standings.getFirst().from();
    }

    /** The last day it is there, or null while no end is known. */
    public @Nullable LocalDate until() {
        return standings.getLast().until();
    }

    /** Whether it is there on a day (China's). */
    public boolean isOn(LocalDate day) {
        return on(day).isPresent();
    }

    private Optional<UnitStanding> on(LocalDate day) {
        return standings.stream().filter(standing -> standing.isOn(day)).findFirst();
    }

    /** What is said of it on a day; before its first what comes first, after its last what was said last. */
    UnitStanding nearest(LocalDate day) {
        LocalDate from = from();
        return on(day)
                .orElseGet(() -> from != null && day.isBefore(from) ? standings.getFirst() : standings.getLast());
    }
}
