package org.petitions.local.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.petitions.local.database.wire.WireServer;
import org.petitions.local.process.Ports;
import org.petitions.local.process.ProcessStartException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded database server: MongoDB's protocol on 127.0.0.1, one file {@code petitions.mv} in the data folder.
 *
 * <p>
 * <b>What it promises.</b> What it has answered is kept through kill -9 of this process at any moment: a write (with its
 * index entries) is in the file before its answer exists, whole or not at all, and no read shows what isn't. Declared
 * indexes are used, {@code explain} tells which: equal values of the first fields, a range or the order of the next,
 * arrays, sparse and partial ones ({@code $exists: true}). A result, of an aggregation too, is read as far as it is asked for; what all queries
 * together hold in memory is bounded by the heap, and so are messages, open cursors and what a write of many documents gathers.
 *
 * <p>
 * <b>What it can't.</b> A power cut or a crash of the operating system may lose the last writes: it writes, it does not
 * fsync. One document is atomic, more are not: there are no transactions, sessions or change streams, no pipeline updates,
 * no text search; an option, an operator or an index that it lacks is refused, except that nothing expires by itself. A query without an
 * index reads the whole collection. One process, no replica, no password: it is for one machine and for tests.
 * Production uses MongoDB.
 */
public final class DatabaseMain {
    private static final Logger log = LoggerFactory.getLogger(DatabaseMain.class);

    private static final String PART = "内置数据库 (embedded database)";
    /** Of the heap, that pages of the file may take which are read often. */
    private static final int CACHE_SHARE = 10;
    /** Of the heap, that queries and answers under way may take together. */
    private static final int QUERY_SHARE = 5;
    /** Of the heap, for large messages that are being received and carried out: each takes several times its length. */
    private static final int MESSAGE_SHARE = 16;

    /** A file that has no more was made and nothing was kept in it. One that has more and of which the store finds nothing would be begun anew. */
    private static final long HEAD_BYTES = 8 << 10;

    private DatabaseMain() {}

    /** @param args the data folder (made when missing) and the port */
    public static void main(String[] args) throws IOException {
        var folder = Files.createDirectories(Path.of(args[0]));
        var port = Integer.parseInt(args[1]);
        Ports.requireFree(PART, port);
        var file = folder.resolve("petitions.mv");
        var store = open(file);
        requireWritable(store, file);
        var space = DiskSpace.around(file);
        var backend = backend(store, space, file);
        var compaction = new Compaction(store, space, backend.commits());
        compaction.atStart();
        var server = new WireServer(backend, backend.memory(), heap() / MESSAGE_SHARE);
        bind(server, port);
        var background = compaction.inBackground();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            background.shutdownNow();
            server.stop();
        }));
        log.info("listening on 127.0.0.1:{}, data in {}", port, folder);
    }

    private static long heap() {
        return Runtime.getRuntime().maxMemory();
    }

    static MVStore open(Path file) {
        return open(new MVStore.Builder().cacheSize((int) (heap() / CACHE_SHARE >> 20)), file);
    }

    /**
     * Commits are ours alone to make: H2's own could fall between the parts of a write. It has two reasons to make one:
     * time, and (even where "auto-commit" is disabled) memory.
     */
    static MVStore open(MVStore.Builder settings, Path file) {
        try {
            var isNew = !Files.exists(file) || Files.size(file) <= HEAD_BYTES;
            var store = settings.fileName(file.toString()).autoCommitDisabled().autoCommitBufferSize(0).open();
            if (!isNew && store.getMapNames().isEmpty()) {
                store.closeImmediately();
                throw damaged(file,
                        new MVStoreException(DataUtils.ERROR_FILE_CORRUPT, "nothing behind its head is a store's"));
            }
            store.setVersionsToKeep(0);
            store.setRetentionTime(0);
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ProcessStartException e) {
            throw e;
        } catch (RuntimeException e) {
            // also what the store makes of bytes that are not its own
            if (e instanceof MVStoreException of && of.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new ProcessStartException(("%s 无法启动：数据文件 %s 正被另一个进程使用，请先停止它。"
                        + " / It cannot start: the data file is in use by another process; stop that one first.")
                        .formatted(PART, file), e);
            }
            throw damaged(file, e);
        }
    }

    /** The library and we read all that tells of collections and indexes. */
    private static DurableBackend backend(MVStore store, DiskSpace space, Path file) {
        try {
            return new DurableBackend(store, () -> commit(store), space, heap() / QUERY_SHARE);
        } catch (RuntimeException e) {
            store.closeImmediately();
            throw damaged(file, e);
        }
    }

    private static ProcessStartException damaged(Path file, RuntimeException e) {
        return new ProcessStartException(("%s 无法启动：数据文件 %s 已损坏，无法读取。文件未作任何改动，请先另存一份，再用最近一次备份替换，"
                + "或者将 MONGODB_URI 指向已有数据的 MongoDB。"
                + " / It cannot start: the data file is damaged and cannot be read. Nothing in it was changed: keep a copy of it, then put"
                + " the last backup in its place, or let MONGODB_URI name a MongoDB that has the data.")
                .formatted(PART, file), e);
    }

    /** The store would open it for reading alone, and end at the first write. */
    static void requireWritable(MVStore store, Path file) {
        if (store.isReadOnly()) {
            store.closeImmediately();
            throw new ProcessStartException(("%s 无法启动：数据文件 %s 不可写，请检查其所有者和权限。"
                    + " / It cannot start: the data file may not be written; see who owns it and who may.")
                    .formatted(PART, file));
        }
    }

    /** Who can't keep what it takes must not go on: the next start shows what is kept. */
    private static void commit(MVStore store) {
        try {
            store.commit();
        } catch (MVStoreException e) {
            log.error(
                    "cannot write to the data file: ending. What was answered is kept; make room on the disk or let MONGODB_URI name a"
                            + " MongoDB server, and start again",
                    e);
            Runtime.getRuntime().halt(1);
        }
    }

    private static void bind(WireServer server, int port) {
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (Exception e) {
            // Netty throws the checked BindException without declaring it
            if (e instanceof BindException) {
                throw (ProcessStartException) ProcessStartException.portTaken(PART, port).initCause(e);
            }
            throw e;
        }
    }
}
