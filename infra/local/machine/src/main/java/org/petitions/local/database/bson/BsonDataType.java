package org.petitions.local.database.bson;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** The values of an index entry in the file, as a BSON document. */
public final class BsonDataType extends BasicDataType<Document> {
    public static final BsonDataType DOCUMENTS = new BsonDataType();

    private static final int FIRST_GUESS_BYTES = 1024;
    private static final int ENTRY_BYTES = 80;
    private static final int VALUE_BYTES = 24;

    private BsonDataType() {}

    @Override
    public void write(WriteBuffer buffer, Document document) {
        var bytes = Unpooled.buffer(FIRST_GUESS_BYTES);
        BsonEncoder.encodeDocument(document, bytes);
        // BSON begins with its own length
        buffer.put(bytes.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer buffer) {
        var length = Integer.reverseBytes(buffer.getInt(buffer.position()));
        var bytes = new byte[length];
        buffer.get(bytes);
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    /** Roughly, in bytes: the store splits pages and bounds its cache by it. */
    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    /** Roughly what a value takes in memory, in bytes. */
    public static int memory(@Nullable Object value) {
        return switch (value) {
            case String text -> VALUE_BYTES + 2 * text.length();
            case byte[] bytes -> VALUE_BYTES + bytes.length;
            case BinData binary -> VALUE_BYTES + binary.getData().length;
            case Map<?, ?> map -> ENTRY_BYTES + map.entrySet().stream()
                    .mapToInt(entry -> ENTRY_BYTES + memory(entry.getValue())).sum();
            case Collection<?> list -> ENTRY_BYTES + list.stream().mapToInt(BsonDataType::memory).sum();
            case null, default -> VALUE_BYTES;
        };
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
