package org.petitions.scenario.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.local.platform.TokenSource;

/** At a door and an issuer that answer as they are told. */
class ServiceClientTest {
    private static final Acting CLERK = Acting.clerk("431222-PB");

    private record Answer(int status, String body) {}

    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private HttpServer door;
    private ServiceClient client;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.createContext("/oauth2/token", exchange -> respond(exchange, 200,
                "{\"access_token\":\"token-%d\",\"expires_in\":1800}".formatted(tokens.incrementAndGet())));
        door.createContext("/", exchange -> {
            seen.add("%s %s %s".formatted(exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().getFirst("Acting-For"), exchange.getRequestURI()));
            Answer next = answers.size() > 1 ? answers.remove() : answers.element();
            respond(exchange, next.status(), next.body());
        });
        door.start();
        URI address = URI.create("http://127.0.0.1:" + door.getAddress().getPort());
        client = new ServiceClient(address,
                new TokenSource(address, Files.writeString(folder.resolve("secret"), "secret")),
                new RetryPolicy(Duration.ofSeconds(20)));
    }

    @AfterEach
    void stop() {
        door.stop(0);
    }

    private static void respond(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void answer(int status, String body) {
        answers.add(new Answer(status, body));
    }

    @Test
    void whoever_acts_comes_with_a_token_and_says_for_which_office() {
        answer(200, "{}");

        client.get("/cases/1", CLERK);
        client.get("/cases/2", CLERK);

        assertThat(seen).containsExactly("Bearer token-1 CLERK@431222-PB /cases/1",
                "Bearer token-1 CLERK@431222-PB /cases/2");
    }

    @Test
    void it_asks_again_while_the_door_misses_a_part_or_lost_its_answer_or_has_too_much_to_do() {
        answer(503, "{\"code\":\"part-down\"}");
        answer(502, "{\"code\":\"answer-lost\"}");
        answer(504, "{\"code\":\"answer-late\"}");
        answer(429, "{\"code\":\"too-many-requests\"}");
        answer(429, "{\"code\":\"busy\"}");
        answer(201, "{\"number\":\"n\"}");

        assertThat(client.post("/petitions", Map.of(), CLERK, Map.of("Idempotency-Key", "k")).text("number"))
                .isEqualTo("n");
        assertThat(seen).hasSize(6);
    }

    @Test
    void a_token_that_is_refused_is_got_anew() {
        answer(401, "{\"code\":\"sign-in-required\"}");
        answer(200, "{}");

        assertThat(client.get("/cases/1", CLERK).isDone()).isTrue();
        assertThat(seen).containsExactly("Bearer token-1 CLERK@431222-PB /cases/1",
                "Bearer token-2 CLERK@431222-PB /cases/1");
    }

    @Test
    void petitioners_need_none() {
        answer(200, "{}");

        client.post("/tracking", Map.of("number", "n"), Map.of());

        assertThat(seen).containsExactly("null null /tracking");
        assertThat(tokens).hasValue(0);
    }

    @Test
    void a_refusal_is_an_answer_and_no_file() {
        answer(403, "{\"code\":\"not-allowed\"}");

        assertThat(client.get("/cases/1", CLERK).isProblem("not-allowed")).isTrue();
        assertThatThrownBy(() -> client.bytes("/cases/1/evidence", CLERK)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("403");
    }

    @Test
    void whoever_chooses_no_office_names_none() {
        answer(200, "{}");

        client.get("/me", Acting.withoutChoice("431222-HRSS.h-09"));

        assertThat(seen).containsExactly("Bearer token-1 null /me");
    }

    @Test
    void it_knows_what_each_account_asked_for_and_how_it_was_answered_the_lost_answers_too() {
        answer(503, "{\"code\":\"part-down\"}");
        answer(200, "{}");
        answer(403, "{\"code\":\"not-allowed\"}");
        answer(404, "{\"code\":\"not-found\"}");
        client.get("/cases/1?why=HANDLING", CLERK);
        client.get("/cases/1", CLERK);
        client.get("/cases/1", CLERK);
        client.post("/tracking", Map.of("number", "n"), Map.of());

        assertThat(client.requests().answers()).containsExactly(Map.entry(
                new RequestLog.Asked("431222-PB.c-01", "GET", "/cases/1"), new RequestLog.Answers(1, 1, 1, 1, 0)));
    }
}
