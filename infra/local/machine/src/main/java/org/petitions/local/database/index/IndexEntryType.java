package org.petitions.local.database.index;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.List;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.petitions.local.database.bson.BsonDataType;
import org.petitions.local.database.bson.BsonOrder;

/** The entries of one index in the order of its fields, and as BSON in the file. */
final class IndexEntryType extends BasicDataType<IndexEntry> {
    private static final String PLACE = "p";
    private static final int ENTRY_BYTES = 48;

    private final boolean[] ascending;

    IndexEntryType(List<IndexField> fields) {
        this.ascending = new boolean[fields.size()];
        for (var i = 0; i < ascending.length; i++) {
            ascending[i] = fields.get(i).ascending();
        }
    }

    @Override
    public int compare(IndexEntry one, IndexEntry other) {
        var common = Math.min(one.size(), other.size());
        for (var i = 0; i < common; i++) {
            var order = BsonOrder.compare(one.value(i), other.value(i));
            if (order != 0) {
                return ascending[i] ? order : -order;
            }
        }
        if (one.isEdge() || other.isEdge()) {
            // the shorter one says on which side of the longer it lies
            return one.size() == other.size()
                    ? Integer.compare(one.edge(), other.edge())
                    : one.size() < other.size() ? one.edge() : -other.edge();
        }
        return BsonOrder.compare(one.place(), other.place());
    }

    @Override
    public void write(WriteBuffer buffer, IndexEntry entry) {
        var document = new Document();
        for (var i = 0; i < entry.size(); i++) {
            document.put(String.valueOf(i), entry.value(i));
        }
        BsonDataType.DOCUMENTS.write(buffer, document.append(PLACE, entry.place()));
    }

    @Override
    public IndexEntry read(ByteBuffer buffer) {
        var document = BsonDataType.DOCUMENTS.read(buffer);
        var place = document.remove(PLACE);
        return IndexEntry.of(document.values().toArray(), place);
    }

    @Override
    public int getMemory(IndexEntry entry) {
        var memory = ENTRY_BYTES + BsonDataType.memory(entry.place());
        for (var i = 0; i < entry.size(); i++) {
            memory += BsonDataType.memory(entry.value(i));
        }
        return memory;
    }

    @Override
    public IndexEntry[] createStorage(int size) {
        return new IndexEntry[size];
    }
}
