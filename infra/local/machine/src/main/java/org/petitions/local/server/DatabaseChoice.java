package org.petitions.local.server;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which database server to use, decided from the environment alone. */
sealed interface DatabaseChoice {

    /**
     * Another's server.
     *
     * @param crashCommand what ends it as a crash would and brings it back; null when it is not to be ended
     */
    record External(String uri, @Nullable String crashCommand) implements DatabaseChoice {}

    /** A server that we start. */
    sealed interface Managed extends DatabaseChoice {
        String description();
    }

    /** MongoDB's own server, installed on this machine. */
    record Mongod(Path program) implements Managed {
        @Override
        public String description() {
            return "mongod (" + program + ")";
        }
    }

    /** The embedded server. */
    record Embedded() implements Managed {
        @Override
        public String description() {
            return "内置 (embedded: mongo-java-server over H2)";
        }
    }

    /** @param environment the process's variables: MONGODB_URI, PETITIONS_DATABASE_CRASH, PATH */
    static DatabaseChoice fromEnvironment(Map<String, String> environment) {
        var uri = environment.getOrDefault("MONGODB_URI", "").strip();
        if (!uri.isEmpty()) {
            var crashCommand = environment.getOrDefault("PETITIONS_DATABASE_CRASH", "").strip();
            return new External(uri, crashCommand.isEmpty() ? null : crashCommand);
        }
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL).splitAsStream(environment.getOrDefault("PATH", ""))
                .filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable).findFirst().<DatabaseChoice>map(Mongod::new).orElseGet(Embedded::new);
    }
}
