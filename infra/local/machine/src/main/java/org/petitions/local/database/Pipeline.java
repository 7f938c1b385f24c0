package org.petitions.local.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.local.database.bson.BsonDataType;
import org.petitions.local.database.query.MemoryBudget;

/**
 * An aggregation that reads: what its first {@code $match} asks for is planned like a query, and the documents go through
 * the stages one at a time. Only what comes out of it is held, and what a stage has to hold: both are bounded.
 */
final class Pipeline {
    private static final String MATCH = "$match";
    private static final Set<String> OTHERS = Set.of("$changeStream", "$out", "$merge", "$indexStats");
    /** Stages that pass on each document or keep numbers of it; any other may keep all that come to it. */
    private static final Set<String> STREAMING = Set.of(MATCH, "$project", "$addFields", "$unset", "$unwind", "$limit",
            "$skip", "$count", "$replaceRoot", "$redact", "$sortByCount");
    private static final Set<String> COUNTING = Set.of("$sum", "$avg", "$min", "$max", "$first", "$last", "$count");
    private static final long HELD_BYTES = 32L << 20;

    private final MongoDatabase database;
    private final @Nullable DurableCollection collection;
    private final Document command;
    private final List<Document> stages;

    /** @param collection null where there is none of that name */
    Pipeline(MongoDatabase database, @Nullable DurableCollection collection, Document command) {
        this.database = database;
        this.collection = collection;
        this.command = command;
        this.stages = Aggregation.parse(command.get("pipeline"));
    }

    /** Whether the pipeline writes nothing and waits for nothing. */
    static boolean isOnlyReading(Document command) {
        return command.get("pipeline") instanceof List<?> stages && stages.stream()
                .noneMatch(stage -> stage instanceof Document one && one.keySet().stream().anyMatch(OTHERS::contains));
    }

    /** The query that stands at the beginning; an empty one for everything. */
    static Document firstMatch(Document command) {
        var stages = Aggregation.parse(command.get("pipeline"));
        return !stages.isEmpty() && stages.getFirst().get(MATCH) instanceof Document query ? query : new Document();
    }

    Document run(DatabaseResolver databases, Oplog oplog) {
        var query = firstMatch(command);
        var rest = query.isEmpty() ? stages : stages.subList(1, stages.size());
        Aggregation.fromPipeline(rest, databases, database, collection, oplog).validate(command);
        List<Document> results = new ArrayList<>();
        if (collection != null) {
            var documents = collection.handleQueryAsStream(query);
            for (var stage : rest) {
                var input = isBounded(stage) ? documents : within(new MemoryBudget(HELD_BYTES), documents);
                documents = Aggregation.fromPipeline(List.of(stage), databases, database, collection, oplog)
                        .runStagesAsStream(input);
            }
            within(new MemoryBudget(HELD_BYTES), documents).forEach(results::add);
        }
        var cursor = new Document("id", 0L).append("ns", database.getDatabaseName() + "." + command.get("aggregate"))
                .append("firstBatch", results);
        return new Document("cursor", cursor).append("ok", 1.0);
    }

    private static Stream<Document> within(MemoryBudget budget, Stream<Document> documents) {
        return documents.peek(document -> budget.take(BsonDataType.memory(document)));
    }

    private static boolean isBounded(Document stage) {
        return stage.entrySet().stream().allMatch(one -> STREAMING.contains(one.getKey())
                || one.getKey().equals("$group") && one.getValue() instanceof Document group
                        && group.entrySet().stream().allMatch(field -> field.getKey().equals("_id")
                                || field.getValue() instanceof Document accumulator
                                        && COUNTING.containsAll(accumulator.keySet())));
    }
}
