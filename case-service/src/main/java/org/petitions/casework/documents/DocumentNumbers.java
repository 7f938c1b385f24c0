package org.petitions.casework.documents;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
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
        return Objects.requireNonNull(mongo.execute(COLLECTION, collection -> next(collection, counter)));
    }

    /** Not by an upsert: of several first ones at once not every server answers each with a number of its own. */
    private static int next(MongoCollection<Document> counters, String counter) {
        Document drawn = draw(counters, counter);
        if (drawn == null) {
            if (isFirst(counters, counter)) {
                return 1;
            }
            drawn = Objects.requireNonNull(draw(counters, counter), "somebody else has just made it");
        }
        return drawn.getInteger(LAST);
    }

    private static @Nullable Document draw(MongoCollection<Document> counters, String counter) {
        return counters.findOneAndUpdate(Filters.eq("_id", counter), Updates.inc(LAST, 1),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    }

    private static boolean isFirst(MongoCollection<Document> counters, String counter) {
        try {
            counters.insertOne(new Document("_id", counter).append(LAST, 1));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }
}
