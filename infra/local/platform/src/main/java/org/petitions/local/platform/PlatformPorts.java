package org.petitions.local.platform;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.petitions.local.process.Ports;
import org.petitions.local.process.ProcessStartException;

/**
 * Which port of 127.0.0.1 everything listens on.
 *
 * @param services the services' ports
 * @param door the gateway's and the issuer's
 * @param broker Kafka
 * @param database the database, where it is ours to start
 * @param smtp the mail catcher's SMTP port
 * @param mailPage the mail catcher's page
 */
public record PlatformPorts(Map<PlatformService, Integer> services, Map<DoorPart, Integer> door, int broker,
        int database, int smtp, int mailPage) {
    private static final int HIGHEST_PORT = 65_535;

    public PlatformPorts {
        services = Map.copyOf(services);
        door = Map.copyOf(door);
    }

    /**
     * The ports people know, unless a setting says otherwise.
     *
     * @param environment variables such as {@code PETITIONS_INTAKE_PORT}
     */
    public static PlatformPorts fromEnvironment(Map<String, String> environment) {
        Map<PlatformService, Integer> services = new EnumMap<>(PlatformService.class);
        for (PlatformService service : PlatformService.values()) {
            services.put(service, port(environment, service.name(), 8081 + service.ordinal()));
        }
        Map<DoorPart, Integer> door = Map.of(
                DoorPart.GATEWAY, port(environment, DoorPart.GATEWAY.name(), 8080),
                DoorPart.ISSUER, port(environment, DoorPart.ISSUER.name(), 8079));
        return new PlatformPorts(services, door, port(environment, "KAFKA", 9092),
                port(environment, "MONGODB", 27017),
                port(environment, "SMTP", 2525), port(environment, "MAIL_PAGE", 8025));
    }

    /** Ports that nobody uses now: for checks and tests beside a platform that runs. */
    public static PlatformPorts allFree() {
        return new PlatformPorts(
                Arrays.stream(PlatformService.values())
                        .collect(Collectors.toMap(service -> service, _ -> Ports.free())),
                Arrays.stream(DoorPart.values()).collect(Collectors.toMap(part -> part, _ -> Ports.free())),
                Ports.free(), Ports.free(), Ports.free(), Ports.free());
    }

    /** The service's port. */
    public int port(PlatformService service) {
        return Objects.requireNonNull(services.get(service));
    }

    /** The gateway's or the issuer's port. */
    public int port(DoorPart part) {
        return Objects.requireNonNull(door.get(part));
    }

    /**
     * Looks at every port before anything starts or is deleted.
     *
     * @throws ProcessStartException naming the port and the setting that changes it
     */
    public void requireFree() {
        requireFree(System.getenv().getOrDefault("MONGODB_URI", "").isBlank());
    }

    /** @param ownDatabase whether the database's port is needed: not when another's server is used */
    void requireFree(boolean ownDatabase) {
        Map<String, Integer> all = new LinkedHashMap<>();
        for (PlatformService service : PlatformService.values()) {
            all.put(service.name(), port(service));
        }
        for (DoorPart part : DoorPart.values()) {
            all.put(part.name(), port(part));
        }
        all.put("KAFKA", broker);
        if (ownDatabase) {
            all.put("MONGODB", database);
        }
        all.put("SMTP", smtp);
        all.put("MAIL_PAGE", mailPage);
        all.forEach(PlatformPorts::requireFree);
    }

    private static void requireFree(String name, int port) {
        try {
            Ports.requireFree(name, port);
        } catch (ProcessStartException e) {
            throw new ProcessStartException(
                    e.getMessage() + "\n" + "  设置 / setting: %s=<port> ./run".formatted(setting(name)),
                    e);
        }
    }

    private static int port(Map<String, String> environment, String name, int usual) {
        String given = environment.getOrDefault(setting(name), "").strip();
        if (given.isEmpty()) {
            return usual;
        }
        try {
            int port = Integer.parseInt(given);
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw refused(name, e);
        }
        throw refused(name, null);
    }

    private static ProcessStartException refused(String name, @org.jspecify.annotations.Nullable Throwable cause) {
        return new ProcessStartException("%s 应为 1 到 65535 的端口号。 / %s must be a port number from 1 to 65535."
                .formatted(setting(name), setting(name)), cause == null ? new IllegalArgumentException(name) : cause);
    }

    private static String setting(String name) {
        return "PETITIONS_" + name + "_PORT";
    }
}
