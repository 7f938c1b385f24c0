package org.petitions.local.database;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryParameters;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * A collection that finds documents by {@code _id} at once whatever else the query asks, and never changes a document
 * in place: a stored document is replaced whole, so a reader needs no lock and sees each document as one write left it.
 */
class DurableCollection extends H2Collection {
    private static final String ID = "_id";

    private final MVStore store;
    private final UncommittedDocuments unkept;
    private final QueryCounters paths;

    DurableCollection(MongoDatabase database, String name, CollectionOptions options, MVStore store,
            CursorRegistry cursors, UncommittedDocuments unkept, QueryCounters paths) {
        super(database, name, options, documents(store, database, name), meta(store, database, name), cursors);
        this.store = store;
        this.unkept = unkept;
        this.paths = paths;
    }

    /** Under the library's own name, so that its ways of dropping and renaming find it. */
    static MVMap<Object, Document> documents(MVStore store, MongoDatabase database, String name) {
        return store.openMap("databases." + database.getDatabaseName() + "." + name,
                new MVMap.Builder<Object, Document>().valueType(BsonDataType.DOCUMENTS));
    }

    private static MVMap<String, Object> meta(MVStore store, MongoDatabase database, String name) {
        return store.openMap("meta." + database.getDatabaseName() + "." + name);
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

    /** The pages that are read stay in the file to the end: commits beside us would put others in their place. */
    @Override
    protected QueryResult queryDocuments(Document query, @Nullable Document order, int skip, int limit, int batchSize,
            @Nullable Document projection) {
        var version = store.registerVersionUsage();
        try {
            return super.queryDocuments(query, order, skip, limit, batchSize, projection);
        } finally {
            store.deregisterVersionUsage(version);
        }
    }

    @Override
    protected QueryResult matchDocuments(Document query, @Nullable Document order, int skip, int limit, int batchSize,
            @Nullable Document projection) {
        var ids = namedIds(query);
        if (ids == null) {
            paths.byScan.increment();
            return super.matchDocuments(query, order, skip, limit, batchSize, projection);
        }
        paths.byId.increment();
        unkept.read(this, ids);
        return matchDocumentsFromStream(documents(ids), query, order, skip, limit, batchSize, projection);
    }

    @Override
    protected QueryResult matchDocuments(Document query, Iterable<Object> positions, @Nullable Document order,
            int skip, int limit, int batchSize, @Nullable Document projection) {
        (query.containsKey(ID) ? paths.byId : paths.byIndex).increment();
        var found = StreamSupport.stream(positions.spliterator(), false).toList();
        return matchDocumentsFromStream(documents(found), query, order, skip, limit, batchSize, projection);
    }

    /**
     * The ids a query names, itself or in one of the clauses that must all hold; or null when it names none or in a way
     * that only a scan answers. Numbers are left to the scan: 1 and 1.0 are one id to a query and two keys to the map.
     */
    private @Nullable Collection<Object> namedIds(Document query) {
        if (getIdField() == null) {
            return null;
        }
        var named = idsOf(query.get(ID));
        if (named == null && query.get("$and") instanceof Collection<?> clauses) {
            for (var clause : clauses) {
                if (named == null && clause instanceof Document one) {
                    named = namedIds(one);
                }
            }
        }
        return named;
    }

    private static @Nullable Collection<Object> idsOf(@Nullable Object condition) {
        if (condition instanceof Document expression && expression.size() == 1) {
            if (expression.get("$in") instanceof Collection<?> list
                    && list.stream().allMatch(DurableCollection::isPlain)) {
                return new LinkedHashSet<>(list);
            }
            condition = expression.get("$eq");
        }
        return isPlain(condition) ? List.of(condition) : null;
    }

    private static boolean isPlain(@Nullable Object id) {
        return id instanceof String || id instanceof ObjectId || id instanceof UUID;
    }

    /** Those that are still there: nothing holds a reader's documents between the index and the map. */
    private Stream<Document> documents(Collection<Object> ids) {
        return ids.stream().map(this::getDocument).filter(Objects::nonNull);
    }

    /** What a query hands out is a copy: the library's update changes it and then stores it as the new document. */
    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        if (getIdField() != null) {
            unkept.read(this, matched.stream().map(document -> document.get(ID)).filter(Objects::nonNull).toList());
        }
        return super.createQueryResult(matched.stream().map(Document::clone).toList(), batchSize);
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
