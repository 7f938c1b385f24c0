package org.petitions.local.queries;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.petitions.local.server.Database;

/**
 * Fills collections with copies of what a service has put there, so that a plan is one for many documents. Of each document the fields stay
 * that are asked for or stand in an index, each value varied; the others decide nothing and would cost minutes.
 */
public final class ManyCopies {
    private static final int MANY = 50_000;
    private static final int AT_ONCE = 2_000;
    /** More than the numbers of any two samples differ by. */
    private static final int BETWEEN_COPIES = 10_000;

    /** So many different values has a field that is not unique. */
    private static final int VALUES = 500;

    private final MongoDatabase database;
    private final QueryRecorder recorded;

    /** @param database the service's, which must not run any more: it would work on the copies */
    public ManyCopies(MongoDatabase database, QueryRecorder recorded) {
        this.database = database;
        this.recorded = recorded;
    }

    /**
     * How many tell a plan for many: on a server of the operators' 50,000, for some plan by what the collections hold. The embedded one's planner
     * goes by indexes alone, so that a tenth says the same.
     */
    public static int enoughOn(Database server) {
        return server instanceof Database.ExternalDatabase ? MANY : MANY / 10;
    }

    /** Fills every collection in which something is looked for by more than its id. */
    public void fill(int documents) {
        recorded.queries().stream().filter(query -> !query.asked().equals(Set.of("_id")))
                .collect(Collectors.groupingBy(RecordedQuery::collection)).forEach((name, queries) -> {
                    MongoCollection<BsonDocument> collection = database.getCollection(name, BsonDocument.class);
                    List<BsonDocument> samples = samples(collection);
                    Set<String> kept = new TreeSet<>(Set.of("_id"));
                    queries.forEach(query -> query.asked().forEach(field -> kept.add(top(field))));
                    Set<String> unique = new TreeSet<>();
                    Set<String> indexed = new TreeSet<>();
                    for (Document index : collection.listIndexes()) {
                        Set<String> keys = index.get("key", Document.class).keySet();
                        keys.forEach(key -> kept.add(top(key)));
                        (index.getBoolean("unique", false) ? unique : indexed).addAll(keys);
                    }
                    if (!samples.isEmpty()) {
                        fill(collection, samples, new Variation(kept, indexed, unique), documents);
                    }
                });
    }

    private record Variation(Set<String> kept, Set<String> indexed, Set<String> unique) {}

    private List<BsonDocument> samples(MongoCollection<BsonDocument> collection) {
        List<BsonDocument> samples = new ArrayList<>(
                recorded.inserted().getOrDefault(collection.getNamespace().getCollectionName(), List.of()));
        collection.find().limit(AT_ONCE).into(samples);
        return samples;
    }

    private static void fill(MongoCollection<BsonDocument> collection, List<BsonDocument> samples,
            Variation variation, int documents) {
        List<BsonDocument> batch = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            batch.add(copy(samples.get(i % samples.size()), i, variation));
            if (batch.size() == AT_ONCE || i == documents - 1) {
                collection.insertMany(batch, new InsertManyOptions().ordered(false));
                batch.clear();
            }
        }
    }

    private static BsonDocument copy(BsonDocument sample, int i, Variation variation) {
        var copy = new BsonDocument();
        sample.forEach((name, value) -> {
            if (variation.kept().contains(name)) {
                copy.append(name, varied(name, value, i, variation));
            }
        });
        return copy.append("_id", new BsonString("copy-%06d".formatted(i)));
    }

    private static BsonValue varied(String path, BsonValue value, int i, Variation variation) {
        int n = variation.unique().contains(path) ? i : i % VALUES;
        // Two numbers that are unique together stay so, whichever of the samples they come from.
        int step = variation.unique().contains(path) ? BETWEEN_COPIES : 1;
        boolean varies = variation.unique().contains(path) || variation.indexed().contains(path);
        return switch (value) {
            case BsonDocument document -> {
                var copy = new BsonDocument();
                document.forEach((name, each) -> copy.append(name, varied(path + "." + name, each, i, variation)));
                yield copy;
            }
            case BsonArray array -> new BsonArray(
                    array.stream().map(each -> varied(path, each, i, variation)).toList());
            case BsonString text when varies -> new BsonString(text.getValue() + "~" + n);
            case BsonDateTime time when varies -> new BsonDateTime(time.getValue() + n * 60_000L);
            case BsonInt32 number when varies -> new BsonInt32(number.getValue() + (n + 1) * step);
            case BsonInt64 number when varies -> new BsonInt64(number.getValue() + (n + 1L) * step);
            default -> value;
        };
    }

    private static String top(String field) {
        int dot = field.indexOf('.');
        return dot < 0 ? field : field.substring(0, dot);
    }
}
