package org.petitions.intake.attachments;

import com.mongodb.client.model.Filters;
import org.bson.Document;
import org.bson.types.Binary;
import org.petitions.starter.sealing.SealedBox;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * The collection {@code attachmentPieces}, one document a piece, asked for by its name alone. Not GridFS: its files are written in one go, and a
 * piece that came over a poor line has to be durable before the next is sent.
 */
@Component
class DatabaseAttachmentStore implements AttachmentStore {
    static final String COLLECTION = "attachmentPieces";
    static final String CONTENT = "content";
    private static final String STROKE = "/";

    /** What comes right after a stroke. */
    private static final String BEHIND_STROKE = "0";

    private final MongoTemplate mongo;

    DatabaseAttachmentStore(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public void put(String piece, SealedBox content) {
        mongo.execute(COLLECTION, pieces -> pieces
                .insertOne(new Document("_id", piece).append(CONTENT, new Binary(content.bytes()))));
    }

    @Override
    public SealedBox get(String piece) {
        Document found = mongo.execute(COLLECTION, pieces -> pieces.find(Filters.eq("_id", piece)).first());
        if (found == null) {
            throw new MissingPieceException(piece);
        }
        return SealedBox.of(found.get(CONTENT, Binary.class).getData());
    }

    @Override
    public void delete(String piece) {
        mongo.execute(COLLECTION, pieces -> pieces.deleteOne(Filters.eq("_id", piece)));
    }

    @Override
    public void deleteAllOf(String file) {
        mongo.execute(COLLECTION, pieces -> pieces.deleteMany(
                Filters.and(Filters.gte("_id", file + STROKE), Filters.lt("_id", file + BEHIND_STROKE))));
    }
}
