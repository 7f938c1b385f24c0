package org.petitions.local.platform;

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
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenSourceTest {
    private static final Instant START = Instant.parse("2026-11-28T08:00:00Z");
    private static final int LIFE_SECONDS = 1800;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private int status = 200;
    private Instant now = START;
    private HttpServer issuer;
    private TokenSource tokens;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/oauth2/token", this::answer);
        issuer.start();
        tokens = new TokenSource(URI.create("http://127.0.0.1:" + issuer.getAddress().getPort()),
                Files.writeString(folder.resolve("secret"), "of-programs\n"), () -> now);
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        String client = new String(Base64.getDecoder().decode(authorization.substring("Basic ".length())),
                StandardCharsets.UTF_8);
        asked.add(client + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] body = "{\"access_token\":\"token-%d\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
                .formatted(asked.size(), LIFE_SECONDS).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void a_token_is_asked_for_once_for_each_account_with_the_secret_of_all_programs() {
        assertThat(tokens.bearer("431222-PB.c-01")).contains("token-1");
        assertThat(tokens.bearer("431222-PB.c-01")).contains("token-1");
        assertThat(tokens.bearer(TokenSource.MONITORING)).contains("token-2");

        assertThat(asked).containsExactly(
                "431222-PB.c-01:of-programs grant_type=client_credentials&scope=petitions",
                "monitoring:of-programs grant_type=client_credentials&scope=monitoring");
    }

    @Test
    void a_token_is_renewed_a_minute_before_its_end() {
        tokens.bearer("a");
        now = START.plusSeconds(LIFE_SECONDS - 61);
        assertThat(tokens.bearer("a")).contains("token-1");
        now = START.plusSeconds(LIFE_SECONDS - 60);
        assertThat(tokens.bearer("a")).contains("token-2");
    }

    @Test
    void while_the_issuer_is_away_the_last_one_is_good_to_its_end_and_then_there_is_none() {
        tokens.bearer("a");
        status = 503;
        now = START.plusSeconds(LIFE_SECONDS - 1);
        assertThat(tokens.bearer("a")).contains("token-1");
        now = START.plusSeconds(LIFE_SECONDS);
        assertThat(tokens.bearer("a")).isEmpty();
        issuer.stop(0);
        assertThat(tokens.bearer("a")).isEmpty();
    }

    @Test
    void one_that_was_refused_is_asked_for_again_unless_that_has_been_done_meanwhile() {
        tokens.bearer("a");
        tokens.forget("a", "token-1");
        assertThat(tokens.bearer("a")).contains("token-2");
        tokens.forget("a", "token-1");
        assertThat(tokens.bearer("a")).contains("token-2");
    }

    @Test
    void an_issuer_that_refuses_is_not_asked_again_and_again() {
        status = 401;
        assertThatThrownBy(() -> tokens.bearer("a")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("401").hasMessageNotContaining("of-programs");
    }
}
