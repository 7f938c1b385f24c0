package org.petitions.local.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.petitions.local.database.bson.BsonDataType;
import org.petitions.local.database.index.SecondaryIndex;
import org.petitions.local.database.query.Found;
import org.petitions.local.database.query.QueryExecution;
import org.petitions.local.database.query.QueryPlan;
import org.petitions.local.database.query.QueryPlanner;
import org.petitions.local.database.query.SortOrder;

/**
 * A collection that plans each query and reads no further than it is asked to, and never changes a document in place: a
 * stored document is replaced whole, so a reader needs no lock and sees each document as one write left it.
 */
class DurableCollection extends H2Collection {
    private static final String ID = "_id";

    private final MVMap<Object, Document> documents;
    private final OpenCursors cursors;
    private final UncommittedDocuments unkept;
    private final QueryCounters paths;

    DurableCollection(MongoDatabase database, String name, CollectionOptions options, MVStore store,
            CursorRegistry registry, OpenCursors cursors, UncommittedDocuments unkept, QueryCounters paths) {
        this.documents = documents(store, database, name);
        this.cursors = cursors;
        this.unkept = unkept;
        this.paths = paths;
        super(database, name, options, documents(store, database, name), meta(store, database, name), registry);
    }

    /** Under the library's own name, so that its ways of dropping and renaming find it. */
    static MVMap<Object, Document> documents(MVStore store, MongoDatabase database, String name) {
        return store.openMap("databases." + database.getDatabaseName() + "." + name,
                new MVMap.Builder<Object, Document>().valueType(BsonDataType.DOCUMENTS));
    }

    private static MVMap<String, Object> meta(MVStore store, MongoDatabase database, String name) {
        return store.openMap("meta." + database.getDatabaseName() + "." + name);
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
        var execution = execute(query, order, skip, limit);
        if (batchSize == 0) {
            Iterable<Document> all = () -> documents(execution).iterator();
            return new QueryResult(all);
        }
        var batches = new QueryBatches(execution, this::handOut, found -> project(found, projection));
        var first = batches.next(batchSize);
        return batches.hasNext()
                ? new QueryResult(first, cursors.open(cursorRegistry, batches))
                : new QueryResult(first);
    }

    private List<Document> project(List<Document> found, @Nullable Document projection) {
        return projection == null || projection.isEmpty()
                ? found
                : matchDocumentsFromStream(found.stream(), new Document(), null, 0, 0, 0, projection)
                        .collectDocuments();
    }

    private QueryExecution execute(Document query, @Nullable Document order, int skip, int limit) {
        var plan = plan(query, order, limit);
        if (!getCollectionName().startsWith("system.")) {
            paths.count(plan);
        }
        return new QueryExecution(plan, SortOrder.of(order), skip, limit, documents,
                document -> documentMatchesQuery(document, query));
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
        return documents(execute(query, null, 0, 0));
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        return handleQueryAsStream(new Document());
    }

    private Stream<Document> documents(QueryExecution execution) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(execution, 0), false).map(this::handOut);
    }

    /** A copy: the library's update changes it and then stores it as the new document. */
    private Document handOut(Found found) {
        unkept.read(this, found.place());
        return found.document().clone();
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        if (query == null || query.isEmpty()) {
            return super.count(query, skip, limit);
        }
        // nothing is handed out, so nothing is copied
        var execution = execute(query, null, skip, limit);
        var count = 0;
        while (execution.hasNext()) {
            unkept.read(this, execution.next().place());
            count++;
        }
        return count;
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        var position = super.addDocumentInternal(document);
        unkept.changed(this, position);
        return position;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        super.handleUpdate(position, before, after);
        unkept.changed(this, position);
    }

    @Override
    protected void removeDocument(Object position) {
        super.removeDocument(position);
        unkept.changed(this, position);
    }

    /** The library would encode each document once more to count its bytes, and store the sum with each write. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }
}
