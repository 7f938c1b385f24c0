package org.petitions.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.local.keys.KeysetFiles;
import org.petitions.local.server.TestServers;
import org.petitions.local.signin.TestDirectory;
import org.petitions.local.signin.TestSignIn;
import org.petitions.local.tokens.TestActors;
import org.petitions.starter.actor.AccountOffices;
import org.petitions.starter.actor.Office;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** notification-service as it runs in the local profile, on the real broker, database and SMTP server. */
final class RunningService implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SHARED_DATABASE = TestServers.newDatabaseName();
    /** All read on where the one before stopped: what earlier tests published is not mailed again. */
    private static final String READER = "notification-tests";

    private static @Nullable RunningService shared;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * The one that tests share which need no settings of their own. It ends with the JVM, or by {@link #stopShared}; started again, it goes
     * on with the same data.
     */
    static synchronized RunningService shared() {
        RunningService running = shared;
        if (running == null) {
            running = start(settings(SHARED_DATABASE));
            shared = running;
        }
        return running;
    }

    /** Stops the shared one, as an operator would. */
    static synchronized void stopShared() {
        RunningService running = shared;
        if (running != null) {
            running.close();
            shared = null;
        }
    }

    /**
     * Starts one with data of its own. The shared one stops: two services that do not know each other would both mail every alert.
     *
     * @param database name of its database
     * @param more other settings, {@code --name=value}
     */
    static RunningService start(String database, String... more) {
        stopShared();
        List<String> settings = settings(database);
        for (String setting : more) {
            String name = setting.substring(0, setting.indexOf('=') + 1);
            settings.removeIf(each -> each.startsWith(name));
            settings.add(setting);
        }
        return start(settings);
    }

    /** Starts it with some settings left out. */
    static RunningService startWithout(String database, String... left) {
        List<String> settings = settings(database);
        for (String setting : left) {
            settings.removeIf(each -> each.startsWith("--" + setting + "="));
        }
        return start(settings);
    }

    /** Starts it as it is started in production, in no profile, and without what refuses to be on the class path there. */
    static RunningService startInNoProfile(String database) {
        stopShared();
        List<String> settings = settings(database);
        settings.add("--spring.autoconfigure.exclude=org.petitions.local.profile.LocalProfileAutoConfiguration");
        return start(new SpringApplicationBuilder(NotificationApplication.class), settings);
    }

    private static RunningService start(List<String> settings) {
        return start(new SpringApplicationBuilder(NotificationApplication.class).profiles("local"), settings);
    }

    private static RunningService start(SpringApplicationBuilder service, List<String> settings) {
        return new RunningService(service.run(settings.toArray(String[]::new)));
    }

    private static List<String> settings(String database) {
        List<String> settings = new ArrayList<>(List.of("--server.port=0", "--petitions.notices.enabled=false",
                "--spring.kafka.bootstrap-servers=" + TestServers.broker().bootstrapServers(),
                "--spring.mongodb.uri=" + TestServers.database().uri(), "--spring.mongodb.database=" + database,
                "--petitions.sealing.keysets.notification-service=" + keyset(),
                "--spring.cloud.stream.default.group=" + READER, "--petitions.instance=" + READER,
                "--petitions.mail.host=127.0.0.1", "--petitions.mail.port=" + TestServers.mail().smtpPort(),
                "--petitions.mail.from=alerts@petitions.test", "--petitions.mail.base-url=http://127.0.0.1:8084",
                "--petitions.mail.first-pause=100ms", "--petitions.mail.longest-pause=500ms",
                "--petitions.mail.directory-patience=3s", "--petitions.inbox.check-every=100ms",
                "--resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=500ms"));
        TestSignIn.settings().forEach((name, value) -> settings.add("--" + name + "=" + value));
        return settings;
    }

    /** Address of the keyset of this service, the same one in all tests. */
    static String keyset() {
        Path file = Path.of("target", "test-keysets", "notification-service.json").toAbsolutePath();
        try {
            KeysetFiles.createIfMissing(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "file:" + file;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Collection<Object> beans() {
        return context.getBeansOfType(Object.class).values();
    }

    /** An answer: its status and its JSON. */
    record JsonResponse(int status, JsonNode body) {
        String text(String field) {
            return body.path(field).asString("");
        }
    }

    JsonResponse get(String actor, String path) {
        return send(actor, path, HttpRequest.newBuilder(uri(path)).GET());
    }

    /** As {@link #get}, with the account's token, whether or not it holds an office. */
    JsonResponse getWithToken(String account, String path) {
        HttpResponse<String> answer = exchange(HttpRequest.newBuilder(uri(path)).GET()
                .header("Authorization", TestSignIn.bearer(account)).build());
        return new JsonResponse(answer.statusCode(), JSON.readTree(answer.body()));
    }

    /** The post takes note of an alert. */
    JsonResponse acknowledge(String post, String alertId) {
        return command(post, "/alerts/" + URLEncoder.encode(alertId, UTF_8) + "/acknowledge");
    }

    /** A command without a body. */
    JsonResponse command(String actor, String path) {
        return send(actor, path, HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.noBody()));
    }

    /**
     * What somebody sends along who is signed in, once this service knows of an office of theirs. Whoever's offices come with the posts that a
     * test publishes is named by the account alone, which may be called as a post.
     */
    private Map<String, String> signedIn(String actor, String path) {
        if (!TestSignIn.isOfThePlatform(path) && !knows(actor)) {
            if (actor.contains("/")) {
                TestDirectory.on(TestServers.broker().bootstrapServers()).listAgain(actor);
            }
            TestAwait.soon().until(() -> knows(actor));
        }
        return actor.contains("/") || TestSignIn.isOfThePlatform(path)
                ? TestSignIn.headers(path, actor)
                : Map.of("Authorization", TestSignIn.bearer(actor));
    }

    private boolean knows(String actor) {
        List<Office> offices = bean(AccountOffices.class).of(actor.contains("/") ? TestActors.account(actor) : actor)
                .orElse(List.of());
        return actor.contains("/")
                ? offices.stream().anyMatch(office -> office.code().equals(TestActors.office(actor)))
                : !offices.isEmpty();
    }

    /** Whether nothing is left to do. */
    boolean isIdle() {
        return get("OPERATIONS/431200-OFFICE/o-01", "/local/idle").body().path("idle").asBoolean();
    }

    /** While the work is done the circuit to the mail provider stays open, so that mails wait. */
    void whileMailIsHeld(Runnable work) {
        var circuit = bean(CircuitBreakerRegistry.class).circuitBreaker("mail");
        circuit.transitionToForcedOpenState();
        try {
            work.run();
        } finally {
            circuit.transitionToClosedState();
        }
    }

    /** What shows the platform itself. */
    HttpResponse<String> monitor(String path) {
        return openPage(path, "Authorization", TestSignIn.monitoring());
    }

    /** What is sent live, until it is closed. */
    HttpResponse<InputStream> stream(String actor, String path) {
        var request = HttpRequest.newBuilder(uri(path)).GET();
        signedIn(actor, path).forEach(request::header);
        return http.sendAsync(request.build(), BodyHandlers.ofInputStream()).join();
    }

    /** A JSON command. */
    JsonResponse command(String actor, String path, String body) {
        return send(actor, path, HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A page as the browser of somebody who is signed in gets it, with these headers besides, each name followed by what it says. */
    HttpResponse<String> page(String actor, String path, String... headers) {
        var request = HttpRequest.newBuilder(uri(path)).GET();
        signedIn(actor, path).forEach(request::header);
        return exchange((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** A page as the browser of somebody gets it who is not. */
    HttpResponse<String> openPage(String path, String... headers) {
        var request = HttpRequest.newBuilder(uri(path));
        return exchange((headers.length == 0 ? request : request.headers(headers)).GET().build());
    }

    /** A form as the browser of somebody who is signed in sends it. */
    HttpResponse<String> submit(String actor, String path, String form) {
        HttpRequest.Builder request = form(path, form);
        signedIn(actor, path).forEach(request::header);
        return exchange(request.build());
    }

    /** A form as the browser of somebody sends it who is not. */
    HttpResponse<String> submit(String path, String form) {
        return exchange(form(path, form).build());
    }

    private HttpRequest.Builder form(String path, String form) {
        return HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    /** A JSON body of a program that is no user; answered with the status. */
    int post(String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return exchange(request.build()).statusCode();
    }

    private JsonResponse send(String actor, String path, HttpRequest.Builder request) {
        signedIn(actor, path).forEach(request::header);
        HttpResponse<String> response = exchange(request.build());
        return new JsonResponse(response.statusCode(), JSON.readTree(response.body()));
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Address of one of its pages. */
    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }
}
