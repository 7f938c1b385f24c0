package org.petitions.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.local.process.ProgressListener;
import org.petitions.local.server.Database;

/** The file while the same documents are written again and again, and pages are moved together beside it. */
class RewritesTest {
    private static final int DOCUMENTS = 100;
    private static final int REWRITES = 100;
    private static final int WRITERS = 4;
    private static final int BYTES = 24_000;
    /** What lives is 3 MiB; below its least size the file is left alone, and what is written in between is moved later. */
    private static final long MOST_FILE_BYTES = 4 * Compaction.MINIMUM_FILE_BYTES;

    @TempDir
    private Path folder;

    @Test
    void after_a_hundred_rewrites_the_file_is_small_and_a_kill_in_their_middle_takes_nothing_back() throws Exception {
        try (var server = Database.startEmbedded(folder, 0, ProgressListener.silent())) {
            Map<Integer, Integer> acknowledged = new ConcurrentHashMap<>();
            killInTheMiddle(server, acknowledged);
            server.restart();
            try (var client = MongoClients.create(server.uri())) {
                var cases = client.getDatabase("casework").getCollection("cases");
                assertThat(cases.countDocuments()).isEqualTo(DOCUMENTS);
                for (var one : cases.find()) {
                    assertThat(one.getInteger("version")).as("%s", one.get("_id"))
                            .isGreaterThanOrEqualTo(acknowledged.get(one.getInteger("_id")));
                    assertThat(one.get("bytes", Binary.class).length()).isEqualTo(BYTES);
                }
                rewrite(cases, REWRITES / 2, REWRITES, acknowledged, new AtomicInteger());
            }
            assertThat(Files.size(folder.resolve("petitions.mv"))).isLessThan(MOST_FILE_BYTES);
        }
    }

    private void killInTheMiddle(Database.ManagedDatabase server, Map<Integer, Integer> acknowledged) {
        var written = new AtomicInteger();
        try (var client = MongoClients.create(server.uri()); var writer = Executors.newSingleThreadExecutor()) {
            var cases = client.getDatabase("casework").getCollection("cases");
            cases.insertMany(IntStream.range(0, DOCUMENTS)
                    .mapToObj(id -> new Document("_id", id).append("version", 0).append("bytes", noise(id))).toList());
            IntStream.range(0, DOCUMENTS).forEach(id -> acknowledged.put(id, 0));
            writer.submit(() -> rewrite(cases, 1, REWRITES, acknowledged, written));
            await().atMost(Duration.ofMinutes(5)).until(() -> written.get() >= DOCUMENTS * REWRITES / 2);
            server.kill();
            // lets go of the writers that look for the server
            client.close();
        }
    }

    private static void rewrite(MongoCollection<Document> cases, int from, int to, Map<Integer, Integer> acknowledged,
            AtomicInteger written) {
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (var writer = 0; writer < WRITERS; writer++) {
                var first = writer;
                writers.submit(() -> {
                    try {
                        for (var version = from; version <= to; version++) {
                            for (var id = first; id < DOCUMENTS; id += WRITERS) {
                                cases.updateOne(new Document("_id", id), Updates.combine(
                                        Updates.set("version", version), Updates.set("bytes", noise(id + version))));
                                acknowledged.put(id, version);
                                written.incrementAndGet();
                            }
                        }
                    } catch (MongoException | IllegalStateException e) {
                        // killed, or the client closed: what this writer was about has no answer and no promise
                    }
                });
            }
        }
    }

    private static Binary noise(int seed) {
        var bytes = new byte[BYTES];
        new Random(seed).nextBytes(bytes);
        return new Binary(bytes);
    }
}
