package org.petitions.escalation.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A petition's way to and fro until somebody takes it on: each hand-back (退回), each dispute settled for
 * another unit, and each redirect (改派) begins a further round.
 *
 * @param longSince from when it counts as not accepted for long, while nobody has; null in what was kept before that was asked, and for
 *     what a ledger tells of the past
 * @param handBacks the case's versions at what began its further rounds, ascending
 * @param decided whether a unit has decided on it: accepted it, or lawfully not
 * @param toldIn the latest round of which the leader was told, {@link #NEVER} before any
 */
public record TransferRounds(@Nullable Instant longSince, List<Long> handBacks, boolean decided, int toldIn) {
    private static final int NEVER = -1;

    /** Of a petition that has gone nowhere yet. */
    static final TransferRounds NONE = new TransferRounds(null, List.of(), false, NEVER);

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
        return new TransferRounds(notAcceptedFrom, handBacks, decided, toldIn);
    }

    TransferRounds handedBack(long version) {
        if (handBacks.contains(version)) {
            return this;
        }
        List<Long> more = new ArrayList<>(handBacks);
        more.add(version);
        more.sort(null);
        return new TransferRounds(longSince, more, decided, toldIn);
    }

    TransferRounds afterDecision() {
        return new TransferRounds(longSince, handBacks, true, toldIn);
    }

    /** The same with nobody having decided on it any more: it goes on to a unit that has yet to. */
    TransferRounds undecided() {
        return new TransferRounds(longSince, handBacks, false, toldIn);
    }

    TransferRounds told() {
        return new TransferRounds(longSince, handBacks, decided, round());
    }
}
