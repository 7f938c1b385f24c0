package org.petitions.local.database;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.local.process.ProgressListener;
import org.petitions.local.server.Database;

class DatabaseKillTest {
    private static final int WRITERS = 16;
    private static final int WRITES = 2_000;

    @TempDir
    private Path folder;

    @Test
    void every_acknowledged_write_is_there_whole_after_a_kill_in_full_flight() {
        var acknowledged = new ConcurrentHashMap<String, Long>();
        try (var database = Database.startEmbedded(folder, 0, ProgressListener.silent())) {
            writeUntilKilled(database, acknowledged);
            database.restart();
            try (var client = MongoClients.create(database.uri())) {
                var petitions = client.getDatabase("intake").getCollection("petitions");
                checkAll(petitions, acknowledged);
            }
        }
    }

    @Test
    void values_of_every_kind_are_after_a_kill_what_they_were() {
        var written = new Document("_id", "every-kind").append("text", "信访 㛃䶮𬭛 😀").append("nothing", null)
                .append("yes", true).append("small", 1).append("large", Long.MAX_VALUE).append("fraction", 0.1)
                .append("decimal", Decimal128.parse("12.340")).append("at", Date.from(Instant.EPOCH.plusMillis(1)))
                .append("object", new ObjectId("0123456789abcdef01234567"))
                .append("binary", new Binary(new byte[]{1, 0, -1}))
                .append("inner", new Document("empty", new Document()).append("list", List.of(1, "two", List.of())));
        try (var database = Database.startEmbedded(folder, 0, ProgressListener.silent())) {
            try (var client = MongoClients.create(database.uri())) {
                var all = client.getDatabase("intake").getCollection("all");
                all.createIndex(Indexes.ascending("text", "large"), new IndexOptions().unique(true));
                all.insertOne(written);
            }
            database.kill();
            database.restart();
            try (var client = MongoClients.create(database.uri())) {
                var all = client.getDatabase("intake").getCollection("all");
                assertThat(all.find().first()).isEqualTo(written);
                assertThat(all.listIndexes()).extracting(index -> index.getString("name")).contains("text_1_large_1");
                assertThat(catchThrowableOfType(MongoWriteException.class,
                        () -> all.insertOne(new Document(written).append("_id", "other"))).getCode()).isEqualTo(11000);
            }
        }
    }

    private static void writeUntilKilled(Database.ManagedDatabase database, Map<String, Long> acknowledged) {
        var writes = new AtomicInteger();
        try (var client = MongoClients.create(database.uri());
                var writers = Executors.newFixedThreadPool(WRITERS)) {
            var petitions = client.getDatabase("intake").getCollection("petitions");
            petitions.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            for (var writer = 0; writer < WRITERS; writer++) {
                var name = "w" + writer;
                writers.submit(() -> write(petitions, name, acknowledged, writes));
            }
            await().atMost(Duration.ofMinutes(5)).until(() -> writes.get() >= WRITES);
            database.kill();
            // lets go of the writers that look for the server
            client.close();
        }
        assertThat(writes.get()).isGreaterThanOrEqualTo(WRITES);
    }

    /** Inserts and guarded updates in turn, until the server is gone. */
    private static void write(MongoCollection<Document> petitions, String writer, Map<String, Long> acknowledged,
            AtomicInteger writes) {
        try {
            for (var i = 0;; i++) {
                var id = writer + "-" + i;
                petitions.insertOne(new Document("_id", id).append("number", "no-" + id).append("version", 0L)
                        .append("outbox", new ArrayList<>()).append("words", "x".repeat(500)));
                acknowledged.put(id, 0L);
                writes.incrementAndGet();
                var changed = petitions.updateOne(and(eq(id), eq("version", 0L)),
                        combine(inc("version", 1L), push("outbox", new Document("id", "event"))));
                assertThat(changed.getModifiedCount()).isEqualTo(1);
                acknowledged.put(id, 1L);
                writes.incrementAndGet();
            }
        } catch (MongoException | IllegalStateException e) {
            // killed, or the client closed: what this writer was about has no answer and no promise
        }
    }

    private static void checkAll(MongoCollection<Document> petitions, Map<String, Long> acknowledged) {
        var found = new ConcurrentHashMap<String, Long>();
        for (var petition : petitions.find()) {
            found.put(petition.getString("_id"), petition.getLong("version"));
            assertThat(petition.getList("outbox", Document.class)).hasSize(petition.getLong("version").intValue());
        }
        acknowledged.forEach((id, version) -> assertThat(found.getOrDefault(id, -1L)).as(id)
                .isGreaterThanOrEqualTo(version));
        found.keySet().forEach(
                id -> assertThat(petitions.find(eq("number", "no-" + id)).first()).as(id).containsEntry("_id", id));
        var taken = "no-" + found.keySet().iterator().next();
        assertThat(catchThrowableOfType(MongoWriteException.class,
                () -> petitions.insertOne(new Document("_id", "another").append("number", taken))).getCode())
                .isEqualTo(11000);
    }
}
