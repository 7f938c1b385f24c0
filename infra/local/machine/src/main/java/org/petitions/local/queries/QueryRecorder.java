package org.petitions.local.queries;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Hears every command that looks for documents, and keeps the first of each shape. For a client's settings. */
public final class QueryRecorder implements CommandListener {
    private static final int SAMPLES = 8;

    private final String ours;
    private final ConcurrentMap<String, RecordedQuery> queries = new ConcurrentHashMap<>();
    private final Set<String> askedBy = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<String, List<BsonDocument>> inserted = new ConcurrentHashMap<>();

    /** @param ours what the names of our own packages begin with */
    public QueryRecorder(String ours) {
        this.ours = ours;
    }

    /** The first query of each shape, by its shape. */
    public Collection<RecordedQuery> queries() {
        return List.copyOf(queries.values());
    }

    /** Every method of ours that something was asked in, as {@code Class#method}. */
    public Set<String> askedBy() {
        return new TreeSet<>(askedBy);
    }

    /** Some of the documents that were put in, by their collection: they may be gone again. */
    Map<String, List<BsonDocument>> inserted() {
        return Map.copyOf(inserted);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        BsonDocument command = event.getCommand();
        String name = event.getCommandName();
        String collection = command.isString(command.getFirstKey())
                ? command.getString(command.getFirstKey()).getValue()
                : "";
        switch (name) {
            case "find" -> add(name, collection, part(command, "filter"), part(command, "sort"),
                    command.getNumber("limit", new BsonInt32(0)).intValue());
            case "count", "distinct" -> add(name, collection, part(command, "query"), new BsonDocument(), 0);
            case "findAndModify" -> add(name, collection, part(command, "query"), part(command, "sort"), 0);
            case "update" -> each(command, "updates", update -> {
                add(name, collection, part(update, "q"), new BsonDocument(), 0);
                keepReplacement(collection, update.get("u"));
            });
            case "delete" -> each(command, "deletes",
                    delete -> add(name, collection, part(delete, "q"), new BsonDocument(), 0));
            case "aggregate" -> addPipeline(name, collection, command);
            case "insert" -> each(command, "documents", document -> keep(collection, document));
            default -> {
                // looks for nothing
            }
        }
        askedBy.addAll(callers());
    }

    private void addPipeline(String name, String collection, BsonDocument command) {
        BsonValue first = command.getArray("pipeline").isEmpty() ? null : command.getArray("pipeline").getFirst();
        add(name, collection, first == null ? new BsonDocument() : part(first.asDocument(), "$match"),
                new BsonDocument(), 0);
    }

    private void keepReplacement(String collection, @Nullable BsonValue change) {
        if (change != null && change.isDocument() && change.asDocument().keySet().stream()
                .noneMatch(name -> name.startsWith("$"))) {
            keep(collection, change.asDocument());
        }
    }

    private void keep(String collection, BsonDocument document) {
        List<BsonDocument> kept = inserted.computeIfAbsent(collection, _ -> new ArrayList<>());
        synchronized (kept) {
            if (kept.size() < SAMPLES) {
                kept.add(copy(document));
            }
        }
    }

    private void add(String name, String collection, BsonDocument filter, BsonDocument order, int limit) {
        var query = new RecordedQuery(name, collection, copy(filter), copy(order), limit, callers());
        queries.putIfAbsent(query.shape(), query);
    }

    /** What the driver hands us it takes back. */
    private static BsonDocument copy(BsonDocument document) {
        return BsonDocument.parse(document.toJson());
    }

    private static BsonDocument part(BsonDocument of, String name) {
        return of.getDocument(name, new BsonDocument());
    }

    private static void each(BsonDocument command, String list, Consumer<BsonDocument> taker) {
        command.getArray(list).forEach(each -> taker.accept(each.asDocument()));
    }

    /** The driver calls on the thread that asks. */
    private List<String> callers() {
        return StackWalker.getInstance().walk(frames -> frames.filter(frame -> frame.getClassName().startsWith(ours))
                .map(frame -> simple(frame.getClassName()) + "#" + method(frame.getMethodName())).distinct().toList());
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    /** Of a lambda the method that it stands in. */
    private static String method(String name) {
        return name.startsWith("lambda$") ? name.substring("lambda$".length(), name.lastIndexOf('$')) : name;
    }
}
