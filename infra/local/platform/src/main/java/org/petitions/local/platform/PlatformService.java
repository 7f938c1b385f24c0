package org.petitions.local.platform;

import java.nio.file.Path;

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

    /** The database that is its own. */
    public String database() {
        return database;
    }

    /**
     * Its packed jar, whatever its version.
     *
     * @throws org.petitions.local.process.ProcessStartException when it has not been built
     */
    public Path jar(Path home) {
        return PackedJar.of(home.resolve(module), module);
    }
}
