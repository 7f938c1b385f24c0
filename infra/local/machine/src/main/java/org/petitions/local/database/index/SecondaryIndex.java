package org.petitions.local.database.index;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RootReference;
import org.h2.mvstore.db.NullValueDataType;
import org.h2.value.Value;
import org.h2.value.ValueNull;
import org.jspecify.annotations.Nullable;
import org.petitions.local.database.bson.StoredDocument;

/**
 * An index that is not unique: its entries in a map of the store, in the order of its fields and then of the documents'
 * places. They change within the write that changes the document, so a kill leaves both or neither.
 */
public final class SecondaryIndex extends Index<Object> {
    /** Entries written between two commits while an index is built: what is not committed is held in memory. */
    private static final int BUILT_AT_ONCE = 2_000;
    /** Of the entries in the file; another one builds every index again. */
    private static final String FORMAT = "1";

    private final IndexDefinition definition;
    private final Set<String> heads;
    private final MVStore store;
    private final String mapName;
    private final IndexEntryType order;
    private final MVMap<IndexEntry, Value> entries;
    /** Of each index that is whole: what it was built for, and which of its fields led into arrays. */
    private final MVMap<String, String> states;
    /** Odd while the entries of a document are being changed, which one writer alone does. */
    private volatile int changes;

    /** @param mapName the entries' map in the store */
    public SecondaryIndex(IndexDefinition definition, MVStore store, String mapName) {
        // sparse to the library: it must not expect an entry of each document
        super(definition.name(), definition.fields().stream()
                .map(field -> new IndexKey(field.path(), field.ascending())).toList(), true);
        this.definition = definition;
        this.heads = definition.heads();
        this.store = store;
        this.mapName = mapName;
        this.order = new IndexEntryType(definition.fields());
        this.entries = store.openMap(mapName, new MVMap.Builder<IndexEntry, Value>().keyType(order)
                .valueType(NullValueDataType.INSTANCE));
        this.states = states(store);
    }

    private static MVMap<String, String> states(MVStore store) {
        return store.openMap("indexStates");
    }

    /** Forgets an index whose map was removed. */
    public static void forget(MVStore store, String mapName) {
        states(store).remove(mapName);
    }

    /** Has every index built again when it is next opened. */
    public static void forgetAll(MVStore store) {
        states(store).clear();
    }

    /** What it holds. */
    public IndexDefinition definition() {
        return definition;
    }

    /** Its entries in their order. */
    public MVMap<IndexEntry, Value> entries() {
        return entries;
    }

    /**
     * Its entries as they are between two changes. In the middle of one a document has those of before beside the new ones: who reads documents
     * by them finds that out, who counts them would count it twice.
     */
    public RootReference<IndexEntry, Value> settledEntries() {
        while (true) {
            var before = changes;
            var root = entries.flushAndGetRoot();
            if (before % 2 == 0 && before == changes) {
                return root;
            }
            Thread.yield();
        }
    }

    /** Compares entries as the index orders them. */
    public int compare(IndexEntry one, IndexEntry other) {
        return order.compare(one, other);
    }

    /** Whether the field at a position led into an array in any document so far: then a document can have several entries. */
    public boolean hasArrays(int position) {
        return (arrays() & 1 << position) != 0;
    }

    /** Whether any field led into an array in any document so far. */
    public boolean hasArrays() {
        return arrays() != 0;
    }

    private int arrays() {
        var state = states.get(mapName);
        return state == null ? 0 : Integer.parseInt(state, 0, state.indexOf(' '), 10);
    }

    private void setState(int arrays) {
        states.put(mapName, arrays + " " + FORMAT + " " + definition);
    }

    /** Builds the index from a collection, where that is not done or it was built for something else. */
    public void build(MVMap<Object, StoredDocument> documents) {
        var state = states.get(mapName);
        if (state != null && state.endsWith(" " + FORMAT + " " + definition)) {
            return;
        }
        states.remove(mapName);
        entries.clear();
        var arrays = 0;
        var uncommitted = 0;
        var version = store.registerVersionUsage();
        try {
            var cursor = documents.cursor(null);
            while (cursor.hasNext()) {
                var place = cursor.next();
                var document = cursor.getValue().decode();
                var values = IndexedValues.of(document, definition.fields());
                arrays |= values.arrays();
                entriesOf(document, values, place).forEach(this::put);
                uncommitted += values.rows().size();
                if (uncommitted > BUILT_AT_ONCE) {
                    store.commit();
                    uncommitted = 0;
                }
            }
        } finally {
            store.deregisterVersionUsage(version);
        }
        setState(arrays);
    }

    /** The entries of a document, in the order of the index. */
    public Collection<IndexEntry> entriesOf(Document document, Object place) {
        return entriesOf(document, IndexedValues.of(document, definition.fields()), place);
    }

    private Collection<IndexEntry> entriesOf(Document document, IndexedValues values, Object place) {
        if (!definition.holds(document, values)) {
            return List.of();
        }
        if (values.rows().size() == 1) {
            return List.of(entry(values.rows().getFirst(), place));
        }
        var sorted = new TreeSet<IndexEntry>(order::compare);
        values.rows().forEach(row -> sorted.add(entry(row, place)));
        return sorted;
    }

    private static IndexEntry entry(@Nullable Object[] row, Object place) {
        for (var i = 0; i < row.length; i++) {
            // alike in the order, and the file has no sign for a field that is missing
            row[i] = row[i] instanceof Missing ? null : row[i];
        }
        return IndexEntry.of(row, place);
    }

    private void put(IndexEntry entry) {
        entries.put(entry, ValueNull.INSTANCE);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        var arrays = new ArrayList<String>();
        for (var field : definition.fields()) {
            if (document.get(field.head()) instanceof Collection<?> && !arrays.contains(field.head())) {
                arrays.add(field.head());
            }
        }
        if (arrays.size() > 1) {
            throw new CannotIndexParallelArraysError(arrays);
        }
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        checkAdd(after, collection);
    }

    @Override
    public void add(Document document, Object place, MongoCollection<Object> collection) {
        noteArrays(document);
        entriesOf(document, place).forEach(this::put);
    }

    private void noteArrays(Document document) {
        var known = arrays();
        var all = known | IndexedValues.of(document, definition.fields()).arrays();
        if (all != known) {
            setState(all);
        }
    }

    @Override
    public @Nullable Object remove(Document document) {
        entriesOf(document, document.getOrMissing("_id")).forEach(entries::remove);
        return null;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object place, MongoCollection<Object> collection) {
        if (heads.stream().anyMatch(head -> !Objects.equals(before.get(head), after.get(head))
                || before.containsKey(head) != after.containsKey(head))) {
            // first what is new: readers take no lock, and one in between must find the document by either
            var old = new TreeSet<IndexEntry>(order::compare);
            old.addAll(entriesOf(before, place));
            var added = entriesOf(after, place);
            noteArrays(after);
            beginOrEndChange();
            try {
                added.stream().filter(entry -> !old.remove(entry)).forEach(this::put);
                old.forEach(entries::remove);
            } finally {
                beginOrEndChange();
            }
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // writers come one after the other
    private void beginOrEndChange() {
        changes++;
    }

    /** The library looks for a document's place in all indexes: this one does not know it. */
    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("queries are planned, see QueryPlanner");
    }

    @Override
    public long getCount() {
        return entries.sizeAsLong();
    }

    /** The library builds what is empty: this one is built by {@link #build}, and may have nothing to hold. */
    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // the database removes the map
    }
}
