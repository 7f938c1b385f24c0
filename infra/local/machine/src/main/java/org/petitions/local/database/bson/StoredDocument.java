package org.petitions.local.database.bson;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/**
 * A document as it lies in the file. Its bytes take a third of the memory that its decoded form takes, and where a page is read or written for the
 * sake of another document they are copied, neither decoded nor encoded.
 */
public final class StoredDocument {
    private static final int FIRST_GUESS_BYTES = 4096;

    private final byte[] bytes;

    StoredDocument(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Encodes a document: what becomes of the document afterwards does not change what is stored. */
    public static StoredDocument of(Document document) {
        var encoded = Unpooled.buffer(FIRST_GUESS_BYTES);
        BsonEncoder.encodeDocument(document, encoded);
        return new StoredDocument(ByteBufUtil.getBytes(encoded));
    }

    /** A document of its own for each who asks. */
    public Document decode() {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    byte[] bytes() {
        return bytes;
    }
}
