package org.petitions.local.platform;

import com.mongodb.client.MongoClients;
import java.util.Arrays;
import java.util.List;

/** Forgets what the services keep on a database server that is not ours, whose files we cannot delete. */
public final class DatabaseCleaning {
    private DatabaseCleaning() {}

    /** Drops the services' databases on the server that {@code MONGODB_URI} names; nothing happens when it names none. */
    public static void dropGiven() {
        String uri = System.getenv().getOrDefault("MONGODB_URI", "").strip();
        if (!uri.isEmpty()) {
            drop(uri, "");
        }
    }

    /** Drops the services' databases with that prefix. */
    static void drop(String uri, String prefix) {
        List<String> databases = Arrays.stream(Service.values()).map(service -> prefix + service.database()).toList();
        try (var client = MongoClients.create(uri)) {
            databases.forEach(name -> client.getDatabase(name).drop());
        }
    }
}
