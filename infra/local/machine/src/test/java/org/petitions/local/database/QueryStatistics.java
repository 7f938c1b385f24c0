package org.petitions.local.database;

import com.mongodb.client.MongoClient;
import org.bson.Document;

/** How the server found documents, as it tells over the wire. */
record QueryStatistics(long byId, long byIndex, long byScan) {

    static QueryStatistics read(MongoClient client) {
        var paths = client.getDatabase("admin").runCommand(new Document("serverStatus", 1)).get("queryPaths",
                Document.class);
        return new QueryStatistics(paths.getLong("byId"), paths.getLong("byIndex"), paths.getLong("byScan"));
    }

    QueryStatistics since(QueryStatistics before) {
        return new QueryStatistics(byId - before.byId, byIndex - before.byIndex, byScan - before.byScan);
    }
}
