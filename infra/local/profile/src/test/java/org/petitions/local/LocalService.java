package org.petitions.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.petitions.local.server.TestServers;
import org.petitions.local.signin.TestSignIn;
import org.petitions.outbox.OutboxAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The smallest service with the local profile's jar on its class path, on the test machine. */
public final class LocalService implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @SpringBootConfiguration
    @EnableAutoConfiguration(exclude = OutboxAutoConfiguration.class)
    static class Configuration {}

    private final ConfigurableApplicationContext context;

    private LocalService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it in a profile; {@code settings} override and {@code parts} are added. */
    public static LocalService start(String profile, Map<String, String> settings, Class<?>... parts) {
        Map<String, String> all = new HashMap<>(
                Map.of("spring.kafka.bootstrap-servers", TestServers.broker().bootstrapServers(),
                        "spring.mongodb.uri", TestServers.database().uri(), "spring.mongodb.database",
                        TestServers.newDatabaseName()));
        all.putAll(TestSignIn.settings());
        all.putAll(settings);
        List<Class<?>> sources = new ArrayList<>(List.of(Configuration.class));
        sources.addAll(Arrays.asList(parts));
        return new LocalService(new SpringApplicationBuilder(sources.toArray(Class<?>[]::new)).profiles(profile)
                .run(all.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue()).toArray(String[]::new)));
    }

    /** A bean of it. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Asks it over HTTP for what shows the platform itself. */
    public HttpResponse<String> get(String path) {
        int port = Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer()).getPort();
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .header("Authorization", TestSignIn.monitoring()).build(),
                    BodyHandlers.ofString());
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
