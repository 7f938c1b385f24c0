package org.petitions.intake.status;

import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.SuspensionGround;

/**
 * What moved the limit of the handling under way (Art. 34).
 *
 * @param extendedBy days it was extended by, 0 for none; the new last day is the clocks' to tell
 * @param suspendedFor why it stands still, or null while it goes on
 */
public record TrackedHandling(int extendedBy, @Nullable SuspensionGround suspendedFor) {
    static final TrackedHandling NONE = new TrackedHandling(0, null);

    TrackedHandling extendedBy(int days) {
        return new TrackedHandling(days, suspendedFor);
    }

    TrackedHandling suspendedFor(@Nullable SuspensionGround ground) {
        return new TrackedHandling(extendedBy, ground);
    }
}
