package org.petitions.starter.database;

import com.mongodb.event.ClusterDescriptionChangedEvent;
import com.mongodb.event.ClusterListener;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Spares everybody the wait for a database that is known to be away. The driver watches its servers; when none that can be written to has been
 * there for as long as a request would wait, requests are refused at once, but one each second, which waits and so makes the driver look again.
 * With the first server found all are let through.
 */
final class DatabaseCircuit implements ClusterListener {
    private static final long PROBE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final long patienceNanos;
    private final LongSupplier nanoTime;
    private final AtomicLong lastProbe = new AtomicLong();
    private volatile @Nullable Long awaySince;

    /**
     * @param patience how long a request waits for a server
     * @param nanoTime as {@link System#nanoTime}
     */
    DatabaseCircuit(Duration patience, LongSupplier nanoTime) {
        this.patienceNanos = patience.toNanos();
        this.nanoTime = nanoTime;
        this.lastProbe.set(nanoTime.getAsLong() - PROBE_NANOS);
    }

    @Override
    public void clusterDescriptionChanged(ClusterDescriptionChangedEvent event) {
        boolean writable = event.getNewDescription().getServerDescriptions().stream()
                .anyMatch(server -> server.isOk() && server.isPrimary());
        seen(writable);
    }

    void seen(boolean writable) {
        if (writable) {
            awaySince = null;
        } else if (awaySince == null) {
            awaySince = nanoTime.getAsLong();
        }
    }

    boolean isOpen() {
        Long since = awaySince;
        return since != null && nanoTime.getAsLong() - since >= patienceNanos;
    }

    /** @throws DataAccessResourceFailureException when it would be of no use to ask the database now */
    void requireClosed() {
        if (isOpen() && !mayProbe()) {
            throw new DataAccessResourceFailureException("the database has been away, and is asked again in a moment");
        }
    }

    private boolean mayProbe() {
        long now = nanoTime.getAsLong();
        long last = lastProbe.get();
        return now - last >= PROBE_NANOS && lastProbe.compareAndSet(last, now);
    }
}
