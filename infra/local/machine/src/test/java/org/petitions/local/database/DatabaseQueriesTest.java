package org.petitions.local.database;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.local.process.ProgressListener;
import org.petitions.local.server.Database;
import org.petitions.local.server.TestServers;

class DatabaseQueriesTest {
    @TempDir
    private static Path folder;

    private static Database.ManagedDatabase database;
    private static MongoClient client;
    private MongoCollection<Document> cases;

    @BeforeAll
    static void start() {
        database = Database.startEmbedded(folder, 0, ProgressListener.silent());
        client = MongoClients.create(database.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        database.kill();
    }

    @BeforeEach
    void threeCases() {
        cases = client.getDatabase(TestServers.newDatabaseName()).getCollection("cases");
        cases.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
        cases.insertMany(List.of(oneCase("a"), oneCase("b"), oneCase("c")));
    }

    @Test
    void a_version_guarded_update_finds_its_document_by_id_without_a_scan() {
        var before = QueryStatistics.read(client);
        var right = cases.updateOne(and(eq("a"), eq("version", 0L)), inc("version", 1L));
        var stale = cases.updateOne(and(eq("a"), eq("version", 0L)), inc("version", 1L));
        assertThat(right.getModifiedCount()).isEqualTo(1);
        assertThat(stale.getMatchedCount()).isZero();
        assertThat(QueryStatistics.read(client).since(before)).isEqualTo(new QueryStatistics(2, 0, 0));
    }

    @Test
    void an_id_beside_other_fields_is_found_without_a_scan_in_the_flat_form_too() {
        var before = QueryStatistics.read(client);
        var flat = new Document("_id", "a").append("version", 0L);
        assertThat(cases.updateOne(flat, inc("version", 1L)).getModifiedCount()).isEqualTo(1);
        assertThat(cases.replaceOne(new Document("_id", new Document("$eq", "b")).append("version", 0L),
                oneCase("b").append("version", 1L)).getModifiedCount()).isEqualTo(1);
        assertThat(cases.deleteOne(new Document("_id", "c").append("version", 7L)).getDeletedCount()).isZero();
        assertThat(QueryStatistics.read(client).since(before)).isEqualTo(new QueryStatistics(3, 0, 0));
    }

    @Test
    void a_list_of_ids_is_found_without_a_scan_with_and_without_other_fields() {
        var before = QueryStatistics.read(client);
        assertThat(cases.find(in("_id", "c", "a", "c", "nobody")).map(one -> one.getString("_id"))
                .into(new ArrayList<>())).containsExactlyInAnyOrder("a", "c");
        cases.updateOne(eq("a"), set("status", "REPLIED"));
        assertThat(cases.find(and(in("_id", "a", "b"), eq("status", "REPLIED"))).map(one -> one.getString("_id"))
                .into(new ArrayList<>())).containsExactly("a");
        assertThat(QueryStatistics.read(client).since(before)).isEqualTo(new QueryStatistics(3, 0, 0));
    }

    @Test
    void a_unique_field_is_found_by_its_index_and_any_other_by_a_scan() {
        var before = QueryStatistics.read(client);
        assertThat(cases.find(eq("number", "no-b")).first()).containsEntry("_id", "b");
        assertThat(cases.find(eq("status", "OPEN")).into(new ArrayList<>())).hasSize(3);
        assertThat(QueryStatistics.read(client).since(before)).isEqualTo(new QueryStatistics(0, 1, 1));
    }

    @Test
    void a_second_document_with_a_unique_value_is_refused_as_a_duplicate() {
        var refused = catchThrowableOfType(MongoWriteException.class,
                () -> cases.insertOne(oneCase("d").append("number", "no-a")));
        assertThat(refused.getCode()).isEqualTo(11000);
        assertThat(cases.countDocuments()).isEqualTo(3);
    }

    @Test
    void what_was_pushed_into_an_array_is_pulled_by_a_list_of_its_ids() {
        cases.updateOne(eq("a"), pushEach("outbox", List.of(new Document("id", "1"), new Document("id", "2"),
                new Document("id", "3"))));
        cases.updateOne(eq("a"), pullByFilter(eq("outbox", in("id", "1", "3"))));
        assertThat(cases.find(eq("a")).first()).containsEntry("outbox", List.of(new Document("id", "2")));
    }

    @Test
    void readers_beside_a_writer_see_whole_documents() throws Exception {
        var done = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(3)) {
            var reads = List.of(threads.submit(() -> halves(done)), threads.submit(() -> halves(done)));
            for (var i = 1; i <= 400; i++) {
                cases.updateOne(eq("a"), combine(set("left", i), set("right", i)));
            }
            done.set(true);
            for (var read : reads) {
                assertThat(read.get()).isZero();
            }
        }
    }

    @Test
    void a_collection_that_was_dropped_begins_again_empty_and_without_its_index() {
        cases.drop();
        assertThat(cases.countDocuments()).isZero();
        cases.insertMany(List.of(oneCase("a"), oneCase("b").append("number", "no-a")));
        assertThat(cases.countDocuments()).isEqualTo(2);
    }

    @Test
    void the_health_command_of_spring_boot_is_answered() {
        assertThat(client.getDatabase("admin").runCommand(new Document("hello", 1))).containsEntry("isWritablePrimary",
                true);
    }

    private int halves(AtomicBoolean done) {
        var halves = 0;
        while (!done.get()) {
            var one = cases.find(eq("a")).first();
            if (one != null && !Objects.equals(one.get("left"), one.get("right"))) {
                halves++;
            }
        }
        return halves;
    }

    private static Document oneCase(String id) {
        return new Document("_id", id).append("number", "no-" + id).append("version", 0L).append("status", "OPEN")
                .append("left", 0).append("middle", "x".repeat(200)).append("right", 0);
    }
}
