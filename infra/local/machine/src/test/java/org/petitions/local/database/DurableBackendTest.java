package org.petitions.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.embedded.EmbeddedChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
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
        var committing = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var backend = new DurableBackend(MVStore.open(null), () -> {
            committing.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            order.add("kept");
        }, new DiskSpace(() -> Long.MAX_VALUE), 64L << 20);
        var writer = Thread.ofPlatform().start(() -> backend.handleCommand(channel, "db", "insert",
                new Document("insert", "cases").append("documents", List.of(new Document("_id", "a")))));
        committing.await();
        var reader = Thread.ofPlatform().start(() -> {
            var answer = backend.handleCommand(channel, "db", "find",
                    new Document("find", "cases").append("filter", new Document("_id", "a")));
            order.add("read " + answer.get("cursor"));
        });
        await().until(() -> reader.getState() != Thread.State.RUNNABLE && reader.getState() != Thread.State.NEW);
        release.countDown();
        writer.join();
        reader.join();
        // the second "kept" is the reader's own commit or the writer's: in either case one comes before the answer
        assertThat(order).startsWith("kept").last().asString().contains("_id", "a");
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
