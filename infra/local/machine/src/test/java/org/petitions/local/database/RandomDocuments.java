package org.petitions.local.database;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Documents, indexes and queries of the shapes that the services have, with few different values so that they meet. */
final class RandomDocuments {
    static final List<Document> INDEXES = List.of(
            index("by_unit_id", key("unit", 1).append("_id", 1).append("stage", 1)),
            index("by_stage", key("stage", 1).append("_id", 1)),
            index("by_due", key("due", 1).append("_id", 1).append("stage", 1), "due"),
            index("by_unit_due", key("unit", 1).append("due", 1).append("_id", 1), "due"),
            index("by_clock_due", key("running.clock", 1).append("due", 1).append("_id", 1), "due"),
            index("by_involved_id", key("involved", 1).append("_id", 1).append("stage", 1), "involved"),
            index("by_units_opening", key("units", 1).append("opened", 1)),
            index("inbox", key("post", 1).append("due", -1).append("_id", -1)),
            index("by_opening", key("opened", -1).append("unit", 1)),
            index("deliveryDue", key("waiting.channel", 1).append("waiting.dueAt", 1)).append("sparse", true),
            index("outbox_waiting", key("outbox.0.at", 1), "outbox.0.at"),
            index("mixed", key("mixed", -1)),
            index("number_taken", key("number", 1)).append("unique", true).append("sparse", true),
            index("number_and_serial_taken", key("number", -1).append("serial", 1)).append("unique", true)
                    .append("sparse", true),
            index("tag_taken", key("tags", 1)).append("unique", true).append("sparse", true));
    /** Of fields that are no arrays: these tell numbers without their documents. */
    static final List<Document> COUNTING = List.of(
            index("counts_by_stage", key("stage", 1).append("_id", 1).append("unit", -1).append("due", 1)),
            index("counts_by_due", key("due", -1).append("unit", 1).append("stage", 1), "due"));
    private static final List<String> IDS = ids();

    private final Random random;

    RandomDocuments(Random random) {
        this.random = random;
    }

    private static List<String> ids() {
        var ids = new ArrayList<String>();
        for (var i = 0; i < 100; i++) {
            ids.add("d%02d".formatted(i));
        }
        return ids;
    }

    private static Document key(String field, int order) {
        return new Document(field, order);
    }

    private static Document index(String name, Document key, String... required) {
        var index = new Document("name", name).append("key", key);
        if (required.length > 0) {
            var filter = new Document();
            Arrays.stream(required).forEach(path -> filter.put(path, new Document("$exists", true)));
            index.append("partialFilterExpression", filter);
        }
        return index;
    }

    /** Some of them. */
    List<Document> indexes() {
        return INDEXES.stream().filter(_ -> random.nextInt(3) > 0).toList();
    }

    List<Document> documents(int number) {
        return IDS.stream().limit(number).map(this::document).toList();
    }

    private Document document(String id) {
        var document = new Document("_id", id);
        sometimes(document, "unit", this::text);
        sometimes(document, "stage", this::text);
        sometimes(document, "post", this::text);
        sometimes(document, "due", this::instant);
        sometimes(document, "opened", this::instant);
        sometimes(document, "units", () -> list(this::text));
        sometimes(document, "involved", () -> list(this::text));
        sometimes(document, "running",
                () -> list(() -> new Document("clock", text()).append("missed", random.nextBoolean())));
        sometimes(document, "waiting", () -> list(this::waiting));
        sometimes(document, "outbox", () -> list(() -> new Document("at", instant())));
        sometimes(document, "mixed", this::anything);
        return withUnique(document, id);
    }

    /** Values that no other document has; often none. */
    private Document withUnique(Document document, String id) {
        if (random.nextInt(4) > 0) {
            document.append("number", "no-" + id).put("serial", id);
        }
        if (random.nextInt(3) == 0) {
            document.put("tags", List.of(id + "-1", id + "-2").subList(0, 1 + random.nextInt(2)));
        }
        return document;
    }

    private Document waiting() {
        var waiting = new Document();
        sometimes(waiting, "channel", this::text);
        sometimes(waiting, "dueAt", this::instant);
        return waiting;
    }

    private void sometimes(Document document, String field, Supplier<@Nullable Object> value) {
        switch (random.nextInt(6)) {
            case 0 -> {
                // missing
            }
            case 1 -> document.put(field, random.nextInt(3) == 0 ? null : value.get());
            default -> document.put(field, value.get());
        }
    }

    private String text() {
        return List.of("a", "b", "c", "信").get(random.nextInt(4));
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextInt(8));
    }

    private List<Object> list(Supplier<?> element) {
        var list = new ArrayList<>();
        for (var i = random.nextInt(4); i > 0; i--) {
            list.add(element.get());
        }
        return list;
    }

    private @Nullable Object anything() {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt(4);
            case 1 -> (long) random.nextInt(4);
            case 2 -> random.nextInt(4) + 0.5;
            case 3 -> random.nextBoolean();
            case 4 -> instant();
            case 5 -> new Document("inner", text());
            case 6 -> list(this::text);
            default -> text();
        };
    }

    /** An update (which may insert) or a deletion. */
    Document change() {
        var filter = random.nextBoolean() ? new Document("_id", IDS.get(random.nextInt(IDS.size()))) : filter();
        if (random.nextInt(6) == 0) {
            return new Document("q", new Document("_id", IDS.get(random.nextInt(IDS.size())))).append("limit", 1);
        }
        if (random.nextInt(3) == 0) {
            var id = IDS.get(random.nextInt(IDS.size()));
            return new Document("q", new Document("_id", id)).append("u", document(id)).append("upsert", true);
        }
        var set = document("any");
        List.of("_id", "number", "serial", "tags").forEach(set::remove);
        return new Document("q", filter).append("multi", true).append("u", set.isEmpty()
                ? new Document("$unset", new Document("due", ""))
                : new Document("$set", set));
    }

    Document query() {
        var query = new Document("filter", filter());
        if (random.nextInt(4) > 0) {
            query.put("sort", sort());
        }
        if (random.nextInt(3) == 0) {
            query.put("limit", 1 + random.nextInt(20));
        }
        if (random.nextInt(6) == 0) {
            query.put("skip", random.nextInt(10));
        }
        if (random.nextInt(3) == 0) {
            query.put("projection", projection());
        }
        return query.append("batchSize", 1 + random.nextInt(30));
    }

    private Document projection() {
        var shown = random.nextInt(2);
        var projection = new Document(random.nextBoolean() ? "unit" : "running.clock", shown);
        return random.nextBoolean() ? projection.append("units", shown) : projection;
    }

    private Document sort() {
        var order = random.nextBoolean() ? 1 : -1;
        var sort = switch (random.nextInt(8)) {
            case 0 -> new Document("due", order);
            case 1 -> new Document("opened", order);
            case 2 -> new Document("waiting.dueAt", order);
            case 3 -> new Document("outbox.0.at", order);
            case 4 -> new Document("mixed", order);
            case 5 -> new Document("number", order);
            case 6 -> new Document("stage", order).append("due", random.nextBoolean() ? 1 : -1);
            default -> new Document();
        };
        return sort.isEmpty() || random.nextInt(3) > 0
                ? sort.append("_id", random.nextInt(4) == 0 ? -order : order)
                : sort;
    }

    private Document filter() {
        var filter = new Document();
        for (var i = random.nextInt(4); i > 0; i--) {
            switch (random.nextInt(15)) {
                case 0 -> filter.put("unit", condition(this::text));
                case 1 -> filter.put("stage", condition(this::text));
                case 2 -> filter.put("post", text());
                case 3, 4 -> filter.put("due", range());
                case 5 -> filter.put("opened", range());
                case 6 -> filter.put("units", condition(this::text));
                case 7 -> filter.put("involved", condition(this::text));
                case 8 -> running(filter);
                case 9 -> filter.put("waiting", new Document("$elemMatch",
                        new Document("channel", text()).append("dueAt", new Document("$exists", true))));
                case 10 -> filter.put("outbox.0.at", new Document("$exists", true));
                case 11 -> filter.put("number", condition(() -> "no-" + id()));
                case 12 -> {
                    var one = id();
                    filter.append("number", "no-" + one).put("serial", one);
                }
                case 13 -> filter.put("tags", condition(() -> id() + "-1"));
                default -> filter.put("mixed", condition(this::anything));
            }
        }
        if (random.nextInt(3) == 0) {
            var due = instant();
            filter.put("$or", List.of(new Document("due", new Document("$gt", due)),
                    new Document("due", due).append("_id", new Document("$gt", IDS.get(random.nextInt(100))))));
            filter.putIfAbsent("due", new Document("$gte", due));
        } else if (random.nextInt(3) == 0) {
            filter.put("_id", new Document("$gt", IDS.get(random.nextInt(100))));
        }
        return random.nextInt(5) == 0 && !filter.isEmpty()
                ? new Document("$and", List.of(filter, range("due")))
                : filter;
    }

    /** A query by fields that are no arrays. */
    Document countable() {
        var query = switch (random.nextInt(3)) {
            case 0 -> new Document("stage", condition(this::text));
            case 1 -> new Document("stage", new Document("$gt", ""));
            default -> new Document("due", random.nextBoolean() ? range() : new Document("$exists", true));
        };
        return switch (random.nextInt(5)) {
            case 0 -> query.append("unit", condition(this::text));
            case 1 -> query.append("stage", text());
            case 2 -> query.append("$and", List.of(range("due"), range("due")));
            case 3 -> query.append("$and", List.of(new Document("stage", condition(this::text))));
            default -> query;
        };
    }

    /** How many are alike in such fields. */
    Document counting() {
        var alike = switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> 1;
            case 2 -> "$due";
            case 3 -> new Document("of", "$unit").append("at", "$stage");
            default -> "$stage";
        };
        return new Document("_id", alike).append("n", new Document("$sum", 1 + random.nextInt(2)));
    }

    private String id() {
        return IDS.get(random.nextInt(IDS.size()));
    }

    private void running(Document filter) {
        switch (random.nextInt(3)) {
            case 0 -> filter.put("running.clock", text());
            case 1 -> filter.put("running.missed", true);
            default -> filter.put("running",
                    new Document("$elemMatch", new Document("clock", text()).append("missed", true)));
        }
    }

    private Document range(String field) {
        return new Document(field, range());
    }

    private Document range() {
        var range = new Document(random.nextBoolean() ? "$gt" : "$gte", instant());
        return random.nextBoolean() ? range : range.append(random.nextBoolean() ? "$lt" : "$lte", instant());
    }

    private @Nullable Object condition(Supplier<@Nullable Object> value) {
        return switch (random.nextInt(7)) {
            case 0 -> new Document("$in", Arrays.asList(value.get(), value.get()));
            case 1 -> new Document("$ne", value.get());
            case 2 -> new Document("$gte", value.get());
            case 3 -> new Document("$lt", value.get());
            case 4 -> new Document("$exists", random.nextBoolean());
            default -> value.get();
        };
    }
}
