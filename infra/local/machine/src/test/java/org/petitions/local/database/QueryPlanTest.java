package org.petitions.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.h2.mvstore.MVStore;
import org.h2.value.ValueNull;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.local.database.bson.StoredDocument;

/** The shapes of the services' queries, each with the index it is to use. */
class QueryPlanTest {
    private static final Document DUE = new Document("$gte", Instant.EPOCH);
    private static final Document BY_DUE = new Document("due", 1).append("_id", 1);
    private static final Document NOT_ACCUSED = new Document("$nin", List.of("unit-1", "post-1"));

    @TempDir
    private Path folder;

    private MVStore store;
    private CommandClient client;

    @BeforeEach
    void casesAndTheirIndexes() {
        store = DatabaseMain.open(folder.resolve("data.mv"));
        client = new CommandClient(store);
        client.insert("cases", new RandomDocuments(new Random(1)).documents(50));
        RandomDocuments.INDEXES.forEach(index -> client.createIndex("cases", index));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_list_of_a_unit_comes_in_the_order_of_its_index() {
        assertThat(list(new Document("accused", NOT_ACCUSED).append("unit", "a").append("_id",
                new Document("$gt", "d10")), new Document("_id", 1))).isEqualTo("FETCH IXSCAN by_unit_id");
        assertThat(list(new Document("accused", NOT_ACCUSED).append("unit", "a").append("stage", "b"),
                new Document("_id", 1))).isEqualTo("FETCH IXSCAN by_unit_id");
        assertThat(list(new Document("unit", "a").append("due", DUE), BY_DUE)).isEqualTo("FETCH IXSCAN by_unit_due");
    }

    @Test
    void a_list_of_the_city_comes_in_the_order_of_ids_or_of_last_days() {
        assertThat(list(new Document("accused", NOT_ACCUSED), new Document("_id", 1)))
                .isEqualTo("FETCH IXSCAN _id_");
        assertThat(list(new Document("accused", NOT_ACCUSED).append("due", DUE), BY_DUE))
                .isEqualTo("FETCH IXSCAN by_due");
        assertThat(list(new Document("running.clock", "a").append("due", DUE), BY_DUE))
                .isEqualTo("FETCH IXSCAN by_clock_due");
        assertThat(list(new Document("running", new Document("$elemMatch", new Document("clock", "a").append("missed",
                true))).append("due", DUE), BY_DUE)).isEqualTo("FETCH IXSCAN by_clock_due");
        assertThat(list(new Document("stage", "a"), new Document("_id", 1))).isEqualTo("FETCH IXSCAN by_stage");
    }

    @Test
    void what_has_one_of_some_values_comes_in_the_order_of_ids_by_an_index_that_has_it_for_each() {
        var some = new Document("$in", List.of("a", "b"));
        assertThat(list(new Document("stage", some), new Document("_id", 1))).isEqualTo("FETCH IXSCAN by_stage");
        assertThat(list(new Document("stage", some), new Document("_id", -1))).isEqualTo("FETCH IXSCAN by_stage");
        assertThat(list(new Document("involved", some), new Document("_id", 1)))
                .isEqualTo("FETCH IXSCAN by_involved_id");
        // in the order of last days each value's comes one after the other
        assertThat(list(new Document("unit", some).append("due", DUE), BY_DUE)).isEqualTo("FETCH IXSCAN by_due");
    }

    @Test
    void a_list_of_alerts_comes_newest_first() {
        assertThat(list(new Document("post", "a").append("$or", List.of(new Document("due", new Document("$lt",
                Instant.EPOCH)))), new Document("due", -1).append("_id", -1))).isEqualTo("FETCH IXSCAN inbox");
    }

    @Test
    void work_that_waits_is_found_by_its_own_small_index() {
        assertThat(list(new Document("outbox.0.at", new Document("$exists", true)), new Document("outbox.0.at", 1)))
                .isEqualTo("FETCH IXSCAN outbox_waiting");
        assertThat(list(new Document("waiting", new Document("$elemMatch", new Document("channel", "a")
                .append("dueAt", new Document("$exists", true)))), new Document("waiting.dueAt", 1)))
                .isEqualTo("SORT FETCH IXSCAN deliveryDue");
    }

    @Test
    void an_index_that_leaves_out_what_may_match_is_not_used() {
        assertThat(list(new Document(), BY_DUE)).isEqualTo("SORT COLLSCAN");
        assertThat(list(new Document("due", null), new Document())).isEqualTo("COLLSCAN");
    }

    @Test
    void an_index_is_built_once_and_followed_after_a_restart() {
        var index = client.index("cases", "by_unit_id");
        var foreign = index.entriesOf(new Document("unit", "a"), "nowhere").iterator().next();
        index.entries().put(foreign, ValueNull.INSTANCE);
        // keeps it
        client.insert("cases", List.of(new Document("_id", "other").append("unit", "b")));
        restart();
        assertThat(client.index("cases", "by_unit_id").entries().containsKey(foreign)).isTrue();
        assertThat(list(new Document("unit", "a"), new Document("_id", 1))).isEqualTo("FETCH IXSCAN by_unit_id");
        client.insert("cases", List.of(new Document("_id", "new").append("unit", "of-now")));
        assertThat(client.find("cases", new Document("filter", new Document("unit", "of-now")))).hasSize(1);
    }

    @Test
    void an_index_that_is_not_known_to_be_whole_is_built_at_the_start() {
        var entries = client.index("cases", "by_unit_id").entries();
        var number = entries.sizeAsLong();
        entries.clear();
        store.openMap("indexStates").clear();
        client.insert("other", List.of(new Document("_id", "keeps it")));
        restart();
        assertThat(client.index("cases", "by_unit_id").entries().sizeAsLong()).isEqualTo(number).isPositive();
    }

    @Test
    void what_an_earlier_release_has_written_meanwhile_is_found_by_the_indexes() {
        var query = new Document("filter", new Document("unit", "of-then"));
        var cases = DurableCollection.documents(store, client.database(), "cases");
        // the earlier release keeps the documents and knows of no entries; it changes as many as it likes
        cases.put("d10", StoredDocument.of(new Document("_id", "d10").append("unit", "of-then")));
        store.commit();
        restart();
        assertThat(client.explain("cases", query)).startsWith("FETCH IXSCAN");
        assertThat(client.find("cases", query)).hasSize(1);
    }

    private void restart() {
        store.close();
        store = DatabaseMain.open(folder.resolve("data.mv"));
        client = new CommandClient(store);
    }

    @Test
    void an_index_declared_anew_in_another_way_takes_the_place_of_the_old_one() {
        client.createIndex("cases", new Document("name", "by_stage").append("key", new Document("heading", 1)));
        client.insert("cases", List.of(new Document("_id", "new").append("heading", "h")));
        var query = new Document("filter", new Document("heading", "h"));
        assertThat(client.explain("cases", query)).isEqualTo("FETCH IXSCAN by_stage");
        assertThat(client.find("cases", query)).hasSize(1);
        restart();
        assertThat(client.explain("cases", query)).isEqualTo("FETCH IXSCAN by_stage");
        assertThat(client.find("cases", query)).hasSize(1);
    }

    @Test
    void an_index_can_be_declared_before_the_first_document() {
        client.createIndex("notes", new Document("name", "by_petition").append("key", new Document("petition", 1)));
        client.insert("notes", List.of(new Document("_id", "n").append("petition", "p")));
        assertThat(client.explain("notes", new Document("filter", new Document("petition", "p"))))
                .isEqualTo("FETCH IXSCAN by_petition");
    }

    @Test
    void what_an_index_cannot_do_here_is_refused() {
        for (var option : List.of(new Document("collation", new Document("locale", "zh")),
                new Document("partialFilterExpression", new Document("stage", "a")),
                new Document("key", new Document("text", "text")))) {
            var declaration = new Document("name", "other").append("key", new Document("unit", 1));
            declaration.putAll(option);
            assertThatThrownBy(() -> client.createIndex("cases", declaration)).isInstanceOf(MongoServerError.class)
                    .hasMessageContaining("MONGODB_URI");
        }
    }

    @Test
    void more_than_a_query_may_sort_in_memory_is_refused_and_the_first_ones_are_not() {
        var words = "x".repeat(100_000);
        for (var i = 0; i < 20; i++) {
            var documents = new ArrayList<Document>();
            for (var j = 0; j < 10; j++) {
                documents.add(new Document("_id", "n" + i * 10 + j).append("words", words + i + j));
            }
            client.insert("long", documents);
        }
        var query = new Document("sort", new Document("words", 1));
        assertThat(client.find("long", query.clone().append("limit", 10))).hasSize(10);
        assertThatThrownBy(() -> client.find("long", query)).isInstanceOf(MongoServerError.class)
                .hasMessageContaining("MONGODB_URI");
    }

    @Test
    void a_summary_holds_its_counts_alone_and_what_would_hold_everything_is_refused() {
        for (var i = 0; i < 40; i++) {
            client.insert("long", List.of(new Document("_id", "n" + i).append("words", "x".repeat(500_000))));
        }
        var counted = client.aggregate("long", new Document("$group",
                new Document("_id", null).append("count", new Document("$sum", 1))));
        var units = client.aggregate("long", new Document("$project", new Document("unit", 1)),
                new Document("$sort", new Document("unit", 1)));
        assertThat(units).hasSize(40);
        assertThat(counted).containsExactly(new Document("_id", null).append("count", 40));
        assertThatThrownBy(() -> client.aggregate("long", new Document("$sort", new Document("words", 1))))
                .isInstanceOf(MongoServerError.class).hasMessageContaining("MONGODB_URI");
    }

    @Test
    void a_count_by_a_condition_reads_what_its_index_names() {
        var byIndex = client.count("byIndex");
        var byScan = client.count("byScan");
        client.aggregate("cases", new Document("$match", new Document("unit", "a")),
                new Document("$group", new Document("_id", "$stage").append("count", new Document("$sum", 1))));
        assertThat(client.count("byIndex")).isEqualTo(byIndex + 1);
        assertThat(client.count("byScan")).isEqualTo(byScan);
    }

    @Test
    void a_count_that_an_index_tells_reads_no_document() {
        var match = new Document("$match", new Document("unit", "a"));
        var group = new Document("$group", new Document("_id", "$stage").append("n", new Document("$sum", 1)));
        var counted = new Document("aggregate", "cases").append("pipeline", List.of(match, group));
        assertThat(client.explanation(counted)).isEqualTo("PROJECTION_COVERED IXSCAN by_unit_id");
        assertThat(client.explanation(new Document("count", "cases").append("query", new Document("unit", "a"))))
                .isEqualTo("PROJECTION_COVERED IXSCAN by_unit_id");
        client.aggregate("cases", match, group);
        assertThat(client.count("withoutDocuments")).isEqualTo(1);
    }

    @Test
    void a_count_reads_documents_where_its_index_does_not_tell_all() {
        var unit = new Document("$match", new Document("unit", "a"));
        var number = new Document("n", new Document("$sum", 1));
        var byWords = new Document("_id", "$words");
        byWords.putAll(number);
        client.aggregate("cases", unit, new Document("$group", byWords));
        var latest = new Document("_id", "$stage").append("last", new Document("$max", "$due"));
        client.aggregate("cases", unit, new Document("$group", latest));
        var alsoWords = new Document("$match", new Document("unit", "a").append("words", null));
        client.aggregate("cases", alsoWords, new Document("$group", new Document("_id", null).append("n",
                new Document("$sum", 1))));
        var noStage = new Document("count", "cases").append("query",
                new Document("unit", "a").append("stage", new Document("$exists", false)));
        client.run(noStage);
        assertThat(client.count("withoutDocuments")).isZero();
    }

    @Test
    void numbers_that_are_alike_and_arrays_are_counted_by_their_documents() {
        client.createIndex("things", new Document("name", "by_kind").append("key",
                new Document("kind", 1).append("of", 1)));
        client.insert("things", List.of(new Document("_id", 1).append("kind", "k").append("of", 1),
                new Document("_id", 2).append("kind", "k").append("of", 1L)));
        var match = new Document("$match", new Document("kind", "k"));
        var group = new Document("$group", new Document("_id", "$of").append("n", new Document("$sum", 1)));
        assertThat(client.aggregate("things", match, group)).singleElement()
                .extracting(one -> one.get("n")).isEqualTo(2);
        client.update("things", new Document("_id", 2), new Document("$set", new Document("of", List.of("x", "y"))));
        assertThat(client.run(new Document("count", "things").append("query", new Document("kind", "k"))))
                .containsEntry("n", 2);
        assertThat(client.count("withoutDocuments")).isZero();
    }

    private String list(Document filter, Document sort) {
        return client.explain("cases", new Document("filter", filter).append("sort", sort).append("limit", 50));
    }
}
