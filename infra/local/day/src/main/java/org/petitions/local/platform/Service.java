package org.petitions.local.platform;

import java.nio.file.Path;

/** The four services, in the order they are started. */
public enum Service {
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

    Service(String module, String database) {
        this.module = module;
        this.database = database;
    }

    /** Its name, which is its module's folder too. */
    public String module() {
        return module;
    }

    /** The database that is its own. */
    String database() {
        return database;
    }

    /** Its packed jar. */
    Path jar(Path home) {
        return home.resolve(module).resolve("target").resolve(module + "-0.1.0-SNAPSHOT-app.jar");
    }
}
