package org.petitions.intake.status;

import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.SuspensionGround;

/**
 * The handling under way: how it is handled (Art. 29 to 31), and what moved its limit (Art. 34).
 *
 * @param extendedBy days it was extended by, 0 for none; the new last day is the clocks' to tell
 * @param suspendedFor why it stands still, or null while it goes on
 * @param way as the unit recorded it; null before the acceptance, and where none was told: then it follows from the purpose
 */
public record TrackedHandling(int extendedBy, @Nullable SuspensionGround suspendedFor, @Nullable HandlingWay way) {
    static final TrackedHandling NONE = new TrackedHandling(0, null, null);

    TrackedHandling extendedBy(int days) {
        return new TrackedHandling(days, suspendedFor, way);
    }

    TrackedHandling suspendedFor(@Nullable SuspensionGround ground) {
        return new TrackedHandling(extendedBy, ground, way);
    }

    /** From its beginning, handled in this way. */
    static TrackedHandling begunIn(@Nullable HandlingWay way) {
        return new TrackedHandling(0, null, way);
    }

    /** The same of a petition whose purpose was put right: a way that is not for it is none. */
    TrackedHandling ofPurpose(Purpose purpose) {
        return way == null || way.fits(purpose) ? this : new TrackedHandling(extendedBy, suspendedFor, null);
    }

    /** Days its limit was extended by, 0 for none: only what is handled by Art. 31 (6) can be. */
    public int extendedByFor(Purpose purpose) {
        return wayOf(purpose).hasReview() ? extendedBy : 0;
    }

    /** How a petition of this purpose is handled. */
    public HandlingWay wayOf(Purpose purpose) {
        return way == null ? HandlingWay.of(purpose) : way;
    }
}
