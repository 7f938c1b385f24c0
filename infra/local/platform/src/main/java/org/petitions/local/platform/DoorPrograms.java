package org.petitions.local.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.petitions.local.process.ExtractedJar;
import org.petitions.local.process.JvmProgram;

/** The command lines of the issuer and the gateway. Secrets go by files that their owner alone can read, and never among the arguments. */
final class DoorPrograms {
    private static final String[] COMMON_OPTIONS = {"-XX:MaxMetaspaceSize=160m", "-XX:+UseCompactObjectHeaders",
            "-Xss512k"};

    /** Some hundred people who sign in. */
    private static final String[] ISSUER_MEMORY = {"-Xms32m", "-Xmx96m"};

    /** Ledgers of 32 MB pass through in pieces. */
    private static final String[] GATEWAY_MEMORY = {"-Xms48m", "-Xmx160m"};

    /** The sample organisation, whose people can be signed in as. */
    private static final Path ORGANISATION = Path.of("case-service", "src", "main", "resources", "local");

    /** Whatever asks on one machine comes from one address: the sample day and the bench ask as fast as the services answer. */
    private static final int REQUESTS = 100_000;

    /** Of which the gateway counts by address or by account of a program; people have the limits that they have anywhere. */
    private static final List<String> RAISED_LIMITS = List.of("tracking", "open", "program");

    private DoorPrograms() {}

    static JvmProgram issuer(PlatformSettings settings) {
        return program(settings, DoorPart.ISSUER, issuerArguments(settings)).withJvmOptions(ISSUER_MEMORY);
    }

    static List<String> issuerArguments(PlatformSettings settings) {
        return List.of(
                "--spring.profiles.active=local",
                "--server.port=" + settings.ports().port(DoorPart.ISSUER),
                "--issuer.gateway=" + settings.door(),
                "--issuer.organisation=" + settings.repository().path().resolve(ORGANISATION),
                "--issuer.data=" + settings.data().resolve("issuer"),
                "--issuer.keys-file=" + settings.issuerKeys(),
                "--issuer.program-secret-file=" + settings.programSecret(),
                "--issuer.gateway-secret-file=" + settings.gatewaySecret());
    }

    static JvmProgram gateway(PlatformSettings settings, String databaseUri) {
        return program(settings, DoorPart.GATEWAY, gatewayArguments(settings)).withJvmOptions(GATEWAY_MEMORY)
                .withEnvironment(Map.of("MONGODB_URI", databaseUri));
    }

    static List<String> gatewayArguments(PlatformSettings settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + settings.ports().port(DoorPart.GATEWAY),
                "--gateway.issuer=" + settings.issuer(),
                "--gateway.jwks-uri=" + settings.issuerKeysAddress(),
                "--gateway.keys-file=" + settings.seenKeys(DoorPart.GATEWAY.part()),
                "--gateway.client-secret-file=" + settings.gatewaySecret(),
                "--gateway.caller-key-file=" + settings.callerKey(),
                "--gateway.session-key-file=" + settings.sessionKey(),
                // There is no TLS on one machine.
                "--gateway.cookie.secure=false",
                "--gateway.services.intake=" + settings.address(PlatformService.INTAKE),
                "--gateway.services.cases=" + settings.address(PlatformService.CASEWORK),
                "--gateway.services.escalation=" + settings.address(PlatformService.ESCALATION),
                "--gateway.services.notification=" + settings.address(PlatformService.NOTIFICATION),
                "--spring.mongodb.database=" + settings.databasePrefix() + DoorPart.SESSIONS));
        RAISED_LIMITS.forEach(limit -> arguments.add("--gateway.limits." + limit + ".requests=" + REQUESTS));
        return arguments;
    }

    private static JvmProgram program(PlatformSettings settings, DoorPart part, List<String> arguments) {
        Path jar = ExtractedJar.of(part.jar(settings.repository().path()),
                settings.startFiles().resolve(part.part()));
        return JvmProgram.ofJar(part.part(), jar, List.of(), arguments.toArray(String[]::new))
                .withJvmOptions(COMMON_OPTIONS).withJvmOptions(settings.compilation());
    }
}
