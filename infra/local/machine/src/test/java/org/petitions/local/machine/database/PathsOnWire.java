package org.petitions.local.machine.database;

import com.mongodb.client.MongoClient;
import org.bson.Document;

/** How the server found documents, as it tells over the wire. */
record PathsOnWire(long byId, long byIndex, long byScan) {

    static PathsOnWire read(MongoClient client) {
        var paths = client.getDatabase("admin").runCommand(new Document("serverStatus", 1)).get("queryPaths",
                Document.class);
        return new PathsOnWire(paths.getLong("byId"), paths.getLong("byIndex"), paths.getLong("byScan"));
    }

    PathsOnWire since(PathsOnWire before) {
        return new PathsOnWire(byId - before.byId, byIndex - before.byIndex, byScan - before.byScan);
    }
}
