package org.petitions.intake.numbering;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.petitions.events.terms.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Gives out registration numbers. Each series leases serials in blocks that grow with use, so a busy county writes to its counter once in
 * hundreds of petitions and an idle one leaves small gaps. What is leased and not used is given back when the service stops; it stays a gap
 * where the service is killed, or where another instance, whose blocks lie between, leased the next. Thread-safe.
 */
@Component
public final class NumberAllocator implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(NumberAllocator.class);
    private static final int FIRST_BLOCK = 4;
    private static final int LARGEST_BLOCK = 256;
    /** Beyond this many series in memory (an office re-keying years of old ledgers) all leases are let go: gaps, no doubles. */
    private static final int MOST_SERIES = 20_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
    /** What was not given back by then is left: a stop waits for no slow database, and nobody misses a number. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

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

    /** Gives back what was not drawn, when no request is answered any more; one that is all the same leases anew. */
    @Override
    public void destroy() {
        long end = System.nanoTime() + LONGEST_STOP.toNanos();
        try {
            for (var lease : leases.entrySet()) {
                if (System.nanoTime() - end > 0) {
                    return;
                }
                lease.getValue().giveBack(lease.getKey());
            }
        } catch (DataAccessException e) {
            LOG.warn("serials that were not drawn could not be given back and stay gaps: {}", e.getClass().getName());
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

        void giveBack(NumberSeries series) {
            enter();
            try {
                if (next < end) {
                    blocks.giveBack(series, next, end);
                }
            } finally {
                // Whether it was done or not, as after a write whose answer was lost.
                next = end;
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
