package org.petitions.bench;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bson.Document;
import org.petitions.local.platform.PlatformService;
import org.petitions.local.platform.PlatformSettings;
import org.petitions.local.server.Database;

/** What the databases take on disk. */
final class StoredSize {
    private StoredSize() {}

    /** Bytes of intake's and case-service's databases with their indexes; empty where the server does not say. */
    static OptionalLong of(Database database, MongoClient server, PlatformSettings platform) {
        return database instanceof Database.ManagedDatabase
                ? OptionalLong.of(bytesIn(platform.data().resolve("database")))
                : said(server, platform);
    }

    private static OptionalLong said(MongoClient server, PlatformSettings platform) {
        try {
            long bytes = 0;
            for (PlatformService service : List.of(PlatformService.INTAKE, PlatformService.CASEWORK)) {
                Document stats = server.getDatabase(platform.databasePrefix() + service.database())
                        .runCommand(new Document("dbStats", 1));
                bytes += stats.get("storageSize", Number.class).longValue()
                        + stats.get("indexSize", Number.class).longValue();
            }
            return OptionalLong.of(bytes);
        } catch (MongoCommandException _) {
            return OptionalLong.empty();
        }
    }

    private static long bytesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> {
                try {
                    return Files.size(file);
                } catch (IOException e) {
                    return 0; // compacted away meanwhile
                }
            }).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
