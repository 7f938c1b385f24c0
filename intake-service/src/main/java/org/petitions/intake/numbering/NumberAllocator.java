package org.petitions.intake.numbering;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.petitions.events.terms.Channel;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Gives out registration numbers. Each series leases serials in blocks that grow with use, so a busy county writes to its counter once in
 * hundreds of petitions and an idle one leaves small gaps. What is leased and not used when the service stops stays a gap; several
 * instances of the service interleave their blocks. Thread-safe.
 */
@Component
public final class NumberAllocator {
    private static final int FIRST_BLOCK = 4;
    private static final int LARGEST_BLOCK = 256;
    /** Beyond this many series in memory (an office re-keying years of old ledgers) all leases are let go: gaps, no doubles. */
    private static final int MOST_SERIES = 20_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    private final SerialBlocks blocks;
    private final ConcurrentHashMap<NumberSeries, Lease> leases = new ConcurrentHashMap<>();

    NumberAllocator(SerialBlocks blocks) {
        this.blocks = blocks;
    }

    /**
     * The next number of a county, day and channel.
     *
     * @param county 6-digit division code of the registering office
     * @param date day of registration in Asia/Shanghai
     * @throws DataAccessResourceFailureException when the database gives no serials in time
     */
    public RegistrationNumber next(String county, LocalDate date, Channel channel) {
        if (leases.size() >= MOST_SERIES) {
            leases.clear();
        }
        NumberSeries series = new NumberSeries(county, date, channel);
        Lease lease = leases.computeIfAbsent(series, _ -> new Lease());
        while (true) {
            var number = new RegistrationNumber(county, date, channel, lease.take(series));
            if (number.isPrintable()) {
                return number;
            }
        }
    }

    /** The serials of one series that are leased and not used yet. */
    private final class Lease {
        private long next;
        private long end;
        private int size = FIRST_BLOCK;
        private final ReentrantLock lock = new ReentrantLock();

        long take(NumberSeries series) {
            enter();
            try {
                if (next == end) {
                    next = blocks.lease(series, size);
                    end = next + size;
                    size = Math.min(size * 2, LARGEST_BLOCK);
                }
                return next++;
            } finally {
                lock.unlock();
            }
        }

        /** While the database is away each would otherwise wait for the failure of all before it. */
        private void enter() {
            try {
                if (lock.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new DataAccessResourceFailureException("no serial of the series could be leased in time");
        }
    }
}
