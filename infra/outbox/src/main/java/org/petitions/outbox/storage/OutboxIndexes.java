package org.petitions.outbox.storage;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.conversions.Bson;

/** The one index of every collection with an outbox, declared here and created at start. */
public final class OutboxIndexes {
    /** When the oldest waiting event of a document was saved. */
    static final String OLDEST = OutboxEntry.FIELD + ".0." + OutboxEntry.AT;
    /** Documents with something to publish. The index has exactly these, so it is as small as the work that is left. */
    public static final Bson WAITING = Filters.exists(OLDEST);

    private OutboxIndexes() {}

    /** What each collection with an outbox needs. */
    public static List<IndexModel> list() {
        return List.of(new IndexModel(Indexes.ascending(OLDEST),
                new IndexOptions().name("outbox_waiting").partialFilterExpression(WAITING)));
    }

    public static void create(MongoDatabase database, List<String> collections) {
        collections.forEach(name -> database.getCollection(name).createIndexes(list()));
    }
}
