package org.petitions.local.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.petitions.local.database.index.SecondaryIndex;

/** Speaks to a backend as a driver does, without the wire. */
final class CommandClient {
    private static final long MEMORY = 64L << 20;

    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final DurableBackend backend;

    CommandClient(MVStore store) {
        this(store, new DiskSpace(() -> Long.MAX_VALUE));
    }

    CommandClient(MVStore store, DiskSpace space) {
        this.backend = new DurableBackend(store, store::commit, space, MEMORY);
    }

    /** How a command is refused. */
    MongoServerError refusal(Document command) {
        try {
            run(command);
        } catch (MongoServerError e) {
            return e;
        }
        throw new AssertionError("not refused");
    }

    Document run(Document command) {
        return backend.handleCommand(channel, "db", command.keySet().iterator().next(), command);
    }

    MongoDatabase database() {
        return backend.resolveDatabase("db");
    }

    /** An index as it lies in the store. */
    SecondaryIndex index(String collection, String name) {
        return database().resolveCollection(collection, true).getIndexes()
                .stream().filter(index -> index.getName().equals(name)).map(SecondaryIndex.class::cast).findFirst()
                .orElseThrow();
    }

    void update(String collection, Document filter, Document change) {
        run(new Document("update", collection).append("updates",
                List.of(new Document("q", filter).append("u", change).append("multi", true))));
    }

    void insert(String collection, List<Document> documents) {
        var answer = run(new Document("insert", collection).append("documents",
                documents.stream().map(Document::cloneDeeply).toList()));
        if (answer.containsKey("writeErrors")) {
            throw new IllegalStateException(answer.toString());
        }
    }

    void createIndex(String collection, Document declaration) {
        run(new Document("createIndexes", collection).append("indexes", List.of(declaration.cloneDeeply())));
    }

    /** All documents of a query, however many batches they come in. */
    List<Document> find(String collection, Document query) {
        var command = new Document("find", collection);
        command.putAll(query.cloneDeeply());
        return all(collection, part(run(command), "cursor"), command.get("batchSize"));
    }

    private List<Document> all(String collection, Document first, @Nullable Object batchSize) {
        var cursor = first;
        var all = new ArrayList<>(documents(cursor, "firstBatch"));
        while (!Long.valueOf(0).equals(cursor.get("id"))) {
            cursor = part(run(new Document("getMore", cursor.get("id")).append("collection", collection)
                    .append("batchSize", batchSize)), "cursor");
            all.addAll(documents(cursor, "nextBatch"));
        }
        return all;
    }

    List<Document> aggregate(String collection, Document... stages) {
        return all(collection, part(run(new Document("aggregate", collection).append("pipeline", List.of(stages))
                .append("cursor", new Document("batchSize", 2))), "cursor"), 2);
    }

    /** How many queries found their documents in this way so far: {@code byIndex}, {@code byScan}. */
    long count(String path) {
        return ((Number) part(run(new Document("serverStatus", 1)), "queryPaths").getOrDefault(path, 0)).longValue();
    }

    /** The winning plan's stages, the outermost first, with the index's name. */
    String explain(String collection, Document query) {
        var command = new Document("find", collection);
        command.putAll(query.cloneDeeply());
        return explanation(command);
    }

    /** The same of any command. */
    String explanation(Document command) {
        var stage = (Document) part(run(new Document("explain", command)), "queryPlanner").get("winningPlan");
        var text = new StringBuilder();
        for (; stage != null; stage = (Document) stage.get("inputStage")) {
            text.append(text.isEmpty() ? "" : " ").append(stage.get("stage"))
                    .append(stage.containsKey("indexName") ? " " + stage.get("indexName") : "");
        }
        return text.toString();
    }

    private static Document part(Document answer, String field) {
        return (Document) Objects.requireNonNull(answer.get(field), field);
    }

    @SuppressWarnings("unchecked")
    private static List<Document> documents(Document cursor, String batch) {
        return (List<Document>) Objects.requireNonNull(cursor.get(batch), batch);
    }
}
