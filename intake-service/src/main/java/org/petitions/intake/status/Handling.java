package org.petitions.intake.status;

import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.SuspensionGround;

/**
 * What moved the limit of the handling under way (Art. 34).
 *
 * @param extendedBy days it was extended by, 0 for none; the new last day is the clocks' to tell
 * @param suspendedFor why it stands still, or null while it goes on
 */
public record Handling(int extendedBy, @Nullable SuspensionGround suspendedFor) {
    static final Handling NONE = new Handling(0, null);

    Handling extendedBy(int days) {
        return new Handling(days, suspendedFor);
    }

    Handling suspendedFor(@Nullable SuspensionGround ground) {
        return new Handling(extendedBy, ground);
    }
}
