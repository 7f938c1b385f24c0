package org.petitions.escalation.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A petition's way to and fro until somebody takes it on: each hand-back (退回), each dispute settled for another unit and each redirect
 * (改派) begins a further round. Taken back or separated from its lead, it is on its way anew.
 *
 * @param longSince from when it counts as not accepted for long, while nobody has; null in what was kept before that was asked, and for
 *     what a ledger tells of the past
 * @param handBacks the case's versions at what began its further rounds, ascending
 * @param decided whether a unit has decided on it: accepted it, or lawfully not
 * @param toldIn the latest round of which the leader was told, {@link #NEVER} before any
 * @param decidedBy the case's version at the latest such decision; null before any, and in what was kept before it was asked
 * @param openedBy the case's version at the latest step that put it before a bureau anew; null before any
 */
public record TransferRounds(@Nullable Instant longSince, List<Long> handBacks, boolean decided, int toldIn,
        @Nullable Long decidedBy, @Nullable Long openedBy) {
    private static final int NEVER = -1;

    /** Of a petition that has gone nowhere yet. */
    static final TransferRounds NONE = new TransferRounds(null, List.of(), false, NEVER, null, null);

    public TransferRounds {
        handBacks = List.copyOf(handBacks);
    }

    /** Which round it is in, 0 before any hand-back. */
    int round() {
        return handBacks.size();
    }

    /** Whether the leader may still be told of this round. */
    boolean isUntold() {
        return !decided && toldIn < round();
    }

    /** When the leader is to be told that nobody has accepted it; null when that is told of this round, or nothing to tell. */
    @Nullable
    Instant due() {
        return isUntold() ? longSince : null;
    }

    TransferRounds since(Instant notAcceptedFrom) {
        return new TransferRounds(notAcceptedFrom, handBacks, decided, toldIn, decidedBy, openedBy);
    }

    TransferRounds handedBack(long version) {
        if (handBacks.contains(version) || isBefore(version, openedBy)) {
            return this;
        }
        List<Long> more = new ArrayList<>(handBacks);
        more.add(version);
        more.sort(null);
        return new TransferRounds(longSince, more, decided, toldIn, decidedBy, openedBy);
    }

    TransferRounds afterDecision(long version) {
        return isBefore(version, openedBy)
                ? this
                : new TransferRounds(longSince, handBacks, true, toldIn, later(version, decidedBy), openedBy);
    }

    /**
     * After a step that put it before a bureau again. Where a unit had decided on it its way begins anew; else it goes on.
     *
     * @param notAcceptedFrom from when it counts as not accepted for long, if its way begins anew
     */
    TransferRounds openedAgain(long version, @Nullable Instant notAcceptedFrom) {
        TransferRounds reopened = undecided(version);
        return decided && !reopened.decided
                ? new TransferRounds(notAcceptedFrom, List.of(), false, NEVER, decidedBy, version)
                : reopened;
    }

    /** The same with nobody having decided on it any more since that version: it goes on to a unit that has yet to. */
    TransferRounds undecided(long version) {
        return isBefore(version, decidedBy) || openedBy != null && version <= openedBy
                ? this
                : new TransferRounds(longSince, handBacks, false, toldIn, decidedBy, version);
    }

    TransferRounds told() {
        return new TransferRounds(longSince, handBacks, decided, round(), decidedBy, openedBy);
    }

    private static boolean isBefore(long version, @Nullable Long other) {
        return other != null && version < other;
    }

    private static long later(long version, @Nullable Long other) {
        return other == null ? version : Math.max(version, other);
    }
}
