package org.petitions.local.database;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;
import org.petitions.local.database.bson.BsonDataType;

/**
 * The keys of an index: as BSON in the file, and in an order of their own that is quick to find out. The library's keys
 * have no order, so the store would serialize both for each comparison.
 *
 * <p>
 * The order is: fewer values first; then value by value, texts before all else and by their characters, others by their
 * BSON type and bytes. Two keys are equal exactly when the library's are: it makes numbers alike before they get here.
 */
final class IndexKeyDataType extends BasicDataType<KeyValue> {
    static final IndexKeyDataType KEYS = new IndexKeyDataType();

    private IndexKeyDataType() {}

    @Override
    public int compare(KeyValue one, KeyValue other) {
        var order = Integer.compare(one.size(), other.size());
        for (var i = 0; order == 0 && i < one.size(); i++) {
            order = compareValues(one.get(i), other.get(i));
        }
        return order;
    }

    private static int compareValues(@Nullable Object one, @Nullable Object other) {
        if (one instanceof String text) {
            return other instanceof String otherText ? text.compareTo(otherText) : -1;
        }
        if (other instanceof String) {
            return 1;
        }
        var order = Byte.compareUnsigned(BsonEncoder.determineType(one), BsonEncoder.determineType(other));
        return order != 0 ? order : Arrays.compareUnsigned(bytes(one), bytes(other));
    }

    private static byte[] bytes(@Nullable Object value) {
        var bytes = Unpooled.buffer();
        BsonEncoder.encodeValue(BsonEncoder.determineType(value), value, bytes);
        return ByteBufUtil.getBytes(bytes);
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        var document = new Document();
        for (var i = 0; i < key.size(); i++) {
            document.put(String.valueOf(i), key.get(i));
        }
        BsonDataType.DOCUMENTS.write(buffer, document);
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        return new KeyValue(new ArrayList<>(BsonDataType.DOCUMENTS.read(buffer).values()));
    }

    @Override
    public int getMemory(KeyValue key) {
        var memory = 0;
        for (var value : key) {
            memory += BsonDataType.memory(value);
        }
        return memory;
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
