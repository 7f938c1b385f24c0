package org.petitions.local.server;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** Which database server to use, decided from the environment alone. */
sealed interface DatabaseChoice {

    /** Another's server. */
    record External(String uri) implements DatabaseChoice {}

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

    /** @param environment the process's variables: MONGODB_URI, PATH */
    static DatabaseChoice fromEnvironment(Map<String, String> environment) {
        var uri = environment.getOrDefault("MONGODB_URI", "").strip();
        if (!uri.isEmpty()) {
            return new External(uri);
        }
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL).splitAsStream(environment.getOrDefault("PATH", ""))
                .filter(folder -> !folder.isEmpty()).map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable).findFirst().<DatabaseChoice>map(Mongod::new).orElseGet(Embedded::new);
    }
}
