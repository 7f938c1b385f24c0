package org.petitions.casework.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.audit.AuditHead.ChainHead;
import org.petitions.casework.audit.AuditHead.Heads;
import org.petitions.casework.audit.ChainCheck.Fault;
import org.petitions.casework.audit.ChainCheck.Kind;
import org.petitions.casework.audit.ChainCheck.Range;

/** Goes through the records of heads once, says whether they are sound, and keeps of them the last, and those around a time. */
final class HeadScan {
    /** They are signed every hour; the other is for a restart. */
    private static final Duration SIGNED_WITHIN = Duration.ofHours(2);

    private final Predicate<AuditHead> isSigned;
    private final @Nullable Instant from;
    private final @Nullable Instant until;
    private long count;
    private @Nullable AuditHead last;
    private @Nullable Heads lastSaid;
    private @Nullable Heads before;
    private @Nullable Heads after;

    /**
     * @param from from when what was chained is asked for, or null for the first
     * @param until before when, or null for the last
     */
    HeadScan(Predicate<AuditHead> isSigned, @Nullable Instant from, @Nullable Instant until) {
        this.isSigned = isSigned;
        this.from = from;
        this.until = until;
    }

    /** The first of the records, in the order of their numbers, that is not sound; empty when all are. */
    Optional<Fault> faultOf(Iterator<AuditHead> records) {
        while (records.hasNext()) {
            AuditHead each = records.next();
            count++;
            Optional<Heads> said = each.heads();
            if (said.isEmpty() || !isSigned.test(each)) {
                return Optional.of(new Fault(Kind.HEAD_FORGED, null, count));
            }
            Optional<Fault> broken = follows(each, said.get()) ? lessThanBefore(said.get()) : missing(count);
            last = each;
            lastSaid = said.get();
            keep(said.get());
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    private boolean follows(AuditHead each, Heads said) {
        String previous = last == null ? AuditLink.NOTHING_BEFORE : AuditLink.hash(last.text());
        return said.number() == count && said.previous().equals(previous) && each.id().equals(AuditHead.id(count));
    }

    /** Chains only grow: one that was signed shorter than before had been cut, or written anew. */
    private Optional<Fault> lessThanBefore(Heads said) {
        if (lastSaid != null) {
            for (ChainHead earlier : lastSaid.chains()) {
                long seq = seqOf(said, earlier.chain());
                if (seq < earlier.seq()) {
                    return Optional.of(new Fault(Kind.MISSING, earlier.chain(), seq + 1));
                }
                if (seq == earlier.seq() && !said.chains().contains(earlier)) {
                    return Optional.of(new Fault(Kind.REWRITTEN, earlier.chain(), seq));
                }
            }
        }
        return Optional.empty();
    }

    private void keep(Heads said) {
        if (from != null && !said.at().isAfter(from)) {
            before = said;
        }
        if (until != null && after == null && !said.at().isBefore(until)) {
            after = said;
        }
    }

    /** How many records there were. */
    long count() {
        return count;
    }

    /** The last record that was looked at and can be read, or null. */
    @Nullable
    AuditHead last() {
        return last;
    }

    /**
     * Whether what came after the last record of heads would have been signed by now.
     *
     * @param ends the last place of each chain, looked up before the records were
     */
    Optional<Fault> faultOfAge(Map<Integer, Long> ends, Instant now) {
        boolean grown = ends.entrySet().stream().anyMatch(end -> end.getValue() > seqOf(lastSaid, end.getKey()));
        boolean late = lastSaid == null || lastSaid.at().isBefore(now.minus(SIGNED_WITHIN));
        return grown && late ? missing(count + 1) : Optional.empty();
    }

    private static Optional<Fault> missing(long number) {
        return Optional.of(new Fault(Kind.HEAD_MISSING, null, number));
    }

    /** The highest number of a chain that a head names, or -1. */
    int highestChain() {
        return lastSaid == null ? -1 : lastSaid.chains().stream().mapToInt(ChainHead::chain).max().orElse(-1);
    }

    /**
     * What of a chain was written in the time: from the last head that was signed by its beginning to the first that was signed from its end
     * on.
     */
    Range range(int chain) {
        return new Range(Math.max(1, seqOf(before, chain)), after == null ? Range.OPEN : seqOf(after, chain));
    }

    /** The number of the first record that says something of the time. */
    long firstNumber() {
        return before == null ? 1 : before.number();
    }

    /** The number of the last record that does. */
    long lastNumber() {
        return after == null ? count : after.number();
    }

    private static long seqOf(@Nullable Heads heads, int chain) {
        return heads == null
                ? 0
                : heads.chains().stream().filter(each -> each.chain() == chain).mapToLong(ChainHead::seq).findFirst()
                        .orElse(0);
    }
}
