package org.petitions.intake.status;

import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.NonAcceptanceGround;

/**
 * What leads to an end, and the end (办结).
 *
 * @param end how the case ended, or null while it has not
 * @param ground of a non-acceptance, or null
 * @param way the other lawful procedure it was led into (Art. 31), or null
 * @param withdrawalNoted the case's version at which a unit noted that the petitioner wants to withdraw, while that waits for the
 *     petitioner's own answer; else null
 * @param reopened the case's version at which it was last taken up again, or null
 */
public record TrackedEnding(@Nullable CaseEnd end, @Nullable NonAcceptanceGround ground, @Nullable HandlingWay way,
        @Nullable Long withdrawalNoted, @Nullable Long reopened) {
    static final TrackedEnding NONE = new TrackedEnding(null, null, null, null, null);

    static TrackedEnding reopened(long version) {
        return new TrackedEnding(null, null, null, null, version);
    }

    TrackedEnding ended(CaseEnd how) {
        return new TrackedEnding(how, ground, way, null, reopened);
    }

    /** A remedy is sought after the end (Art. 35): it has not ended. */
    TrackedEnding remedySought() {
        return new TrackedEnding(null, ground, way, withdrawalNoted, reopened);
    }

    TrackedEnding notAccepted(NonAcceptanceGround why) {
        return new TrackedEnding(end, why, way, withdrawalNoted, reopened);
    }

    TrackedEnding ledElsewhere(HandlingWay where) {
        return new TrackedEnding(end, ground, where, withdrawalNoted, reopened);
    }

    TrackedEnding withdrawalNoted(@Nullable Long version) {
        return new TrackedEnding(end, ground, way, version, reopened);
    }
}
