package org.petitions.local.platform;

import com.mongodb.client.MongoClients;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.petitions.local.process.ProcessStartException;

/** Forgets what the services and the gateway keep on a database server that is not ours, whose files we cannot delete. */
public final class ExternalDatabaseCleanup {
    private static final String SETTING = "MONGODB_URI";

    private ExternalDatabaseCleanup() {}

    /**
     * Refuses to forget anything on a server that is not ours unless that was said in so many words: these may be the databases of an
     * installation that people work with.
     *
     * @param environment where {@code MONGODB_URI} may stand
     * @param askedFor whether {@code --fresh=database} was given
     * @throws ProcessStartException naming the databases
     */
    public static void requireConsent(Map<String, String> environment, boolean askedFor) {
        if (askedFor || environment.getOrDefault(SETTING, "").isBlank()) {
            return;
        }
        String databases = databases().collect(Collectors.joining(", "));
        throw new ProcessStartException(
                "%s 指向您自己的数据库服务器：--fresh 不会删除其中的数据库 %s；确要删除请用 --fresh=database。 / %s names a server of yours: --fresh drops no databases there (%s); give --fresh=database to drop them."
                        .formatted(SETTING, databases, SETTING, databases));
    }

    /**
     * Drops the services' databases and the sessions on the server that {@code MONGODB_URI} names; nothing happens when it names none.
     *
     * @param prefix what their names begin with, as in {@link PlatformSettings}
     */
    public static void dropExternal(String prefix) {
        String uri = System.getenv().getOrDefault(SETTING, "").strip();
        if (uri.isEmpty()) {
            return;
        }
        try (var client = MongoClients.create(uri)) {
            databases().forEach(database -> client.getDatabase(prefix + database).drop());
        }
    }

    private static Stream<String> databases() {
        return Stream.concat(Arrays.stream(PlatformService.values()).map(PlatformService::database),
                Stream.of(DoorPart.SESSIONS));
    }
}
