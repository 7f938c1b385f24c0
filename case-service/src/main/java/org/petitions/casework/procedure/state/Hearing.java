package org.petitions.casework.procedure.state;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A hearing (听证, Art. 31, 36).
 *
 * @param body unit id of who holds it
 * @param from its first day, in Asia/Shanghai
 * @param to its last day, or null while it goes on
 * @param before the one that was held before it, or null
 */
public record Hearing(String body, LocalDate from, @Nullable LocalDate to, @Nullable Hearing before) {

    /** Whether it goes on. */
    public boolean isOpen() {
        return to == null;
    }

    /** The same, ended with that day. */
    public Hearing until(LocalDate last) {
        return new Hearing(body, from, last, before);
    }

    /** How many days it and those before it lasted, first and last with them, of those that began after that day. */
    public int daysHeldAfter(LocalDate day) {
        int own = to != null && from.isAfter(day) ? (int) ChronoUnit.DAYS.between(from, to) + 1 : 0;
        return own + (before == null ? 0 : before.daysHeldAfter(day));
    }
}
