package org.petitions.local.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.petitions.local.process.ExtractedJar;
import org.petitions.local.process.JvmProgram;
import org.petitions.local.time.SharedClockControl;

/** The command line of each service: the one place that knows how a service is told where everything is. */
final class ServicePrograms {
    /** A whole city's day fits; the services of this machine are four. */
    private static final String[] JVM_OPTIONS = {"-Xms64m", "-Xmx224m", "-XX:MaxMetaspaceSize=192m",
            "-XX:+UseCompactObjectHeaders", "-Xss512k"};

    /** What the services have on this machine alone: a clock that can be moved, and whether they are idle. */
    private static final Path LOCAL_PROFILE = JvmProgram.locationOf(SharedClockControl.class);

    private final PlatformSettings settings;
    private final String bootstrapServers;
    private final String databaseUri;

    ServicePrograms(PlatformSettings settings, String bootstrapServers, String databaseUri) {
        this.settings = settings;
        this.bootstrapServers = bootstrapServers;
        this.databaseUri = databaseUri;
    }

    JvmProgram of(PlatformService service) {
        Path jar = ExtractedJar.of(service.jar(settings.repository().path()),
                settings.startFiles().resolve(service.module()));
        return JvmProgram
                .ofJar(service.module(), jar, List.of(LOCAL_PROFILE), arguments(service).toArray(String[]::new))
                .withJvmOptions(JVM_OPTIONS)
                .withJvmOptions(settings.compilation())
                // An address may hold a password, so it goes where other users of the machine cannot read it.
                .withEnvironment(Map.of("MONGODB_URI", databaseUri));
    }

    List<String> arguments(PlatformService service) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--spring.profiles.active=local");
        arguments.add("--server.port=" + settings.ports().port(service));
        arguments.add("--spring.kafka.bootstrap-servers=" + bootstrapServers);
        arguments.add("--petitions.sign-in.issuer=" + settings.issuer());
        arguments.add("--petitions.sign-in.jwks-uri=" + settings.issuerKeysAddress());
        arguments.add("--petitions.sign-in.keys-file=" + settings.seenKeys(service.module()));
        arguments.add("--petitions.caller.key-file=" + settings.callerKey());
        if (settings.clockStart() != null) {
            arguments.add("--petitions.clock.file=" + settings.clockFile());
        }
        switch (service) {
            case INTAKE -> {
                arguments.add(database(service));
                arguments.add(keyset("intake-store"));
                arguments.add(keyset("case-service"));
                arguments.add(keyset("notification-service"));
                arguments.add("--petitions.pass.signing-keyset=file:" + settings.passKeyset());
                arguments.add("--petitions.tracking.documents-url=" + settings.door() + "/petitioner/documents");
            }
            case CASEWORK -> {
                arguments.add(database(service));
                arguments.add(keyset("case-service"));
                arguments.add(keyset("case-store"));
                arguments.add("--petitions.evidence.key=file:" + settings.evidenceKey());
                arguments.add("--petitions.pass.verification-keyset=file:" + settings.publicPassKeyset());
            }
            case ESCALATION ->
                arguments.add("--petitions.escalation.state-dir=" + settings.data().resolve("escalation"));
            case NOTIFICATION -> {
                arguments.add(database(service));
                arguments.add(keyset("notification-service"));
                arguments.add("--petitions.mail.host=127.0.0.1");
                arguments.add("--petitions.mail.port=" + settings.ports().smtp());
                arguments.add("--petitions.mail.from=xinfang@huaihua.example");
                arguments.add("--petitions.mail.base-url=" + settings.door());
                arguments.add("--petitions.notices.tracking-url=" + settings.door() + "/tracking");
                arguments.add("--petitions.notices.first-pause=1s");
            }
        }
        return arguments;
    }

    private String database(PlatformService service) {
        return "--spring.mongodb.database=" + settings.databasePrefix() + service.database();
    }

    private String keyset(String name) {
        return "--petitions.sealing.keysets.%s=file:%s".formatted(name, settings.keyset(name));
    }
}
