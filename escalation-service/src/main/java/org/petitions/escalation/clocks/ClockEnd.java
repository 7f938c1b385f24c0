package org.petitions.escalation.clocks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.LimitEndReason;

/**
 * A step that ends every clock started before it, whatever its key.
 *
 * @param version the case's version at that step
 * @param at when it was taken, UTC
 * @param kind of which kind, or null for all: the case ended
 * @param reason why it ended though what it waited for was not done; null when that was done, and in what was kept before any was told
 * @param spared the kind that runs on though the case ended; null for none, and in what was kept before any was spared
 */
public record ClockEnd(long version, Instant at, @Nullable ClockKind kind, @Nullable LimitEndReason reason,
        @Nullable ClockKind spared) {

    /** One that spares none. */
    public ClockEnd(long version, Instant at, @Nullable ClockKind kind, @Nullable LimitEndReason reason) {
        this(version, at, kind, reason, null);
    }

    /** Whether that ending is the act the clock waited for. A settlement waits for the end of the case. */
    public boolean meets(ClockKind ofKind) {
        return kind == null ? ofKind == ClockKind.SETTLEMENT : reason == null;
    }

    /** Whether both tell of the same step. */
    public boolean isSameStepAs(ClockEnd other) {
        return version == other.version && kind == other.kind;
    }

    public boolean ends(ClockKind ofKind) {
        return kind == null ? ofKind != spared && !ofKind.outlivesCase() : kind == ofKind;
    }
}
