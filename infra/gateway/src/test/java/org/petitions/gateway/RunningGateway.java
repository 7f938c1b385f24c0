package org.petitions.gateway;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.petitions.local.server.TestServers;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/** A gateway with services beside it, which can be started anew with the same database. */
final class RunningGateway implements AutoCloseable {
    /** What callers' addresses are signed with here. */
    static final byte[] CALLER_KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** The address at which a filter fails with what was sent in its message. */
    static final String FAILING = "/failing";

    /** As many as the real one works on at a time. */
    static final int PLACES = 24;

    final StubService intake = StubService.start(PLACES);
    final StubService cases = StubService.start();
    private final MongoClient database = MongoClients.create(TestServers.database().uri());
    private final String databaseName = TestServers.newDatabaseName();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private @Nullable ConfigurableApplicationContext running;
    /** By which tokens of people grow old. */
    final MovedClock clock = new MovedClock();
    private int port;

    /** @param more settings beside those that every gateway needs, {@code name=value} */
    RunningGateway(String issuer, String jwksUri, Map<String, String> more) {
        Path secrets = secrets();
        set("gateway.issuer", issuer);
        set("gateway.jwks-uri", jwksUri);
        set("gateway.keys-file", secrets.resolve("keys.json").toString());
        set("gateway.client-secret-file", secrets.resolve("client").toString());
        set("gateway.caller-key-file", secrets.resolve("caller").toString());
        set("gateway.session-key-file", secrets.resolve("session").toString());
        set("gateway.cookie.secure", "false");
        set("gateway.services.intake", intake.address());
        set("gateway.services.cases", cases.address());
        set("gateway.services.escalation", cases.address());
        set("gateway.services.notification", "http://127.0.0.1:1");
        set("spring.mongodb.uri", TestServers.database().uri());
        set("spring.mongodb.database", databaseName);
        for (String limit : List.of("tracking", "open", "sign-in", "person", "program")) {
            set("gateway.limits." + limit + ".requests", "100000");
        }
        more.forEach(this::set);
        start();
    }

    private void set(String name, String value) {
        settings.put(name, value);
    }

    /** At a port of its own, for another program may have taken the one of before. */
    void start() {
        set("server.port", "0");
        var application = new SpringApplication(GatewayApplication.class);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("tokenClock", clock);
            context.getBeanFactory().registerSingleton("failing", failing());
        });
        ConfigurableApplicationContext started = application.run(settings.entrySet()
                .stream().map(each -> "--" + each.getKey() + "=" + each.getValue()).toArray(String[]::new));
        running = started;
        port = Integer.parseInt(String.valueOf(started.getEnvironment().getProperty("local.server.port")));
    }

    /** A filter that fails as none should: its message has what was sent. */
    private static FilterRegistrationBean<Filter> failing() {
        var registration = new FilterRegistrationBean<Filter>((request, _, _) -> {
            throw new IllegalStateException("cannot read " + request.getParameter("sent"));
        });
        registration.addUrlPatterns(FAILING);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    void stop() {
        if (running != null) {
            running.close();
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Browser browser() {
        return new Browser(address());
    }

    /** One at another address of this machine. */
    Browser browserAt(String address) {
        return new Browser(address(), address);
    }

    MongoCollection<Document> sessions() {
        return database.getDatabase(databaseName).getCollection("sessions");
    }

    @Override
    public void close() {
        stop();
        intake.close();
        cases.close();
        database.close();
    }

    private static Path secrets() {
        try {
            Path folder = Files.createTempDirectory("gateway-test-");
            Files.writeString(folder.resolve("client"), "secret\n");
            Files.write(folder.resolve("caller"), CALLER_KEY);
            Files.write(folder.resolve("session"), new byte[32]);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
