package org.petitions.local.platform;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.petitions.local.machine.process.Ports;
import org.petitions.local.machine.process.StartRefused;

/**
 * Which port of 127.0.0.1 everything listens on.
 *
 * @param services the services' ports
 * @param broker Kafka
 * @param database the database, where it is ours to start
 * @param smtp the mail catcher's door for mail
 * @param mailPage the mail catcher's page
 */
public record Addresses(Map<Service, Integer> services, int broker, int database, int smtp, int mailPage) {
    private static final int HIGHEST_PORT = 65_535;

    public Addresses {
        services = Map.copyOf(services);
    }

    /**
     * The ports people know, unless a setting says otherwise.
     *
     * @param environment variables such as {@code PETITIONS_INTAKE_PORT}
     */
    public static Addresses known(Map<String, String> environment) {
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, port(environment, service.name(), 8081 + service.ordinal()));
        }
        return new Addresses(services, port(environment, "KAFKA", 9092), port(environment, "MONGODB", 27017),
                port(environment, "SMTP", 2525), port(environment, "MAIL_PAGE", 8025));
    }

    /** Ports that nobody uses now: for checks and tests beside a platform that runs. */
    public static Addresses free() {
        return new Addresses(
                Arrays.stream(Service.values()).collect(Collectors.toMap(service -> service, _ -> Ports.free())),
                Ports.free(), Ports.free(), Ports.free(), Ports.free());
    }

    /** The service's port. */
    public int port(Service service) {
        return Objects.requireNonNull(services.get(service));
    }

    /**
     * Looks at every port before anything starts.
     *
     * @param ownDatabase whether the database's port is needed: not when another's server is used
     * @throws StartRefused naming the port and the setting that changes it
     */
    void refuseTaken(boolean ownDatabase) {
        Map<String, Integer> all = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            all.put(service.name(), port(service));
        }
        all.put("KAFKA", broker);
        if (ownDatabase) {
            all.put("MONGODB", database);
        }
        all.put("SMTP", smtp);
        all.put("MAIL_PAGE", mailPage);
        all.forEach(Addresses::refuseTaken);
    }

    private static void refuseTaken(String name, int port) {
        try {
            Ports.refuseTaken(name, port);
        } catch (StartRefused e) {
            throw new StartRefused(e.getMessage() + "\n" + "  设置 / setting: %s=<port> ./run".formatted(setting(name)),
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

    private static StartRefused refused(String name, @org.jspecify.annotations.Nullable Throwable cause) {
        return new StartRefused("%s 应为 1 到 65535 的端口号。 / %s must be a port number from 1 to 65535."
                .formatted(setting(name), setting(name)), cause == null ? new IllegalArgumentException(name) : cause);
    }

    private static String setting(String name) {
        return "PETITIONS_" + name + "_PORT";
    }
}
