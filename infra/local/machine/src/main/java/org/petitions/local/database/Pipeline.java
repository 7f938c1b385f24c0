package org.petitions.local.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.backend.aggregation.Expression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.petitions.local.database.bson.BsonDataType;
import org.petitions.local.database.bson.BsonOrder;
import org.petitions.local.database.query.CommandLimits;
import org.petitions.local.database.query.MemoryBudget;

/**
 * An aggregation: what its first {@code $match} asks for is planned like a query, and the documents go through the stages one at a time, as far as
 * the client asks. What a stage has to hold is bounded.
 */
final class Pipeline {
    private static final String MATCH = "$match";
    private static final String GROUP = "$group";
    /** Stages that pass on each document; any other may keep all that come to it. */
    private static final Set<String> STREAMING = Set.of(MATCH, "$project", "$addFields", "$unset", "$unwind", "$limit",
            "$skip", "$count", "$replaceRoot", "$redact");
    /** Of a group, these keep a number. */
    private static final Set<String> COUNTING = Set.of("$sum", "$avg", "$count");
    /** These keep a value of one document. */
    private static final Set<String> KEEPING = Set.of("$min", "$max", "$first", "$last");
    private static final int GROUP_BYTES = 200;

    private final MongoDatabase database;
    private final @Nullable DurableCollection collection;
    private final Document command;
    private final List<Document> stages;

    /** @param collection null where there is none of that name */
    Pipeline(MongoDatabase database, @Nullable DurableCollection collection, Document command) {
        this.database = database;
        this.collection = collection;
        this.command = command;
        this.stages = withoutShorthand(Aggregation.parse(command.get("pipeline")));
    }

    /** {@code $sortByCount} is a group and a sort. */
    private static List<Document> withoutShorthand(List<Document> stages) {
        var all = new ArrayList<Document>();
        for (var stage : stages) {
            if (stage.containsKey("$sortByCount")) {
                all.add(new Document(GROUP, new Document("_id", stage.get("$sortByCount")).append("count",
                        new Document("$sum", 1))));
                all.add(new Document("$sort", new Document("count", -1).append("_id", 1)));
            } else {
                all.add(stage);
            }
        }
        return all;
    }

    /** The query that stands at the beginning; an empty one for everything. */
    static Document firstMatch(Document command) {
        var stages = Aggregation.parse(command.get("pipeline"));
        return !stages.isEmpty() && stages.getFirst().get(MATCH) instanceof Document query ? query : new Document();
    }

    /** Of an aggregation that first of all counts, the values by which; null of any other. */
    static @Nullable List<String> countedBy(Document command) {
        var stages = withoutShorthand(Aggregation.parse(command.get("pipeline")));
        return stages.stream().skip(firstMatch(command).isEmpty() ? 0 : 1).findFirst().flatMap(CountingGroup::of)
                .map(CountingGroup::paths).orElse(null);
    }

    /** Opens a cursor for the rest of what was asked for. */
    interface CursorOpening {
        /** @return its id */
        long open(QueryBatches batches);
    }

    /** The first batch, and a cursor where there is more. */
    Document run(DatabaseResolver databases, Oplog oplog, CursorOpening cursors) {
        var query = firstMatch(command);
        var rest = query.isEmpty() ? stages : stages.subList(1, stages.size());
        UnaryOperator<List<Document>> asTheyAre = found -> found;
        // the library knows no batches, and says so in its log each time
        Aggregation.fromPipeline(rest, databases, database, collection, oplog).validate(
                command.get("cursor") instanceof Document ? command.clone().append("cursor", new Document()) : command);
        List<Document> first = List.of();
        var id = 0L;
        if (collection != null) {
            var batches = new QueryBatches(source(collection, query, rest, databases, oplog), asTheyAre);
            first = batches.next(batchSize());
            if (batches.hasNext()) {
                id = cursors.open(batches);
            } else {
                batches.close();
            }
        }
        var cursor = new Document("id", id).append("ns", database.getDatabaseName() + "." + command.get("aggregate"))
                .append("firstBatch", first);
        return new Document("cursor", cursor).append("ok", 1.0);
    }

    private int batchSize() {
        return command.get("cursor") instanceof Document cursor && cursor.get("batchSize") instanceof Number size
                ? size.intValue()
                : 0;
    }

    private DocumentSource source(DurableCollection from, Document query, List<Document> rest,
            DatabaseResolver databases, Oplog oplog) {
        var counted = counted(from, query, rest);
        return counted.isPresent()
                ? through(rest.subList(1, rest.size()), counted.get(), databases, oplog)
                : through(rest, from.find(query, null, 0, 0), databases, oplog);
    }

    /** Where the first thing to do is to count, and an index tells the numbers. */
    private static Optional<DocumentSource> counted(DurableCollection from, Document query, List<Document> rest) {
        var limits = CommandLimits.current();
        var budget = limits.open();
        return rest.stream().findFirst().flatMap(CountingGroup::of)
                .flatMap(group -> from.countByIndex(query, group.paths(), budget).flatMap(group::groups))
                .map(groups -> {
                    limits.keep(budget);
                    return new CountedGroups(groups.iterator(), budget);
                });
    }

    private DocumentSource through(List<Document> rest, DocumentSource found, DatabaseResolver databases,
            Oplog oplog) {
        var limits = CommandLimits.current();
        // a failing stage leaves both to the command's end
        var budget = limits.open();
        try {
            var documents = StreamSupport.stream(Spliterators.spliteratorUnknownSize(found, 0), false);
            for (var stage : rest) {
                documents = Aggregation.fromPipeline(List.of(stage), databases, database, collection, oplog)
                        .runStagesAsStream(bounded(stage, budget, documents));
            }
            limits.keep(budget);
            return new PipelineSource(documents.iterator(), found, budget);
        } catch (RuntimeException e) {
            found.close();
            throw e;
        }
    }

    /** Counts what the stage will hold of what goes into it. */
    private static Stream<Document> bounded(Document stage, MemoryBudget budget, Stream<Document> documents) {
        if (STREAMING.containsAll(stage.keySet())) {
            return documents;
        }
        if (stage.get(GROUP) instanceof Document group && group.containsKey("_id") && keepsOneEach(group)) {
            return documents.peek(countingGroups(group, budget));
        }
        return documents.peek(document -> budget.take(BsonDataType.memory(document)));
    }

    private static boolean keepsOneEach(Document group) {
        return fieldsOf(group).allMatch(accumulator -> COUNTING.containsAll(accumulator.keySet())
                || KEEPING.containsAll(accumulator.keySet()));
    }

    private static Stream<Document> fieldsOf(Document group) {
        return group.entrySet().stream().filter(field -> !field.getKey().equals("_id"))
                .map(field -> field.getValue() instanceof Document accumulator ? accumulator : new Document("", null));
    }

    private static Consumer<Document> countingGroups(Document group, MemoryBudget budget) {
        var keys = new TreeSet<@Nullable Object>(BsonOrder::compare);
        var keepsValues = fieldsOf(group).anyMatch(accumulator -> KEEPING.containsAll(accumulator.keySet()));
        ToLongFunction<Document> kept = keepsValues ? BsonDataType::memory : _ -> 0;
        return document -> {
            var key = Expression.evaluateDocument(group.get("_id"), document);
            if (keys.add(key)) {
                budget.take(GROUP_BYTES + 2L * BsonDataType.memory(key) + kept.applyAsLong(document));
            }
        };
    }
}
