package org.petitions.casework.documents;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import org.bson.Document;
import org.petitions.events.terms.DocumentKind;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * Gives documents their serial numbers: one counter for each unit, kind and year, in a document of its own. It is no hot spot, because only
 * the few people of one office draw from it, and it is drawn last, when all else about the document is settled. A number that was drawn
 * for a document somebody else overtook stays unused: numbers are unique, not gapless.
 */
@Component
class DocumentNumbers {
    static final String COLLECTION = "paperNumbers";

    private static final String LAST = "last";

    private final MongoTemplate mongo;

    DocumentNumbers(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The next one of a unit for a kind in a year, from 1; durable when this returns. */
    int next(String unit, DocumentKind kind, int year) {
        String counter = unit + "/" + kind + "/" + year;
        return Objects.requireNonNull(mongo.execute(COLLECTION, collection -> {
            try {
                return draw(collection, counter);
            } catch (MongoCommandException | MongoWriteException e) {
                if (ErrorCategory.fromErrorCode(((MongoException) e).getCode()) != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                // Two drew the year's first one at once; the counter is there now.
                return draw(collection, counter);
            }
        }));
    }

    private static int draw(MongoCollection<Document> counters, String counter) {
        Document drawn = counters.findOneAndUpdate(Filters.eq("_id", counter), Updates.inc(LAST, 1),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        if (drawn == null) {
            throw new IllegalStateException("the database kept no counter");
        }
        return drawn.getInteger(LAST);
    }
}
