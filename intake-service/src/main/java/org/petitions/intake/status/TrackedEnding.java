package org.petitions.intake.status;

import org.jspecify.annotations.Nullable;
import org.petitions.events.RunningCase;
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
 * @param noticeOwed true while the petitioner is still to be told in writing after the end (Art. 23), else null
 * @param running the case in which the same matter runs, where it was not accepted for that (Art. 19); else null
 * @param lead petition id of the case that the same matter goes on in and whose answer it waits for, or null
 */
public record TrackedEnding(@Nullable CaseEnd end, @Nullable NonAcceptanceGround ground, @Nullable HandlingWay way,
        @Nullable Long withdrawalNoted, @Nullable Long reopened, @Nullable Boolean noticeOwed,
        @Nullable RunningCase running, @Nullable String lead) {
    static final TrackedEnding NONE = new TrackedEnding(null, null, null, null, null, null, null, null);

    static TrackedEnding reopened(long version) {
        return new TrackedEnding(null, null, null, null, version, null, null, null);
    }

    /**
     * @param owed whether the petitioner is still to be told in writing: true or null
     * @param where petition id of the case it goes on in, or null
     */
    TrackedEnding ended(CaseEnd how, @Nullable Boolean owed, @Nullable String where) {
        return new TrackedEnding(how, ground, way, null, reopened, owed, running, where);
    }

    /** The petitioner was told in writing, or nobody is to be told any more. */
    TrackedEnding told() {
        return owing(false);
    }

    /** @param owed whether the petitioner is to be told in writing from now on */
    TrackedEnding owing(boolean owed) {
        return new TrackedEnding(end, ground, way, withdrawalNoted, reopened, owed ? true : null, running, lead);
    }

    /** A remedy is sought after the end (Art. 35), or what was merged is a case of its own again: it has not ended. */
    TrackedEnding goesOn() {
        return new TrackedEnding(null, ground, way, withdrawalNoted, reopened, noticeOwed, running, null);
    }

    /** @param where the case in which the same matter runs already, or null */
    TrackedEnding notAccepted(NonAcceptanceGround why, @Nullable RunningCase where) {
        return new TrackedEnding(end, why, way, withdrawalNoted, reopened, noticeOwed, where, lead);
    }

    TrackedEnding ledElsewhere(HandlingWay where) {
        return new TrackedEnding(end, ground, where, withdrawalNoted, reopened, noticeOwed, running, lead);
    }

    TrackedEnding withdrawalNoted(@Nullable Long version) {
        return new TrackedEnding(end, ground, way, version, reopened, noticeOwed, running, lead);
    }
}
