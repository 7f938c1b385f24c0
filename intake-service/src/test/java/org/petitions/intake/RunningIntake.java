package org.petitions.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.bson.RawBsonDocument;
import org.petitions.local.server.TestServers;
import org.petitions.local.keys.KeysetFiles;
import org.petitions.local.keys.PassKeyFiles;
import org.petitions.local.signin.TestDirectory;
import org.petitions.local.signin.TestSignIn;
import org.petitions.local.tokens.TestActors;
import org.petitions.starter.actor.AccountOffices;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a real broker and database, spoken to over HTTP as an office would. */
public final class RunningIntake implements AutoCloseable {
    /** The clerk that tests act as. */
    public static final String CLERK = "CLERK/431222-PB/c-01";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path KEYS = keys();

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestDirectory directory;
    private final ServletWebServerApplicationContext service;

    private RunningIntake(Map<String, String> settings) {
        this.directory = TestDirectory.on(settings.getOrDefault("spring.kafka.bootstrap-servers", ""));
        this.service = (ServletWebServerApplicationContext) new SpringApplicationBuilder(IntakeApplication.class)
                .profiles("local")
                .run(settings.entrySet().stream().map(each -> "--" + each.getKey() + '=' + each.getValue())
                        .toArray(String[]::new));
    }

    /** One for all tests that do no harm to it. */
    public static RunningIntake shared() {
        return Shared.INSTANCE;
    }

    private static final class Shared {
        static final RunningIntake INSTANCE = on(TestServers.broker().bootstrapServers(), TestServers.database().uri());
    }

    /** One on other parts, with a database of its own. */
    public static RunningIntake on(String brokers, String database) {
        return new RunningIntake(settings(brokers, database));
    }

    /** One that is started with one setting changed. */
    public static RunningIntake with(String setting, String value) {
        return with(Map.of(setting, value));
    }

    /** Starts one of its own with these settings besides. */
    public static RunningIntake with(Map<String, String> besides) {
        Map<String, String> settings = settings(TestServers.broker().bootstrapServers(), TestServers.database().uri());
        settings.putAll(besides);
        return new RunningIntake(settings);
    }

    /** One that has another keyset for what it keeps. */
    public static RunningIntake keptWith(Path keyset) {
        return with("petitions.sealing.keysets.intake-store", "file:" + keyset.toAbsolutePath());
    }

    private static Map<String, String> settings(String brokers, String database) {
        Map<String, String> settings = new HashMap<>(TestSignIn.settings());
        settings.put("server.port", "0");
        settings.put("spring.kafka.bootstrap-servers", brokers);
        settings.put("spring.mongodb.uri", database);
        settings.put("spring.mongodb.database", TestServers.newDatabaseName());
        settings.put("petitions.sealing.keysets.intake-store", keyset("intake-store"));
        settings.put("petitions.sealing.keysets.case-service", keyset("case-service"));
        settings.put("petitions.sealing.keysets.notification-service", keyset("notification-service"));
        // All tests come from one address.
        settings.put("petitions.online.per-source", "100000");
        settings.put("petitions.pass.signing-keyset", passKeysets().signing());
        settings.put("spring.cloud.stream.default.group", TestServers.newDatabaseName());
        return settings;
    }

    /** Address of a keyset, as the settings have it. */
    private static String keyset(String name) {
        Path file = KEYS.resolve(name + ".json");
        try {
            KeysetFiles.createIfMissing(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "file:" + file;
    }

    /** Addresses of the keyset that signs passes and of its public part. */
    public static PassKeysets passKeysets() {
        Path signing = KEYS.resolve("pass.json");
        Path checking = KEYS.resolve("pass-public.json");
        try {
            PassKeyFiles.createIfMissing(signing, checking);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PassKeysets("file:" + signing, "file:" + checking);
    }

    /** Where the keysets of passes lie. */
    public record PassKeysets(String signing, String checking) {}

    /** A bean of the service. */
    public <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    /** All bytes of a stored document, read as text. */
    public String stored(String collection, String id) {
        RawBsonDocument found = bean(MongoTemplate.class).getCollection(collection)
                .withDocumentClass(RawBsonDocument.class).find(Filters.eq("_id", id)).first();
        return UTF_8.decode(Objects.requireNonNull(found, id).getByteBuffer().asNIO()).toString();
    }

    /** All beans of the service. */
    public Collection<Object> beans() {
        return service.getBeansOfType(Object.class).values();
    }

    /** An answer: its status, headers and JSON. */
    public record Response(int status, Map<String, List<String>> headers, String body) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String text(String field) {
            return json().path(field).asString("");
        }

        public List<String> errorCodes(String field) {
            List<String> codes = new ArrayList<>();
            json().path("errors").forEach(error -> {
                if (error.path("field").asString().equals(field)) {
                    codes.add(error.path("code").asString());
                }
            });
            return codes;
        }
    }

    public Response register(String key, String form) {
        return send(request("/petitions", CLERK).header("Idempotency-Key", key)
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(form)));
    }

    public Response postJson(String path, String body) {
        return postJson(path, body, Map.of());
    }

    public Response postJson(String path, String body, Map<String, String> headers) {
        var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    /** As {@link #postJson(String, String)}, from another address of this machine: a stranger. */
    public Response postJsonFrom(String localAddress, String path, String body) {
        try (HttpClient stranger = HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(localAddress)).build()) {
            return send(stranger,
                    request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
        }
    }

    public Response importLedger(String query, byte[] csv) {
        return send(request("/imports?" + query, CLERK).header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(csv)));
    }

    public Response get(String path, String actor) {
        return send(request(path, actor).GET());
    }

    /** As {@link #postJson(String, String)}, signed in. */
    public Response postJson(String path, String body, String actor) {
        return postJson(path, body, actor, Map.of());
    }

    /** As {@link #postJson(String, String, Map)}, signed in. */
    public Response postJson(String path, String body, String actor, Map<String, String> headers) {
        signIn(actor);
        Map<String, String> all = new HashMap<>(TestSignIn.headers(path, actor));
        all.putAll(headers);
        return postJson(path, body, all);
    }

    /** A request of somebody who is signed in. */
    public HttpRequest.Builder request(String path, String actor) {
        signIn(actor);
        HttpRequest.Builder request = request(path);
        TestSignIn.headers(path, actor).forEach(request::header);
        return request;
    }

    /** From here on this service knows the office of whoever this is; while its broker is away it learns of nobody new. */
    public void signIn(String actor) {
        if (!knows(actor)) {
            directory.list(actor);
            Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20))
                    .until(() -> knows(actor));
        }
    }

    private boolean knows(String actor) {
        return bean(AccountOffices.class).of(TestActors.account(actor)).stream().flatMap(List::stream)
                .anyMatch(office -> office.code().equals(TestActors.office(actor)));
    }

    /** What shows the platform itself. */
    public Response monitor(String path) {
        return send(request(path).header("Authorization", TestSignIn.monitoring()).GET());
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    public int port() {
        return Objects.requireNonNull(service.getWebServer(), "it is started").getPort();
    }

    public Response send(HttpRequest.Builder request) {
        return send(http, request);
    }

    private static Response send(HttpClient client, HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(UTF_8));
            return new Response(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        service.close();
        http.close();
    }

    private static Path keys() {
        try {
            return Files.createTempDirectory(Path.of("target"), "keys-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
