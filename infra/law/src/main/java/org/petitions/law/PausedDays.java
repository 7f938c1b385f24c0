package org.petitions.law;

import java.time.LocalDate;

/**
 * Days that a limit does not count, such as a hearing's (听证, Art. 36).
 *
 * @param from first day not counted
 * @param to last day not counted
 */
public record PausedDays(LocalDate from, LocalDate to) {

    /** @throws IllegalArgumentException when the last day is before the first */
    public PausedDays {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("paused days end " + to + " before they start " + from);
        }
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
