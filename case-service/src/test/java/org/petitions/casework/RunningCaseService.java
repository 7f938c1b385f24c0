package org.petitions.casework;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.organisation.Appointment;
import org.petitions.casework.organisation.AppointmentRepository;
import org.petitions.casework.organisation.Office.AtUnit;
import org.petitions.local.server.TestServers;
import org.petitions.local.keys.KeysetFiles;
import org.petitions.local.keys.PassKeyFiles;
import org.petitions.local.keys.SigningKeyFiles;
import org.petitions.local.signin.TestSignIn;
import org.petitions.local.tokens.TestActors;
import org.petitions.starter.actor.AccountOffices;
import org.petitions.starter.actor.Office;
import org.petitions.starter.actor.Role;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running case-service, asked over real HTTP. */
public final class RunningCaseService implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static @Nullable RunningCaseService shared;

    static {
        // A condition that will come true may take long on a machine that builds other things at the same time.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    private final ConfigurableApplicationContext context;
    /** Whoever was seen to by {@link #signIn}; what becomes of their offices since is the test's affair. */
    private final Set<String> signedIn = ConcurrentHashMap.newKeySet();

    private RunningCaseService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** The one that tests share which leave it as they found it. */
    public static synchronized RunningCaseService shared() {
        RunningCaseService running = shared;
        if (running == null) {
            running = start(Map.of());
            shared = running;
        }
        return running;
    }

    /** Another one, with a database and a consumer group of its own unless a setting says otherwise. */
    public static RunningCaseService start(Map<String, String> settings) {
        String database = TestServers.newDatabaseName();
        Map<String, String> all = new HashMap<>(TestSignIn.settings());
        all.putAll(Map.of(
                "server.port", "0",
                "spring.profiles.active", "local",
                "spring.kafka.bootstrap-servers", TestServers.broker().bootstrapServers(),
                "spring.mongodb.uri", TestServers.database().uri(),
                "spring.mongodb.database", database,
                "spring.cloud.stream.default.group", "case-service-" + database,
                "petitions.sealing.keysets.case-service", keyset("case-service"),
                "petitions.sealing.keysets.case-store", keyset("case-store"),
                "petitions.evidence.key", evidenceKey()));
        all.put("petitions.pass.verification-keyset", passKeysets().checking());
        // What is signed off is tested by itself; everywhere else a unit decides by one step.
        all.put("petitions.practice.signing.required", "");
        all.put("petitions.charge.rota-for", "UPWARD");
        all.put("petitions.practice.signing.copy-to-bureau", "false");
        all.putAll(settings);
        String[] arguments = all.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new RunningCaseService(new SpringApplicationBuilder(CaseworkApplication.class).run(arguments));
    }

    /** Address of a keyset, the same one for the same name in all tests. */
    public static String keyset(String name) {
        Path file = Path.of("target", "test-keysets", name + ".json").toAbsolutePath();
        try {
            KeysetFiles.createIfMissing(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "file:" + file;
    }

    /** Address of the key that evidence packs are signed with, the same one in all tests. */
    public static String evidenceKey() {
        Path file = Path.of("target", "test-keysets", "evidence.pem").toAbsolutePath();
        try {
            SigningKeyFiles.createIfMissing(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "file:" + file;
    }

    /** Addresses of the keyset that signs passes and of its public part, the same in all tests. */
    public static PassKeysets passKeysets() {
        Path folder = Path.of("target", "test-keysets").toAbsolutePath();
        Path signing = folder.resolve("pass.json");
        Path checking = folder.resolve("pass-public.json");
        try {
            PassKeyFiles.createIfMissing(signing, checking);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PassKeysets("file:" + signing, "file:" + checking);
    }

    /** Where the keysets of passes lie. */
    public record PassKeysets(String signing, String checking) {}

    /** Sends a form as a browser does. */
    public HttpResponse<byte[]> submit(String path, String form) {
        return bytes(HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html").POST(BodyPublishers.ofString(form)).build());
    }

    /** A page as somebody's browser gets it, which follows no redirect. */
    public HttpResponse<byte[]> page(String path, String actor) {
        return bytes(request(path, actor).header("Accept", "text/html").GET().build());
    }

    /** Sends a form as the browser of somebody who is signed in does. */
    public HttpResponse<byte[]> submit(String path, String actor, String form) {
        return bytes(request(path, actor).setHeader("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html").POST(BodyPublishers.ofString(form)).build());
    }

    /** Sends a form as the browser of somebody who is signed in does; the answer may lead elsewhere and is not followed. */
    public HttpResponse<String> submitAs(String actor, String path, String form) {
        try {
            return HTTP.send(request(path, actor).setHeader("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a browser has to send so that this one is signed in. */
    public Map<String, String> headers(String path, String actor) {
        signIn(actor);
        return TestSignIn.headers(path, actor);
    }

    /** Asks as a petitioner does, who bears a pass. */
    public HttpResponse<byte[]> asPetitioner(String method, String path, String pass) {
        return bytes(HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + pass)
                .method(method, BodyPublishers.noBody()).build());
    }

    private static HttpResponse<byte[]> bytes(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An answer: its status, its version (0 without an entity tag), its JSON and when to come back. */
    public record Response(int status, long version, JsonNode json, String text, String retryAfter) {
        /** A field's text. */
        public String get(String field) {
            return json.path(field).asString("");
        }
    }

    /** A bean of the running service. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** All beans of a type. */
    public <T> List<T> beans(Class<T> type) {
        return List.copyOf(context.getBeansOfType(type).values());
    }

    /** All bytes of all documents of a collection, read as text. */
    public String stored(String collection) {
        StringBuilder all = new StringBuilder();
        bean(MongoTemplate.class).getCollection(collection).withDocumentClass(RawBsonDocument.class).find()
                .forEach(each -> all.append(UTF_8.decode(each.getByteBuffer().asNIO())));
        return all.toString();
    }

    public Response get(String path, String actor) {
        return send(request(path, actor).GET());
    }

    /** Asks with these headers alone, each name followed by what it says. */
    public Response getWith(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        return send(headers.length == 0 ? request.GET() : request.headers(headers).GET());
    }

    /** The bytes of an answer that has to be 200. */
    public byte[] bytes(String path, String actor) {
        try {
            HttpResponse<byte[]> answer = HTTP.send(request(path, actor).GET().build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode() + " " + new String(answer.body(), UTF_8));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Posts a command that builds on a version; no body when null. */
    public Response post(String path, String actor, long version, @Nullable String body) {
        return send(request(path, actor).header("If-Match", "\"" + version + "\"").POST(publisher(body)));
    }

    /** Posts a command without a body that builds on a version, and prefers to wait for its case. */
    public Response postAndWait(String path, String actor, long version) {
        return send(request(path, actor).header("If-Match", "\"" + version + "\"").header("Prefer", "wait=5")
                .POST(BodyPublishers.noBody()));
    }

    /** Posts a command that builds on a version, and prefers to wait a second for its case, or for another that its body names. */
    public Response postAndWait(String path, String actor, long version, String body) {
        return send(request(path, actor).header("If-Match", "\"" + version + "\"").header("Prefer", "wait=1")
                .POST(publisher(body)));
    }

    /** Asks for something, and prefers to wait some seconds for its case. */
    public Response getAndWait(String path, String actor, int seconds) {
        return send(request(path, actor).header("Prefer", "wait=" + seconds).GET());
    }

    /** Posts a command as nobody: with no token. */
    public Response openPost(String path, long version) {
        return send(HttpRequest.newBuilder(uri(path)).header("If-Match", "\"" + version + "\"")
                .POST(BodyPublishers.noBody()));
    }

    /** Posts a command without saying which version it builds on. */
    public Response postWithoutVersion(String path, String actor, @Nullable String body) {
        return send(request(path, actor).POST(publisher(body)));
    }

    /** Posts a request under a name, by which a repeat is known as one. */
    public Response postNamed(String path, String actor, String key, String body) {
        return send(request(path, actor).header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
    }

    private static HttpRequest.BodyPublisher publisher(@Nullable String body) {
        return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    }

    /** Address of one of its pages. */
    public URI uri(String path) {
        var server = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer());
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }

    private HttpRequest.Builder request(String path, String actor) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/json");
        if (!TestSignIn.isOfThePlatform(path)) {
            signIn(actor);
        }
        TestSignIn.headers(path, actor).forEach(request::header);
        return request;
    }

    /**
     * Whoever a test names the first time has the office that it names, as if the organisation's files said so. What a leader may do follows
     * from the posts, and those are the sample organisation's.
     */
    private void signIn(String actor) {
        String account = TestActors.account(actor);
        String[] office = TestActors.office(actor).split("@", -1);
        Role role = Role.valueOf(office[0]);
        if (!signedIn.add(actor) || role == Role.LEADER || bean(AccountOffices.class).of(account).orElseThrow()
                .contains(new Office(role, office[1]))) {
            return;
        }
        var at = new AtUnit(office[1], role);
        var appointment = new Appointment(UUID.randomUUID().toString(), account, at, LocalDate.parse("2020-01-01"),
                null, null, null);
        bean(AppointmentRepository.class).save(account, at, _ -> appointment);
    }

    private static Response send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            long version = answer.headers().firstValue("ETag").map(tag -> Long.parseLong(tag.replace("\"", "")))
                    .orElse(0L);
            boolean isJson = answer.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Response(answer.statusCode(), version, JSON.readTree(isJson ? answer.body() : "null"),
                    answer.body(), answer.headers().firstValue("Retry-After").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
