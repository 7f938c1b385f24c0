package org.petitions.local.database.bson;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;

/** How large a document may be: as in MongoDB 16 MiB, since no driver takes a larger one, and one that was stored could not be read any more. */
public final class DocumentSize {
    private static final int TOO_LARGE = 10334;

    private DocumentSize() {}

    /**
     * Refuses a document that is too large.
     *
     * @throws MongoServerError before anything is changed
     */
    public static void requireSmall(Document document) {
        // the estimate is never less than half of it
        if (BsonDataType.memory(document) > BsonConstants.MAX_BSON_OBJECT_SIZE / 2
                && encodedBytes(document) > BsonConstants.MAX_BSON_OBJECT_SIZE) {
            throw new MongoServerError(TOO_LARGE, "BSONObjectTooLarge", "a document may have 16 MiB at most");
        }
    }

    private static int encodedBytes(Document document) {
        var bytes = Unpooled.buffer();
        BsonEncoder.encodeDocument(document, bytes);
        return bytes.readableBytes();
    }
}
