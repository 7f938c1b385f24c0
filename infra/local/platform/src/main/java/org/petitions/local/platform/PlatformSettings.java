package org.petitions.local.platform;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.petitions.local.process.AotCaches;

/**
 * How to start a platform.
 *
 * @param repository the repository, where the services' jars are
 * @param data the folder all data, keys and logs are kept in and found again
 * @param ports where everything listens
 * @param databasePrefix put before each service's database name, so that a check on another's server keeps to itself; else empty
 * @param clockStart what a new shared clock shows, or null for a platform by the real clock
 * @param quickStart whether the services compile for a quick start instead of for speed: half the time to healthy on two cores
 * @param recording whether parts that have no {@link AotCaches cache} yet record for one, which is made when the platform is closed
 */
public record PlatformSettings(RepositoryRoot repository, Path data, PlatformPorts ports, String databasePrefix,
        @Nullable Instant clockStart, boolean quickStart, boolean recording) {
    private static final AtomicInteger ISOLATED = new AtomicInteger();

    /** A platform of its own beside any other, of this process too: own folder, free ports, real clock. */
    public static PlatformSettings isolated(RepositoryRoot home, Path data) {
        String prefix = "apart_%d_%d_".formatted(ProcessHandle.current().pid(), ISOLATED.incrementAndGet());
        return new PlatformSettings(home, data, PlatformPorts.allFree(), prefix, null, false, false);
    }

    /** The same with a quick start, and with a shared clock that stands at an instant and has to be moved. */
    public PlatformSettings withSharedClock(Instant start) {
        return new PlatformSettings(repository, data, ports, databasePrefix, start, true, recording);
    }

    /** The same, recording for caches or not. */
    public PlatformSettings withRecording(boolean record) {
        return new PlatformSettings(repository, data, ports, databasePrefix, clockStart, quickStart, record);
    }

    /** Where each part's output goes. */
    public Path logs() {
        return data.resolve("log");
    }

    /** Where plain jars and caches of all builds' parts are kept: apart from the data, which may be forgotten. */
    Path startFiles() {
        return repository.path().resolve("target").resolve("start");
    }

    Path clockFile() {
        return data.resolve("clock");
    }

    Path evidenceKey() {
        return key("evidence.pem");
    }

    /** The platform's one address. */
    public URI door() {
        return address(DoorPart.GATEWAY);
    }

    /** The development issuer, as its tokens name it. */
    public URI issuer() {
        return address(DoorPart.ISSUER);
    }

    URI address(DoorPart part) {
        return URI.create("http://127.0.0.1:" + ports.port(part));
    }

    URI address(PlatformService service) {
        return URI.create("http://127.0.0.1:" + ports.port(service));
    }

    /** The one secret with which every program gets its token; the issuer makes it when it is missing. */
    public Path programSecret() {
        return key("program-secret");
    }

    Path gatewaySecret() {
        return key("gateway-secret");
    }

    Path issuerKeys() {
        return key("issuer-jwks.json");
    }

    /** Where the issuer publishes the keys that its tokens are checked with. */
    URI issuerKeysAddress() {
        return issuer().resolve("/oauth2/jwks");
    }

    /** How a program of this repository is compiled while it runs. */
    String[] compilation() {
        return quickStart ? new String[]{"-XX:TieredStopAtLevel=1"} : new String[]{};
    }

    /** What the gateway signs callers' addresses with and the services check them with. */
    Path callerKey() {
        return key("caller.key");
    }

    /** What the gateway seals sessions with. */
    Path sessionKey() {
        return key("session.key");
    }

    /** Where a program keeps the issuer's public keys, so that it takes tokens while the issuer is away. */
    Path seenKeys(String program) {
        return seenKeys().resolve(program + "-jwks.json");
    }

    /** The folder of those. */
    Path seenKeys() {
        return key("seen");
    }

    private Path key(String file) {
        return data.resolve("keys").resolve(file);
    }

    /** The keyset that signs petitioners' passes. */
    Path passKeyset() {
        return key("pass.json");
    }

    /** Its public part. */
    Path publicPassKeyset() {
        return key("pass-public.json");
    }

    /** The file of a keyset, e.g. {@code case-store}. */
    public Path keyset(String name) {
        return key(name + ".json");
    }
}
