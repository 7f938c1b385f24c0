package org.petitions.local.machine.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database whose collections are {@link KeptCollection}s; the map names are the library's own. */
final class KeptDatabase extends H2Database {
    private final MVStore store;
    private final UnkeptDocuments unkept;
    private final QueryPaths paths;

    KeptDatabase(String name, MVStore store, CursorRegistry cursors, UnkeptDocuments unkept, QueryPaths paths) {
        // before super: the library's constructor opens the collections that are there
        this.store = store;
        this.unkept = unkept;
        this.paths = paths;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String collection, CollectionOptions options) {
        var name = getFullCollectionNamespace(collection);
        MVMap<Object, Document> data = store.openMap("databases." + name);
        MVMap<String, Object> meta = store.openMap("meta." + name);
        return new KeptCollection(this, collection, options, data, meta, cursorRegistry, unkept, paths);
    }
}
