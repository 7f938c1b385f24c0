package org.petitions.local.database.bson;

import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Documents in the file as BSON, where the library would have Java's own serialization: several times the size and work. */
public final class StoredDocumentType extends BasicDataType<StoredDocument> {
    public static final StoredDocumentType DOCUMENTS = new StoredDocumentType();

    private static final int OBJECT_BYTES = 48;

    private StoredDocumentType() {}

    @Override
    public void write(WriteBuffer buffer, StoredDocument document) {
        // BSON begins with its own length
        buffer.put(document.bytes());
    }

    @Override
    public StoredDocument read(ByteBuffer buffer) {
        var bytes = new byte[Integer.reverseBytes(buffer.getInt(buffer.position()))];
        buffer.get(bytes);
        return new StoredDocument(bytes);
    }

    @Override
    public int getMemory(StoredDocument document) {
        return OBJECT_BYTES + document.bytes().length;
    }

    @Override
    public StoredDocument[] createStorage(int size) {
        return new StoredDocument[size];
    }
}
