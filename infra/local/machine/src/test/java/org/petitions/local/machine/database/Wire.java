package org.petitions.local.machine.database;

import com.mongodb.client.MongoClient;
import org.bson.Document;

/** What the server tells about how it found documents, read over the wire. */
record Wire(long byId, long byIndex, long byScan) {

    static Wire paths(MongoClient client) {
        var paths = client.getDatabase("admin").runCommand(new Document("serverStatus", 1)).get("queryPaths",
                Document.class);
        return new Wire(paths.getLong("byId"), paths.getLong("byIndex"), paths.getLong("byScan"));
    }

    Wire since(Wire before) {
        return new Wire(byId - before.byId, byIndex - before.byIndex, byScan - before.byScan);
    }
}
