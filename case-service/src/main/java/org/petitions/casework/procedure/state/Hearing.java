package org.petitions.casework.procedure.state;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hearing (听证, Art. 31, 36).
 *
 * @param body unit id of who holds it
 * @param from its first day, in Asia/Shanghai
 * @param to its last day, or null while it goes on
 */
public record Hearing(String body, LocalDate from, @Nullable LocalDate to) {

    /** Whether it goes on. */
    public boolean isOpen() {
        return to == null;
    }

    /** The same, ended with that day. */
    public Hearing until(LocalDate last) {
        return new Hearing(body, from, last);
    }
}
