package org.petitions.local.platform;

import java.nio.file.Path;

/** The two programs through which people and programs come in, beside the services. */
public enum DoorPart {
    /** Signs people in and gives programs their tokens; for one machine alone. */
    ISSUER("local-issuer", "infra/local/issuer", "/oauth2/jwks"),

    /** The one address: sign-in, sessions, limits, and the way to each service. */
    GATEWAY("gateway", "infra/gateway", "/actuator/health/readiness");

    /** The database that the gateway keeps sessions in. */
    public static final String SESSIONS = "gateway";

    private final String part;
    private final String module;
    private final String readiness;

    DoorPart(String part, String module, String readiness) {
        this.part = part;
        this.module = module;
        this.readiness = readiness;
    }

    /** Its name among the parts of the platform, which is its artifact's too. */
    public String part() {
        return part;
    }

    /** What answers 200 as soon as it does its work. */
    String readiness() {
        return readiness;
    }

    /**
     * Its packed jar, whatever its version.
     *
     * @throws org.petitions.local.process.ProcessStartException when it has not been built
     */
    public Path jar(Path home) {
        return PackedJar.of(home.resolve(module), part);
    }
}
