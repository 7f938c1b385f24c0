package org.petitions.local.database;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;
import org.petitions.local.database.bson.DocumentSize;

/** A unique index: from the indexed values to the document's place, which is its {@code _id}. */
final class DurableUniqueIndex extends AbstractUniqueIndex<Object> {
    private final MVMap<KeyValue, Object> places;

    DurableUniqueIndex(String name, List<IndexKey> fields, boolean sparse, MVMap<KeyValue, Object> places) {
        super(name, fields, sparse);
        this.places = places;
    }

    /** Here, since every collection has one, and a document is asked for before anything is changed. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        DocumentSize.requireSmall(document);
        super.checkAdd(document, collection);
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        DocumentSize.requireSmall(after);
        super.checkUpdate(before, after, collection);
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return places.remove(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, @Nullable Object place) {
        return places.putIfAbsent(key, Missing.ofNullable(place)) == null;
    }

    @Override
    protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
        return places.entrySet();
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return places.get(key);
    }

    @Override
    public long getCount() {
        return places.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
