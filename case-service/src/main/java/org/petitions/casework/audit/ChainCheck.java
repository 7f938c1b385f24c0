package org.petitions.casework.audit;

import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.audit.AuditHead.ChainHead;

/** Checks a chain against itself and against the signed heads, link by link, and names the first that is broken. */
final class ChainCheck {

    /** What is wrong with a link or with a record of heads. */
    enum Kind {
        /** The entry, its hash, or what it is searched by is not what was written. */
        CHANGED,

        /** It is not there; or another stands in its place that does not follow the one before. */
        MISSING,

        /** The chain is whole in itself and is not the one whose head was signed: it was written anew. */
        REWRITTEN,

        /** A record of heads is not signed with the key, or says something else than what was signed. */
        HEAD_FORGED,

        /**
         * A record of heads is not there, or does not follow the one before; or a chain has entries that none signed in the two hours in which one
         * has to.
         */
        HEAD_MISSING
    }

    /**
     * The first thing that is wrong.
     *
     * @param chain which chain; null of a record of heads
     * @param seq place in the chain, or the number of the record of heads
     */
    record Fault(Kind kind, @Nullable Integer chain, long seq) {}

    /** A part of a chain, both ends included. */
    record Range(long first, long last) {
        static final long OPEN = Long.MAX_VALUE;
    }

    private ChainCheck() {}

    /**
     * The first link of a chain's part that is broken; empty when it is whole and as long as it was signed.
     *
     * @param links the part, in order
     * @param signed the heads of this chain that were signed from the beginning of the part to its end, found sound, in order
     */
    static Optional<Fault> faultOf(int chain, Range range, Iterator<AuditLink> links, Iterator<ChainHead> signed) {
        long expected = range.first();
        String previous = expected == 1 ? AuditLink.NOTHING_BEFORE : null;
        ChainHead head = from(expected, null, signed);
        while (links.hasNext()) {
            AuditLink link = links.next();
            if (link.seq() != expected) {
                return Optional.of(new Fault(Kind.MISSING, chain, expected));
            }
            if (!link.isWhole()) {
                return Optional.of(new Fault(Kind.CHANGED, chain, expected));
            }
            if (previous != null && !link.previous().equals(previous)) {
                return Optional.of(new Fault(Kind.MISSING, chain, expected));
            }
            if (head != null && head.seq() == expected && !head.hash().equals(link.hash())) {
                return Optional.of(new Fault(Kind.REWRITTEN, chain, expected));
            }
            previous = link.hash();
            expected++;
            head = from(expected, head, signed);
        }
        return head != null && head.seq() <= range.last()
                ? Optional.of(new Fault(Kind.MISSING, chain, expected))
                : Optional.empty();
    }

    /** The first head from a place on, or null. */
    private static @Nullable ChainHead from(long place, @Nullable ChainHead head, Iterator<ChainHead> more) {
        ChainHead next = head;
        while ((next == null || next.seq() < place) && more.hasNext()) {
            next = more.next();
        }
        return next == null || next.seq() < place ? null : next;
    }
}
