package org.petitions.local.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.petitions.local.database.query.SortOrder;

/** Two collections that differ in their indexes alone give the same answers. */
class IndexedQueryProperties {
    private static final int DOCUMENTS = 60;
    private static final int CHANGES = 40;
    private static final int QUERIES = 60;

    @Property(tries = 40)
    void a_query_with_indexes_answers_as_one_that_reads_everything(@ForAll long seed) throws IOException {
        var random = new RandomDocuments(new Random(seed));
        var file = Files.createTempFile("indexed-query", ".mv");
        try {
            try (var store = DatabaseMain.open(file)) {
                var client = new CommandClient(store);
                fill(client, random);
                compareAll(client, random);
            }
            try (var store = DatabaseMain.open(file)) {
                var client = new CommandClient(store);
                for (var i = 0; i < CHANGES; i++) {
                    change(client, random.change());
                }
                compareAll(client, random);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void fill(CommandClient client, RandomDocuments random) {
        client.insert("plain", List.of(new Document("_id", "first")));
        client.insert("indexed", List.of(new Document("_id", "first")));
        random.indexes().forEach(index -> client.createIndex("indexed", index));
        var documents = random.documents(DOCUMENTS);
        client.insert("plain", documents);
        client.insert("indexed", documents);
        for (var i = 0; i < CHANGES; i++) {
            change(client, random.change());
        }
        // built from what is there, where the others followed each write
        random.indexes().forEach(index -> client.createIndex("indexed", index));
    }

    private static void compareAll(CommandClient client, RandomDocuments random) {
        for (var i = 0; i < QUERIES / 2; i++) {
            compare(client, random.query());
        }
    }

    private static void change(CommandClient client, Document change) {
        for (var collection : List.of("plain", "indexed")) {
            if (change.containsKey("limit")) {
                client.run(new Document("delete", collection).append("deletes", List.of(change.cloneDeeply())));
            } else {
                client.run(new Document("update", collection).append("updates", List.of(change.cloneDeeply())));
            }
        }
    }

    private static void compare(CommandClient client, Document query) {
        var plan = client.explain("indexed", query);
        var scanned = client.find("plain", query);
        var found = client.find("indexed", query);
        var sort = (Document) query.getOrDefault("sort", new Document());
        if (sort.containsKey("_id")) {
            assertThat(found).as("%s by %s", query, plan).isEqualTo(scanned);
        } else if (query.containsKey("limit") || query.containsKey("skip")) {
            assertThat(found).as("%s by %s", query, plan).hasSameSizeAs(scanned);
        } else {
            assertThat(found).as("%s by %s", query, plan).containsExactlyInAnyOrderElementsOf(scanned);
        }
        compareOrder(client, query, sort);
        compareNumber(client, query, plan);
    }

    /** Documents that are alike to the sort may lie otherwise than in a scan, but in one order however much of it is asked for. */
    private static void compareOrder(CommandClient client, Document query, Document sort) {
        var whole = query.clone();
        List.of("limit", "skip", "projection").forEach(whole::remove);
        var all = client.find("indexed", whole);
        assertThat(all).doesNotHaveDuplicates();
        assertThat(keys(all, sort)).as("order of %s", whole).isEqualTo(keys(client.find("plain", whole), sort));
        var part = query.clone();
        part.remove("projection");
        var from = Math.min(all.size(), (int) query.getOrDefault("skip", 0));
        var to = query.containsKey("limit") ? Math.min(all.size(), from + (int) query.get("limit")) : all.size();
        assertThat(client.find("indexed", part)).as("part of %s", query).isEqualTo(all.subList(from, to));
    }

    private static List<List<Object>> keys(List<Document> documents, Document sort) {
        return documents.stream().map(document -> SortOrder.of(sort).key(document))
                .map(key -> Arrays.stream(key).map(IndexedQueryProperties::asSorted).toList()).toList();
    }

    /** Numbers are alike whatever their type. */
    private static Object asSorted(@Nullable Object value) {
        return value instanceof Integer whole ? whole.longValue() : Objects.requireNonNullElse(value, "null");
    }

    private static void compareNumber(CommandClient client, Document query, String plan) {
        var filter = new Document("$match", query.get("filter"));
        var count = new Document("$group", new Document("_id", null).append("n", new Document("$sum", 1)));
        assertThat(count(client, "indexed", query)).as("number of %s by %s", query, plan)
                .isEqualTo(count(client, "plain", query));
        assertThat(client.aggregate("indexed", filter, count)).as("count of %s by %s", query, plan)
                .isEqualTo(client.aggregate("plain", filter, count));
        for (var alike : List.of(1, "$stage", new Document("unit", "$unit").append("of", "$stage"))) {
            var group = new Document("$group",
                    new Document("_id", alike).append("n", new Document("$sum", 1)).append("twice",
                            new Document("$sum", 2)));
            assertThat(client.aggregate("indexed", filter, group)).as("%s of %s by %s", group, query, plan)
                    .containsExactlyInAnyOrderElementsOf(client.aggregate("plain", filter, group));
        }
    }

    private static Object count(CommandClient client, String collection, Document query) {
        var filter = Objects.requireNonNull((Document) query.get("filter")).cloneDeeply();
        return Objects.requireNonNull(client.run(new Document("count", collection).append("query", filter)).get("n"));
    }

    @Property(tries = 20)
    void counts_by_what_an_index_tells_read_no_document_and_are_those_of_a_scan(@ForAll long seed) {
        var random = new RandomDocuments(new Random(seed));
        try (var store = MVStore.open(null)) {
            var client = new CommandClient(store);
            var documents = random.documents(DOCUMENTS);
            client.insert("plain", documents);
            client.insert("indexed", documents);
            random.indexes().forEach(index -> client.createIndex("indexed", index));
            for (var index : RandomDocuments.COUNTING) {
                client.createIndex("indexed", index);
            }
            for (var i = 0; i < CHANGES; i++) {
                change(client, random.change());
                var filter = new Document("$match", random.countable());
                var group = new Document("$group", random.counting());
                assertThat(client.aggregate("indexed", filter, group)).as("%s of %s", group, filter)
                        .isEqualTo(client.aggregate("plain", filter, group));
                assertThat(count(client, "indexed", new Document("filter", filter.get("$match"))))
                        .as("number of %s", filter)
                        .isEqualTo(count(client, "plain", new Document("filter", filter.get("$match"))));
            }
            assertThat(client.count("withoutDocuments")).isGreaterThan(CHANGES / 2);
        }
    }

    @Property(tries = 20)
    void most_queries_of_the_kinds_the_services_ask_use_an_index(@ForAll long seed) {
        var random = new RandomDocuments(new Random(seed));
        try (var store = MVStore.open(null)) {
            var client = new CommandClient(store);
            client.insert("indexed", random.documents(DOCUMENTS));
            RandomDocuments.INDEXES.forEach(index -> client.createIndex("indexed", index));
            var plans = new HashSet<String>();
            for (var i = 0; i < 200; i++) {
                plans.add(client.explain("indexed", random.query()));
            }
            // else the other property would compare scans with scans
            var used = new ArrayList<>(RandomDocuments.INDEXES.stream().map(index -> String.valueOf(index.get("name")))
                    .filter(name -> plans.stream().anyMatch(plan -> plan.contains(name))).toList());
            assertThat(used).hasSizeGreaterThan(RandomDocuments.INDEXES.size() / 2);
        }
    }
}
