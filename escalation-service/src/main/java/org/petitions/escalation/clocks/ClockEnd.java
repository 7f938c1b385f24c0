package org.petitions.escalation.clocks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ClockKind;

/**
 * A step that ends every clock started before it, whatever its key.
 *
 * @param version the case's version at that step
 * @param at when it was taken, UTC
 * @param kind of which kind, or null for all: the case ended
 */
public record ClockEnd(long version, Instant at, @Nullable ClockKind kind) {

    public boolean ends(ClockKind ofKind) {
        return kind == null || kind == ofKind;
    }
}
