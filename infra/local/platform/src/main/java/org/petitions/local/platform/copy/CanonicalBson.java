package org.petitions.local.platform.copy;

import java.util.Arrays;
import java.util.TreeMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * The bytes of a document in one form, whatever order its fields are kept in, which servers may change: fields by name, at every depth.
 * Elements of an array stay where they are, and a number stays of the type it is.
 */
final class CanonicalBson {
    private CanonicalBson() {}

    static byte[] of(BsonDocument document) {
        var encoded = new RawBsonDocument(sorted(document), new BsonDocumentCodec()).getByteBuffer();
        return Arrays.copyOfRange(encoded.array(), encoded.position(), encoded.limit());
    }

    private static BsonDocument sorted(BsonDocument document) {
        var fields = new BsonDocument();
        new TreeMap<>(document).forEach((name, value) -> fields.put(name, sorted(value)));
        return fields;
    }

    private static BsonValue sorted(BsonValue value) {
        return switch (value) {
            case BsonDocument document -> sorted(document);
            case BsonArray array -> new BsonArray(array.stream().map(CanonicalBson::sorted).toList());
            default -> value;
        };
    }
}
