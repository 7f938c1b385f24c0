package org.petitions.local.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database whose collections are {@link DurableCollection}s, and their indexes {@link DurableUniqueIndex}es. */
final class DurableDatabase extends H2Database {
    private final MVStore store;
    private final UncommittedDocuments unkept;
    private final QueryCounters paths;

    DurableDatabase(String name, MVStore store, CursorRegistry cursors, UncommittedDocuments unkept,
            QueryCounters paths) {
        // before super: the library's constructor opens the collections that are there
        this.store = store;
        this.unkept = unkept;
        this.paths = paths;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        return new DurableCollection(this, collection, options, store, cursorRegistry, unkept, paths);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(String collection, String index, List<IndexKey> fields,
            boolean sparse) {
        // the library's own name for it: its way of dropping an index must find it
        var name = getFullCollectionNamespace(collection) + "._index_" + index;
        return new DurableUniqueIndex(index, fields, sparse,
                store.openMap(name, new MVMap.Builder<KeyValue, Object>().keyType(IndexKeyDataType.KEYS)));
    }
}
