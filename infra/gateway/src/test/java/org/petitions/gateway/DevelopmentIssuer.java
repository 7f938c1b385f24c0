package org.petitions.gateway;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The issuer of one machine as it is packed, in a process of its own: in this one its settings and pages would mix with the gateway's. */
final class DevelopmentIssuer implements AutoCloseable {
    private static final Path PACKED = Path.of("../local/issuer/target");
    private static final Path ORGANISATION = Path.of("../local/issuer/src/test/resources/organisation");

    /** A test machine may be busy. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data;
    private final int port = freePort();
    private @Nullable Process process;

    /** @param data folder for what it keeps */
    DevelopmentIssuer(Path data) {
        this.data = data;
    }

    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    /** What a gateway needs to know it by. */
    Path gatewaySecret() {
        return data.resolve("gateway-secret");
    }

    /** Starts it for the gateway at this address; where it was not packed the test is skipped. */
    void start(String gateway) {
        Optional<Path> program = program();
        assumeTrue(program.isPresent(), "the development issuer is not packed");
        try {
            process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1", "-Xmx128m", "-jar", program.orElseThrow().toString(),
                    "--spring.profiles.active=local", "--server.port=" + port, "--issuer.data=" + data,
                    "--issuer.gateway=" + gateway,
                    "--issuer.organisation=" + ORGANISATION.toAbsolutePath().normalize()))
                    .redirectErrorStream(true).redirectOutput(data.resolve("log").toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(PATIENCE).until(this::answers);
    }

    private boolean answers() throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                    .build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }

    private static Optional<Path> program() {
        if (!Files.isDirectory(PACKED)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(PACKED)) {
            return files.filter(each -> each.toString().endsWith("-app.jar")).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
