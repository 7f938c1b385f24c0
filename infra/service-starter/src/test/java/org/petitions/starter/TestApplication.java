package org.petitions.starter;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.petitions.local.server.TestServers;
import org.petitions.local.signin.TestSignIn;
import org.petitions.local.tokens.TestIssuer;
import org.petitions.outbox.OutboxAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The smallest service with the starter, without documents to publish from, on a port of its own, asked over real HTTP. In the local profile it
 * knows the issuer that all tests share, and who asks is signed in unless a test says otherwise.
 */
public final class TestApplication implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @SpringBootConfiguration
    @EnableAutoConfiguration(exclude = OutboxAutoConfiguration.class)
    static class Configuration {}

    private static final String AUTHORIZATION = "Authorization";
    /** Who is signed in, and has no office that any directory tells of. */
    private static final String SOMEBODY = "431222-HRSS.h-01";

    private final ConfigurableApplicationContext context;
    private final boolean signedIn;

    private TestApplication(ConfigurableApplicationContext context, boolean signedIn) {
        this.context = context;
        this.signedIn = signedIn;
    }

    /** Starts it in the local profile against the test machine; {@code settings} override and {@code parts} are added. */
    public static TestApplication start(Map<String, String> settings, Class<?>... parts) {
        Map<String, String> all = new HashMap<>(TestSignIn.settings());
        all.putAll(settings);
        return new TestApplication(start("local", all, parts).context, true);
    }

    /** As above, in any profile, with no issuer but that of the settings, and nobody signed in. */
    public static TestApplication start(String profile, Map<String, String> settings, Class<?>... parts) {
        Map<String, String> all = new HashMap<>();
        all.put("spring.kafka.bootstrap-servers", TestServers.broker().bootstrapServers());
        all.put("spring.mongodb.uri", TestServers.database().uri());
        all.put("spring.mongodb.database", TestServers.newDatabaseName());
        all.putAll(settings);
        return startBare(profile, all, parts);
    }

    /** Starts it with nothing but these settings. */
    public static TestApplication startBare(String profile, Map<String, String> settings, Class<?>... parts) {
        List<Class<?>> sources = new ArrayList<>(List.of(Configuration.class));
        sources.addAll(Arrays.asList(parts));
        String[] arguments = settings.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue())
                .toArray(String[]::new);
        return new TestApplication(new SpringApplicationBuilder(sources.toArray(Class<?>[]::new)).profiles(profile)
                .run(arguments), false);
    }

    /** Starts it with these settings as environment variables, beside those it needs anyway. */
    public static TestApplication startWithEnvironment(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(
                new SystemEnvironmentPropertySource(
                        "test-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        TestIssuer issuer = TestSignIn.issuer();
        return new TestApplication(
                new SpringApplicationBuilder(Configuration.class).environment(environment).profiles("local")
                        .run("--petitions.sign-in.issuer=" + issuer.issuer(),
                                "--petitions.sign-in.jwks-uri=" + issuer.jwksUri(),
                                "--spring.kafka.bootstrap-servers=" + TestServers.broker().bootstrapServers(),
                                "--spring.mongodb.uri=" + TestServers.database().uri(),
                                "--spring.mongodb.database=" + TestServers.newDatabaseName()),
                true);
    }

    /** A bean of it. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** All beans of a type, by name. */
    public <T> Map<String, T> beans(Class<T> type) {
        return context.getBeansOfType(type);
    }

    /** Its port. */
    public int port() {
        return Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer()).getPort();
    }

    /** An answer. */
    public record Response(int status, Map<String, List<String>> headers, String body) {
        /** The body, read as JSON. */
        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** First value of a header, or empty. */
        public String header(String name) {
            return headers.entrySet().stream().filter(e -> e.getKey().equalsIgnoreCase(name))
                    .map(e -> e.getValue().getFirst()).findFirst().orElse("");
        }
    }

    /** Sends a request with these headers (name, value, name, value). */
    public Response get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Posts JSON. */
    public Response post(String path, String json, String... headers) {
        return send(request(path, headers).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** A request to this service. */
    public HttpRequest.Builder request(String path, String... headers) {
        var request = requestAsNobody(path);
        if (signedIn && !Arrays.asList(headers).contains(AUTHORIZATION)) {
            request.header(AUTHORIZATION, TestSignIn.isOfThePlatform(path)
                    ? TestSignIn.monitoring()
                    : TestSignIn.bearer(SOMEBODY));
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** A request to this service of somebody who is not signed in. */
    public HttpRequest.Builder requestAsNobody(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    /** What whoever this is sends along, {@code ROLE/unit/id}: name, value, name, value. */
    public static String[] signedIn(String actor) {
        return TestSignIn.headers("/", actor).entrySet().stream()
                .flatMap(header -> Stream.of(header.getKey(), header.getValue())).toArray(String[]::new);
    }

    /** Sends it. */
    public Response send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Response(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
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
