package org.petitions.local.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.petitions.local.database.bson.BsonDataType;
import org.petitions.local.database.bson.StoredDocument;
import org.petitions.local.database.bson.StoredDocumentType;
import org.petitions.local.database.index.SecondaryIndex;
import org.petitions.local.database.query.CommandLimits;
import org.petitions.local.database.query.EntryCount;
import org.petitions.local.database.query.Found;
import org.petitions.local.database.query.MemoryBudget;
import org.petitions.local.database.query.QueryExecution;
import org.petitions.local.database.query.QueryPlan;
import org.petitions.local.database.query.QueryPlanner;
import org.petitions.local.database.query.SortOrder;

/**
 * A collection that plans each query and reads no further than it is asked to, and never changes a document in place: a
 * stored document is replaced whole, so a reader needs no lock and sees each document as one write left it.
 */
class DurableCollection extends AbstractSynchronizedMongoCollection<Object> {
    private static final String ID = "_id";
    private static final int HELD_VALUE_BYTES = 64;

    private final MVMap<Object, StoredDocument> documents;
    private final ServerState server;

    DurableCollection(MongoDatabase database, String name, CollectionOptions options, ServerState server,
            CursorRegistry registry) {
        this.documents = documents(server.store(), database, name);
        this.server = server;
        super(database, name, options, registry);
    }

    /** Under the library's own name, so that its ways of dropping and renaming find it. */
    static MVMap<Object, StoredDocument> documents(MVStore store, MongoDatabase database, String name) {
        return store.openMap("databases." + database.getDatabaseName() + "." + name,
                new MVMap.Builder<Object, StoredDocument>().valueType(StoredDocumentType.DOCUMENTS));
    }

    @Override
    public void addIndex(Index<Object> index) {
        if (index instanceof SecondaryIndex secondary) {
            secondary.build(documents);
        }
        super.addIndex(index);
    }

    /** As the library's own, but without its lock: a long list must not hold up the writers. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public QueryResult handleQuery(QueryParameters parameters) {
        var selector = parameters.getQuerySelector();
        var query = selector;
        Document order = null;
        if (selector.containsKey("query")) {
            query = (Document) selector.get("query");
            order = (Document) selector.get("orderby");
        } else if (selector.containsKey("$query")) {
            query = (Document) selector.get("$query");
            order = (Document) selector.get("$orderby");
        }
        return queryDocuments(query, order, parameters.getNumberToSkip(), parameters.getLimit(),
                parameters.getBatchSize(), parameters.getProjection());
    }

    /**
     * With a batch size, the first batch and a cursor for the rest; without one (the library's own loops, which change
     * what they read), all of it, one at a time.
     */
    @Override
    protected QueryResult queryDocuments(Document query, @Nullable Document order, int skip, int limit, int batchSize,
            @Nullable Document projection) {
        if (batchSize == 0) {
            Iterable<Document> all = () -> wholly(query, order, skip, limit);
            return new QueryResult(all);
        }
        var batches = new QueryBatches(find(query, order, skip, limit), found -> project(found, projection));
        var first = batches.next(batchSize);
        if (batches.hasNext()) {
            return new QueryResult(first, server.cursors().open(cursorRegistry, batches));
        }
        batches.close();
        return new QueryResult(first);
    }

    private List<Document> project(List<Document> found, @Nullable Document projection) {
        if (projection == null || projection.isEmpty()) {
            return found;
        }
        var projected = matchDocumentsFromStream(found.stream(), new Document(), null, 0, 0, 0, projection)
                .collectDocuments();
        // the library's $slice of an array that is not there, which no answer can carry
        projected.forEach(document -> document.values().removeIf(value -> value instanceof Missing));
        return projected;
    }

    /** A query whose documents may outlive the command; whoever asks closes it. */
    DocumentSource find(Document query, @Nullable Document order, int skip, int limit) {
        var limits = CommandLimits.current();
        var budget = limits.open();
        limits.keep(budget);
        return new FoundDocuments(execute(query, order, skip, limit, budget), this::handOut, budget);
    }

    /** One within the command, all of it. */
    private Iterator<Document> wholly(Document query, @Nullable Document order, int skip, int limit) {
        var execution = execute(query, order, skip, limit, CommandLimits.current().open());
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                // whoever changes what it reads has changed the last one wholly
                server.commitPoint().run();
                return execution.hasNext();
            }

            @Override
            public Document next() {
                return handOut(execution.next());
            }
        };
    }

    private QueryExecution execute(Document query, @Nullable Document order, int skip, int limit,
            MemoryBudget budget) {
        var plan = plan(query, order, limit);
        if (!getCollectionName().startsWith("system.")) {
            server.paths().count(plan);
        }
        return new QueryExecution(plan, SortOrder.of(order), skip, limit, documents,
                document -> documentMatchesQuery(document, query), budget);
    }

    /** How the documents of a query would be found. */
    QueryPlan plan(Document query, @Nullable Document order, int limit) {
        return new QueryPlanner(getIndexes(), ID.equals(getIdField()), areIdsTexts()).plan(query, order, limit);
    }

    /** The map orders its keys by kind first. */
    private boolean areIdsTexts() {
        return ID.equals(getIdField()) && (documents.isEmpty()
                || documents.firstKey() instanceof String && documents.lastKey() instanceof String);
    }

    /** The matching documents in any order, read as the stream goes on. */
    @Override
    public Stream<Document> handleQueryAsStream(Document query) {
        return stream(wholly(query, null, 0, 0));
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        return handleQueryAsStream(new Document());
    }

    private static Stream<Document> stream(Iterator<Document> documents) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(documents, 0), false);
    }

    /** Its values are held, and so bounded. */
    @Override
    public Document handleDistinct(Document query) {
        var path = String.valueOf(query.get("key"));
        var filter = (Document) query.getOrDefault("query", new Document());
        var budget = CommandLimits.current().open();
        var values = new TreeSet<@Nullable Object>(ValueComparator.ascWithoutListHandling());
        for (var documents = wholly(filter, null, 0, 0); documents.hasNext();) {
            var value = Utils.getSubdocumentValueCollectionAware(documents.next(), path);
            var found = value instanceof Collection<?> several ? several : Collections.singleton(value);
            for (var one : found) {
                if (!(one instanceof Missing) && values.add(one)) {
                    budget.take(HELD_VALUE_BYTES + BsonDataType.memory(one));
                }
            }
        }
        return new Document("values", values).append("ok", 1.0);
    }

    /** Decoded for whoever asks, who may change it: the library's update does, and then stores it as the new document. */
    private Document handOut(Found found) {
        server.unkept().read(this, found.place());
        return found.document();
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        if (query == null || query.isEmpty()) {
            return super.count(query, skip, limit);
        }
        var told = countByIndex(query, List.of(), CommandLimits.current().open());
        if (told.isPresent()) {
            var all = told.get().values().stream().mapToLong(Long::longValue).sum();
            var behind = Math.max(all - Math.max(skip, 0), 0);
            return Math.toIntExact(limit > 0 ? Math.min(limit, behind) : behind);
        }
        // nothing is handed out, so nothing is copied
        var execution = execute(query, null, skip, limit, CommandLimits.current().open());
        var count = 0;
        while (execution.hasNext()) {
            server.unkept().read(this, execution.next().place());
            count++;
        }
        return count;
    }

    /** How many documents of a query have each row of values at some paths; empty where they have to be read for it. */
    Optional<Map<List<@Nullable Object>, Long>> countByIndex(Document query, List<String> paths,
            MemoryBudget budget) {
        var plan = plan(query, null, 0);
        var counts = EntryCount.of(plan, paths, budget);
        if (counts.isPresent()) {
            server.paths().count(plan);
            server.paths().countWithoutDocuments();
            server.unkept().readAny();
        }
        return counts;
    }

    /** What was written before it is whole. Not so where the library is making a collection, which takes several documents of its own. */
    @Override
    public void addDocument(Document document) {
        if (!getCollectionName().startsWith("system.")) {
            server.commitPoint().run();
        }
        super.addDocument(document);
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        var id = getIdField();
        var place = id == null ? UUID.randomUUID() : Utils.getSubdocumentValue(document, id);
        put(place, document);
        return place;
    }

    @Override
    protected void handleUpdate(Object place, Document before, Document after) {
        put(place, after);
    }

    private void put(Object place, Document document) {
        documents.put(Missing.ofNullable(place), StoredDocument.of(document));
        server.unkept().changed(this, place);
    }

    @Override
    protected void removeDocument(Object place) {
        if (documents.remove(place) == null) {
            throw new NoSuchElementException("no document is there");
        }
        server.unkept().changed(this, place);
    }

    @Override
    protected @Nullable Document getDocument(Object place) {
        var stored = documents.get(place);
        return stored == null ? null : stored.decode();
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(entry.getValue().decode(), entry.getKey()));
    }

    /** Never asked: each query is planned. */
    @Override
    protected QueryResult matchDocuments(Document query, Document order, int skip, int limit, int batchSize,
            Document projection) {
        return queryDocuments(query, order, skip, limit, batchSize, projection);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected void updateDataSize(int difference) {
        // not counted
    }

    @Override
    protected int getDataSize() {
        return 0;
    }

    /** The library would encode each document once more to count its bytes, and store the sum with each write. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }
}
