package org.petitions.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.petitions.local.process.ProcessStartException;

/** The four services, in the order they are started. */
public enum PlatformService {
    /** Registers petitions. */
    INTAKE("intake-service", "intake"),

    /** Carries out the procedure; publishes the directory that the others wait for. */
    CASEWORK("case-service", "casework"),

    /** Watches the limits. */
    ESCALATION("escalation-service", "escalation"),

    /** Alerts the leaders. */
    NOTIFICATION("notification-service", "notification");

    private final String module;
    private final String database;

    PlatformService(String module, String database) {
        this.module = module;
        this.database = database;
    }

    /** Its name, which is its module's folder too. */
    public String module() {
        return module;
    }

    /** The service of that name. */
    static PlatformService ofModule(String module) {
        return Arrays.stream(values()).filter(service -> service.module.equals(module)).findFirst().orElseThrow();
    }

    /** The database that is its own. */
    public String database() {
        return database;
    }

    /**
     * Its packed jar, whatever its version.
     *
     * @throws ProcessStartException when it has not been built
     */
    public Path jar(Path home) {
        Path folder = home.resolve(module).resolve("target");
        if (Files.isDirectory(folder)) {
            try (var jars = Files.newDirectoryStream(folder, module + "-*-app.jar")) {
                for (Path jar : jars) {
                    return jar;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new ProcessStartException(
                ("%s 尚未构建：mvn -DskipTests package / %s has not been built: mvn -DskipTests package")
                        .formatted(module, module));
    }
}
