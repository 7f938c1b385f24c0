package org.petitions.scenario.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricsPageTest {
    @SuppressWarnings("NullAway.Init")
    private HttpServer part;

    @BeforeEach
    void start() throws IOException {
        part = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        part.createContext("/actuator/prometheus", exchange -> {
            boolean known = "Bearer monitors".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = (known ? "petitions_total 1" : "{\"code\":\"sign-in-required\"}").getBytes(UTF_8);
            exchange.sendResponseHeaders(known ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        part.start();
    }

    @AfterEach
    void stop() {
        part.stop(0);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + part.getAddress().getPort());
    }

    @Test
    void what_is_told_is_read() {
        assertThat(MetricsPage.of(address(), "monitors")).isEqualTo("petitions_total 1");
    }

    @Test
    void a_refusal_tells_no_metrics() {
        assertThat(MetricsPage.of(address(), "")).isEmpty();
    }

    @Test
    void a_part_that_does_not_answer_tells_none() {
        URI address = address();
        part.stop(0);

        assertThat(MetricsPage.of(address, "monitors")).isEmpty();
    }
}
