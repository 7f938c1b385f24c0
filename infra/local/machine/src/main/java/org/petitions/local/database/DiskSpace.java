package org.petitions.local.database;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Room on the disk. A write is refused while there is still some, before it has begun: a store that meets the end of the disk in the middle of a write
 * has to end, and here reads go on and so do writes once there is room again.
 */
final class DiskSpace {
    /** More than all writers together may be about to write. */
    static final long KEPT_FREE = 64L << 20;

    private static final Logger log = LoggerFactory.getLogger(DiskSpace.class);
    private static final int OUT_OF_DISK = 14031;
    /** What makes room takes some first: the pages it changes are written anew. */
    private static final long FOR_REMOVALS = KEPT_FREE / 2;
    private static final long FOR_COMPACTION = KEPT_FREE / 4;

    private final LongSupplier usable;
    private final AtomicBoolean scarce = new AtomicBoolean();

    /** @param usable bytes that are left */
    DiskSpace(LongSupplier usable) {
        this.usable = usable;
    }

    /** On the disk where the file lies. */
    static DiskSpace around(Path file) {
        File folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file stands in a folder").toFile();
        return new DiskSpace(folder::getUsableSpace);
    }

    /**
     * Asked before each write.
     *
     * @throws MongoServerError where there is too little left
     */
    void requireForWrite() {
        require(KEPT_FREE);
    }

    /** As {@link #requireForWrite}, for what takes documents away. */
    void requireForRemoval() {
        require(FOR_REMOVALS);
    }

    private void require(long bytes) {
        var isScarce = usable.getAsLong() < bytes;
        if (isScarce != scarce.get() && scarce.compareAndSet(!isScarce, isScarce)) {
            if (isScarce) {
                log.error("the disk is nearly full: nothing is written until there is room again");
            } else {
                log.info("there is room on the disk again: writes go on");
            }
        }
        if (isScarce) {
            throw new MongoServerError(OUT_OF_DISK, "OutOfDiskSpace",
                    ("less than %d MiB are left on the disk of the embedded database: nothing is written until there is more; make room, or"
                            + " go on with a MongoDB server (MONGODB_URI)").formatted(KEPT_FREE >> 20));
        }
    }

    /** Whether pages may be moved together, which writes them before the old ones are free. */
    boolean isEnoughToCompact() {
        return usable.getAsLong() >= FOR_COMPACTION;
    }
}
