package org.petitions.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableBackendTest {
    @TempDir
    private Path folder;

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final List<String> order = new CopyOnWriteArrayList<>();

    @Test
    void a_read_that_shows_an_unkept_document_is_answered_after_its_commit() throws Exception {
        assertThat(answeredAfterCommit(new Document("find", "cases").append("filter", new Document("_id", "a"))))
                .startsWith("read").contains("_id", "a");
    }

    @Test
    void a_count_that_tells_of_an_unkept_document_is_answered_after_its_commit_though_it_reads_none() throws Exception {
        assertThat(answeredAfterCommit(new Document("count", "cases").append("query", new Document("unit", "u"))))
                .startsWith("read").contains("\"n\" : 1");
    }

    /** What a read answers that comes while the commit of a document is under way. */
    private String answeredAfterCommit(Document read) throws InterruptedException {
        var isSlow = new AtomicBoolean();
        var committing = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var backend = new DurableBackend(MVStore.open(null), () -> {
            if (isSlow.get()) {
                committing.countDown();
                awaitQuietly(release);
                order.add("kept");
            }
        }, new DiskSpace(() -> Long.MAX_VALUE), 64L << 20);
        run(backend, new Document("createIndexes", "cases").append("indexes",
                List.of(new Document("name", "by_unit").append("key", new Document("unit", 1)))));
        isSlow.set(true);
        var writer = Thread.ofPlatform().start(() -> run(backend, new Document("insert", "cases").append("documents",
                List.of(new Document("_id", "a").append("unit", "u")))));
        committing.await();
        var reader = Thread.ofPlatform().start(() -> order.add("read " + run(backend, read)));
        await().until(() -> reader.getState() != Thread.State.RUNNABLE && reader.getState() != Thread.State.NEW);
        release.countDown();
        writer.join();
        reader.join();
        // the second "kept" is the reader's own commit or the writer's: in either case one comes before the answer
        assertThat(order).startsWith("kept").hasSizeGreaterThan(1);
        return order.getLast();
    }

    private Document run(DurableBackend backend, Document command) {
        return backend.handleCommand(channel, "db", command.keySet().iterator().next(), command);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void the_store_never_commits_by_itself_in_the_middle_of_a_large_change() {
        try (var store = DatabaseMain.open(folder.resolve("data.mv"))) {
            MVMap<Integer, byte[]> map = store.openMap("large");
            var version = store.getCurrentVersion();
            for (var i = 0; i < 400; i++) {
                map.put(i, new byte[100_000]);
            }
            assertThat(store.getCurrentVersion()).isEqualTo(version);
        }
    }
}
