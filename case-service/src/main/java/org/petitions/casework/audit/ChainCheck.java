package org.petitions.casework.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.audit.AuditHead.ChainHead;
import org.petitions.casework.audit.AuditHead.Heads;

/** Checks the chains against themselves and against the signed heads, and names the first link that is broken. */
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

        /** A record of heads is not there, or does not follow the one before. */
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

    private final List<Heads> heads;
    private final Map<Integer, Map<Long, String>> signed = new HashMap<>();

    private ChainCheck(List<Heads> heads) {
        this.heads = heads;
        heads.forEach(each -> each.chains().forEach(head -> signed
                .computeIfAbsent(head.chain(), _ -> new HashMap<>()).put(head.seq(), head.hash())));
    }

    /** Ready to check chains by these heads, which were found sound. */
    static ChainCheck by(List<AuditHead> sound) {
        return new ChainCheck(sound.stream().map(each -> each.heads().orElseThrow()).toList());
    }

    /** The first of the records of heads that is not sound; empty when all are. */
    static Optional<Fault> faultOf(List<AuditHead> records, Predicate<AuditHead> isSigned) {
        String previous = AuditLink.NOTHING_BEFORE;
        long number = 0;
        for (AuditHead each : records) {
            number++;
            if (!isSigned.test(each) || each.heads().isEmpty()) {
                return Optional.of(new Fault(Kind.HEAD_FORGED, null, number));
            }
            Heads said = each.heads().get();
            if (said.number() != number || !said.previous().equals(previous)
                    || !each.id().equals(AuditHead.id(number))) {
                return Optional.of(new Fault(Kind.HEAD_MISSING, null, number));
            }
            previous = AuditLink.hash(each.text());
        }
        return Optional.empty();
    }

    /** The highest number of a chain that a head names, or -1. */
    int highestChain() {
        return signed.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
    }

    /**
     * What of a chain was written between two moments: from the last head that was signed by the first of them to the first that was signed
     * from the second on.
     */
    Range range(int chain, Instant from, Instant until) {
        long first = heads.stream().filter(each -> !each.at().isAfter(from)).mapToLong(each -> seqOf(each, chain)).max()
                .orElse(0);
        long last = heads.stream().filter(each -> !each.at().isBefore(until)).findFirst()
                .map(each -> seqOf(each, chain)).orElse(Range.OPEN);
        return new Range(Math.max(1, first), last);
    }

    private static long seqOf(Heads heads, int chain) {
        return heads.chains().stream().filter(each -> each.chain() == chain).mapToLong(ChainHead::seq).findFirst()
                .orElse(0);
    }

    /** The first link of a chain's part that is broken; empty when it is whole and as long as it was signed. */
    Optional<Fault> faultOf(int chain, Range range, Iterator<AuditLink> links) {
        Map<Long, String> hashes = signed.getOrDefault(chain, Map.of());
        long expected = range.first();
        String previous = expected == 1 ? AuditLink.NOTHING_BEFORE : null;
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
            String head = hashes.get(expected);
            if (head != null && !head.equals(link.hash())) {
                return Optional.of(new Fault(Kind.REWRITTEN, chain, expected));
            }
            previous = link.hash();
            expected++;
        }
        long atLeast = hashes.keySet().stream().mapToLong(Long::longValue).filter(seq -> seq <= range.last()).max()
                .orElse(0);
        return expected <= atLeast ? Optional.of(new Fault(Kind.MISSING, chain, expected)) : Optional.empty();
    }
}
