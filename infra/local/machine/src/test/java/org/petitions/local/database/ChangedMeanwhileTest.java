package org.petitions.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents that are changed while they are read by an index. */
class ChangedMeanwhileTest {
    private static final int CHANGES = 3_000;
    private static final int OTHERS = 20;
    private static final Document BY_DUE = new Document("due", 1).append("_id", 1);

    @TempDir
    private Path folder;

    private MVStore store;
    private CommandClient client;

    private record Listing(String index, Document filter, Document sort) {
        Document query() {
            return new Document("filter", filter).append("sort", sort);
        }
    }

    private static final List<Listing> LISTINGS = List.of(
            new Listing("by_unit_due",
                    new Document("unit", "a").append("due", new Document("$gte", Instant.EPOCH)), BY_DUE),
            new Listing("by_clock_due",
                    new Document("running.clock", "a").append("due", new Document("$gte", Instant.EPOCH)), BY_DUE),
            new Listing("outbox_waiting", new Document("outbox.0.at", new Document("$exists", true)),
                    new Document("outbox.0.at", 1)));

    @BeforeEach
    void indexes() {
        store = DatabaseMain.open(folder.resolve("data.mv"));
        client = new CommandClient(store);
        client.insert("cases", List.of(version(0)));
        RandomDocuments.INDEXES.forEach(index -> client.createIndex("cases", index));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_document_that_matches_before_and_after_a_change_is_found_once_whenever_one_looks() throws Exception {
        var done = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(LISTINGS.size())) {
            var readers = new ArrayList<Future<?>>();
            for (var listing : LISTINGS) {
                assertThat(client.explain("cases", listing.query())).contains(listing.index());
                readers.add(threads.submit(() -> readUntil(done, listing)));
            }
            try {
                for (var i = 1; i <= CHANGES; i++) {
                    // forward and back
                    client.update("cases", new Document("_id", "one"),
                            new Document("$set", withoutId(i % 2 * 100 + i % 7)));
                }
            } finally {
                done.set(true);
            }
            for (var reader : readers) {
                reader.get();
            }
        }
    }

    @Test
    void a_document_that_moves_in_an_index_is_counted_once_whenever_one_counts() throws Exception {
        for (var other = 0; other < OTHERS; other++) {
            client.insert("cases", List.of(new Document("_id", "o" + other).append("stage", "a")));
        }
        var done = new AtomicBoolean();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var counting = threads.submit(() -> {
                while (!done.get()) {
                    assertThat(client.aggregate("cases",
                            new Document("$match", new Document("stage", new Document("$gt", ""))),
                            new Document("$group", new Document("_id", 1).append("n", new Document("$sum", 1)))))
                            .singleElement().extracting(group -> group.get("n")).isEqualTo(OTHERS);
                }
            });
            try {
                for (var i = 1; i <= CHANGES; i++) {
                    client.update("cases", new Document("_id", "o" + i % OTHERS),
                            new Document("$set", new Document("stage", i % 2 == 0 ? "a" : "b" + i % 7)));
                }
            } finally {
                done.set(true);
            }
            counting.get();
        }
        assertThat(client.count("withoutDocuments")).isPositive();
    }

    private void readUntil(AtomicBoolean done, Listing listing) {
        while (!done.get()) {
            assertThat(client.find("cases", listing.query())).as(listing.index()).hasSize(1);
        }
    }

    private static Document version(int second) {
        return new Document("_id", "one").append("unit", "a").append("due", Instant.ofEpochSecond(second))
                .append("running",
                        List.of(new Document("clock", "a"), new Document("clock", second % 2 == 0 ? "b" : "c")))
                .append("outbox", List.of(new Document("at", Instant.ofEpochSecond(second))));
    }

    private static Document withoutId(int second) {
        var document = version(second);
        document.remove("_id");
        return document;
    }

    @Test
    void an_update_of_many_changes_each_once_though_an_array_leads_to_it_more_than_once() {
        client.insert("cases", List.of(new Document("_id", "two").append("units", List.of("m", "n"))));
        var filter = new Document("units", new Document("$gte", "m"));
        assertThat(client.explain("cases", new Document("filter", filter))).contains("by_units_opening");
        client.update("cases", filter, new Document("$inc", new Document("hits", 1)).append("$set",
                new Document("units", List.of("n", "o"))));
        assertThat(client.find("cases", new Document("filter", new Document("_id", "two"))))
                .singleElement().extracting(found -> found.get("hits")).isEqualTo(1);
    }

    @Test
    void a_later_batch_shows_documents_as_they_are_then() {
        client.insert("cases", List.of(row("p", "first"), row("q", "first"), row("r", "first")));
        var answer = client.run(new Document("find", "cases").append("filter", new Document("stage", "z"))
                .append("sort", new Document("_id", 1)).append("batchSize", 1));
        client.update("cases", new Document("_id", "q"), new Document("$set", new Document("words", "second")));
        client.update("cases", new Document("_id", "r"), new Document("$set", new Document("stage", "y")));
        assertThat(more(answer, 5)).extracting(found -> found.get("words")).containsExactly("second");
    }

    @Test
    void a_later_batch_is_empty_when_the_last_document_is_gone() {
        client.insert("cases", List.of(row("p", "first"), row("q", "first")));
        var answer = client.run(new Document("find", "cases").append("filter", new Document("stage", "z"))
                .append("sort", new Document("_id", 1)).append("batchSize", 1));
        client.run(new Document("delete", "cases").append("deletes",
                List.of(new Document("q", new Document("_id", "q")).append("limit", 1))));
        assertThat(more(answer, 5)).isEmpty();
    }

    private static Document row(String id, String words) {
        return new Document("_id", id).append("stage", "z").append("words", words);
    }

    @SuppressWarnings("unchecked")
    private List<Document> more(Document answer, int number) {
        var id = Objects.requireNonNull(((Document) Objects.requireNonNull(answer.get("cursor"))).get("id"));
        var next = client.run(new Document("getMore", id).append("collection", "cases").append("batchSize", number));
        var cursor = (Document) Objects.requireNonNull(next.get("cursor"));
        return (List<Document>) Objects.requireNonNull(cursor.get("nextBatch"));
    }
}
