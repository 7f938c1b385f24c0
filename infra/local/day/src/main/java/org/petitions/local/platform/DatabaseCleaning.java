package org.petitions.local.platform;

import com.mongodb.client.MongoClients;

/** Forgets what the services keep on a database server that is not ours, whose files we cannot delete. */
public final class DatabaseCleaning {
    private DatabaseCleaning() {}

    /**
     * Drops the services' databases on the server that {@code MONGODB_URI} names; nothing happens when it names none.
     *
     * @param prefix what their names begin with, as in {@link PlatformSettings}
     */
    public static void dropGiven(String prefix) {
        String uri = System.getenv().getOrDefault("MONGODB_URI", "").strip();
        if (uri.isEmpty()) {
            return;
        }
        try (var client = MongoClients.create(uri)) {
            for (Service service : Service.values()) {
                client.getDatabase(prefix + service.database()).drop();
            }
        }
    }
}
