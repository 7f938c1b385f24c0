package org.petitions.intake.numbering;

import static org.springframework.data.mongodb.core.FindAndModifyOptions.options;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Objects;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** One counter for each series in the collection {@code serials}; leasing a block is one {@code findAndModify}. */
@Component
final class StoredSerialBlocks implements SerialBlocks {
    private static final String COLLECTION = "serials";
    private static final String LEASED = "leased";

    private final MongoTemplate mongo;

    StoredSerialBlocks(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public long lease(NumberSeries series, int size) {
        long leased;
        try {
            leased = leaseUpTo(series, size);
        } catch (DuplicateKeyException e) {
            // Another instance made the counter between the look and the insert of the same upsert; now it is there.
            leased = leaseUpTo(series, size);
        }
        return leased - size + 1;
    }

    private long leaseUpTo(NumberSeries series, int size) {
        Document counter = mongo.findAndModify(query(where("_id").is(series.key())),
                new Update().inc(LEASED, (long) size), options().upsert(true).returnNew(true), Document.class,
                COLLECTION);
        return Objects.requireNonNull(counter, "an upsert that returns the new document has one").getLong(LEASED);
    }
}
