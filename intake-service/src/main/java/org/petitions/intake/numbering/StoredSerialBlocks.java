package org.petitions.intake.numbering;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** One counter for each series in the collection {@code serials}; leasing a block is one {@code findAndModify}, the first an insert. */
@Component
final class StoredSerialBlocks implements SerialBlocks {
    private static final String COLLECTION = "serials";
    private static final String LEASED = "leased";

    private final MongoTemplate mongo;

    StoredSerialBlocks(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Not by an upsert: of several first ones at once not every server answers each with a block of its own. */
    @Override
    public long lease(NumberSeries series, int size) {
        Document leased = leaseNext(series, size);
        if (leased == null) {
            if (isFirst(series, size)) {
                return 1;
            }
            leased = Objects.requireNonNull(leaseNext(series, size), "somebody else has just made it");
        }
        return leased.getLong(LEASED) - size + 1;
    }

    /** One write, which finds nothing once another block was leased. */
    @Override
    public void giveBack(NumberSeries series, long first, long end) {
        mongo.updateFirst(query(where("_id").is(series.key()).and(LEASED).is(end - 1)),
                new Update().set(LEASED, first - 1), COLLECTION);
    }

    private @Nullable Document leaseNext(NumberSeries series, int size) {
        return mongo.findAndModify(query(where("_id").is(series.key())), new Update().inc(LEASED, (long) size),
                options().returnNew(true), Document.class, COLLECTION);
    }

    private boolean isFirst(NumberSeries series, int size) {
        try {
            mongo.insert(new Document("_id", series.key()).append(LEASED, (long) size), COLLECTION);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }
}
