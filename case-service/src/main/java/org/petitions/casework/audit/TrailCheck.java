package org.petitions.casework.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.audit.AuditHead.ChainHead;
import org.petitions.casework.audit.ChainCheck.Fault;
import org.petitions.casework.audit.ChainCheck.Range;
import org.petitions.casework.keys.SigningKey;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.problem.StandardProblem;
import org.springframework.stereotype.Component;

/** Checks the whole trail, or what was chained in a time. It reads all of that, and holds one link and one head of it. */
@Component
class TrailCheck {
    private final AuditChains chains;
    private final HeadRecorder heads;
    private final SigningKey key;
    private final Clock clock;
    private final Semaphore place = new Semaphore(1);

    TrailCheck(AuditChains chains, HeadRecorder heads, SigningKey key, Clock clock) {
        this.chains = chains;
        this.heads = heads;
        this.key = key;
        this.clock = clock;
    }

    /**
     * What a check found.
     *
     * @param links how many links were looked at
     * @param heads how many records of heads were
     * @param last the last of those, or null
     * @param broken the first that is broken, or null
     */
    record Checked(long links, long heads, @Nullable AuditHead last, @Nullable Fault broken) {}

    /**
     * Checks, one at a time.
     *
     * @param from from when, UTC, or null for the first entry
     * @param until before when, UTC, or null for the last
     * @throws ProblemException 429 while another check runs
     */
    Checked check(@Nullable Instant from, @Nullable Instant until) {
        if (!place.tryAcquire()) {
            throw new ProblemException(StandardProblem.BUSY);
        }
        try {
            Map<Integer, Long> ends = chains.ends(); // before the heads: what grows meanwhile is signed later
            var scan = new HeadScan(head -> key.hasSigned(AuditHead.signed(head.text()), head.signature()), from,
                    until);
            long[] links = {0};
            Fault broken = ofHeads(scan).or(() -> scan.faultOfAge(ends, clock.instant()))
                    .or(() -> ofChains(scan, ends, links)).orElse(null);
            return new Checked(links[0], scan.count(), scan.last(), broken);
        } finally {
            place.release();
        }
    }

    private Optional<Fault> ofHeads(HeadScan scan) {
        try (Stream<AuditHead> all = heads.between(1, HeadRecorder.MOST)) {
            return scan.faultOf(all.iterator());
        }
    }

    private Optional<Fault> ofChains(HeadScan scan, Map<Integer, Long> ends, long[] links) {
        int highest = Math.max(scan.highestChain(),
                ends.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1));
        for (int chain = 0; chain <= highest; chain++) {
            Optional<Fault> broken = ofChain(chain, scan, links);
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> ofChain(int chain, HeadScan scan, long[] links) {
        Range range = scan.range(chain);
        try (Stream<AuditLink> found = chains.links(chain, range.first(), range.last());
                Stream<AuditHead> signed = heads.between(scan.firstNumber(), scan.lastNumber())) {
            return ChainCheck.faultOf(chain, range, found.peek(_ -> links[0]++).iterator(),
                    signed.flatMap(each -> headOf(each, chain)).iterator());
        }
    }

    private static Stream<ChainHead> headOf(AuditHead head, int chain) {
        return head.heads().stream().flatMap(said -> said.chains().stream()).filter(each -> each.chain() == chain);
    }
}
