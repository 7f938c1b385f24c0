package org.petitions.escalation;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.petitions.local.access.Profile;
import org.petitions.local.process.ChildJvm;
import org.petitions.local.process.JvmProgram;
import org.petitions.local.process.Ports;
import org.petitions.local.process.ProgressListener;
import org.petitions.local.server.TestServers;
import org.petitions.local.signin.TestDirectory;
import org.petitions.local.signin.TestSignIn;
import org.petitions.local.time.SharedClockControl;

/** The service as it really runs: a JVM of its own on a real broker, with a clock that the test steps. Can be killed and started again. */
final class RunningService implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(180);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final int port = Ports.free();
    private final JvmProgram program;
    private final SharedClockControl clock;
    private ChildJvm jvm;

    RunningService(Path folder, String bootstrapServers, Instant start) throws IOException {
        this(folder, bootstrapServers, start, Map.of());
    }

    /** One for all tests that let it go on and leave its clock alone, on the broker that they share. */
    static RunningService shared() {
        return Shared.INSTANCE;
    }

    /** @param more of its environment */
    RunningService(Path folder, String bootstrapServers, Instant start, Map<String, String> more) throws IOException {
        this.folder = folder;
        this.clock = SharedClockControl.open(folder.resolve("clock"), start);
        this.program = new JvmProgram("escalation-service", classPathWithoutTests(),
                EscalationApplication.class.getName(), List.of(), List.of(), Map.of())
                .withJvmOptions("-Xmx256m", "-XX:TieredStopAtLevel=1")
                .withEnvironment(Map.of("SPRING_PROFILES_ACTIVE", "local", "SERVER_PORT", Integer.toString(port),
                        "SPRING_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers, "MONGODB_URI", "x",
                        "SPRING_MONGODB_DATABASE", "x", "PETITIONS_CLOCK_FILE",
                        folder.resolve("clock").toString(), "PETITIONS_ESCALATION_STATE_DIR",
                        stores().toString()))
                .withEnvironment(Map.of("PETITIONS_SIGNIN_ISSUER", signIn("issuer"), "PETITIONS_SIGNIN_JWKSURI",
                        signIn("jwks-uri")))
                .withEnvironment(more);
        this.jvm = ChildJvm.start(program, folder.resolve("service.log"));
        awaitReady();
    }

    private static final class Shared {
        /** Whoever asks it anything is listed before it starts: then it knows them when it is ready. */
        private static final List<String> OFFICIALS = List.of("OPERATIONS/431200-PB/o-01", "OPERATIONS/431225-EDU/x",
                "BUREAU/431222-PB/b-01", "CLERK/431222-PB/c-01", "CLERK/431222-PB/refused-01",
                "BUREAU/431222-PB/refused-02");

        static final RunningService INSTANCE = start();

        private static RunningService start() {
            String broker = TestServers.broker().bootstrapServers();
            TestDirectory.on(broker).list(Stream
                    .concat(OFFICIALS.stream(), Stream.of(Profile.values()).map(Profile::actor)).distinct()
                    .toArray(String[]::new));
            try {
                var service = new RunningService(
                        Files.createTempDirectory(Path.of("target").toAbsolutePath(), "service-"),
                        broker, Instant.parse("2026-03-02T01:00:00Z"));
                Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(service::close));
                return service;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Instant now() {
        return clock.now();
    }

    /** Steps the clock forward for the service, at once. */
    void stepTo(Instant moment) {
        clock.advance(Duration.between(clock.now(), moment));
    }

    /** kill -9. */
    void kill() {
        jvm.kill();
    }

    void stop() {
        jvm.stop();
    }

    void startAgain() {
        jvm = ChildJvm.start(program, folder.resolve("service.log"));
        awaitReady();
    }

    /** As when the machine's disk is gone: all that is left is on the broker. */
    void loseStores() {
        try (var files = Files.walk(stores())) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPathWithoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes")).collect(Collectors.joining(File.pathSeparator));
    }

    private static String signIn(String setting) {
        return Objects.requireNonNull(TestSignIn.settings().get("petitions.sign-in." + setting));
    }

    private Path stores() {
        return folder.resolve("stores");
    }

    private void awaitReady() {
        jvm.awaitReady(() -> {
            try {
                return get("/actuator/health/readiness").statusCode() == 200;
            } catch (UncheckedIOException e) {
                return false;
            }
        }, START_LIMIT, ProgressListener.silent());
    }

    boolean isIdle() {
        return monitor("/local/idle").body().contains("\"idle\":true");
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Asks as nobody. */
    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder().GET(), path, Map.of());
    }

    HttpResponse<String> get(String path, String actor) {
        return send(HttpRequest.newBuilder().GET(), path, TestSignIn.headers(path, actor));
    }

    /** Asks for what shows the platform itself. */
    HttpResponse<String> monitor(String path) {
        return send(HttpRequest.newBuilder().GET(), path, Map.of("Authorization", TestSignIn.monitoring()));
    }

    /** Posts a file as nobody. */
    HttpResponse<String> post(String path, String body) {
        return post(path, body, Map.of());
    }

    HttpResponse<String> post(String path, String body, String actor) {
        return post(path, body, TestSignIn.headers(path, actor));
    }

    private HttpResponse<String> post(String path, String body, Map<String, String> headers) {
        return send(HttpRequest.newBuilder().POST(BodyPublishers.ofString(body)).header("Content-Type", "text/csv"),
                path, headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path, Map<String, String> headers) {
        request.uri(uri().resolve(path)).timeout(Duration.ofSeconds(30));
        headers.forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<String> lastLines(int count) {
        return jvm.lastLines(count);
    }

    @Override
    public void close() {
        jvm.kill();
        http.close();
    }
}
