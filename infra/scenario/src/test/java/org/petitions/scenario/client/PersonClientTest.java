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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At a door and an issuer that send a browser to and fro as the real ones do. */
class PersonClientTest {
    private static final String FORM = "<form><input type=\"hidden\" name=\"_csrf\" value=\"t0ken\"></form>";

    private final List<String> forms = new CopyOnWriteArrayList<>();
    private HttpServer door;
    private HttpServer issuer;

    @BeforeEach
    void start() throws IOException {
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.createContext("/", exchange -> {
            String cookies = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
            if (cookies.contains("SESSION=in")) {
                respond(exchange, 200, "已登录 431222-HRSS.h-01");
            } else {
                redirect(exchange, address(issuer) + "/login");
            }
        });
        door.createContext("/callback", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "SESSION=in; Path=/; HttpOnly");
            redirect(exchange, address(door) + "/");
        });
        issuer.createContext("/login", exchange -> {
            if (exchange.getRequestMethod().equals("POST")) {
                forms.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                redirect(exchange, address(door) + "/callback");
            } else {
                respond(exchange, 200, FORM);
            }
        });
        door.start();
        issuer.start();
    }

    @AfterEach
    void stop() {
        door.stop(0);
        issuer.stop(0);
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void respond(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void who_signs_in_says_who_they_are_on_the_issuers_page_and_comes_back_to_the_door() {
        assertThat(new PersonClient(URI.create(address(door))).signIn("431222-HRSS.h-01")).isTrue();
        assertThat(forms).containsExactly("account=431222-HRSS.h-01&_csrf=t0ken");
    }

    @Test
    void who_comes_back_as_somebody_else_is_not_signed_in() {
        assertThat(new PersonClient(URI.create(address(door))).signIn("431222-HRSS.h-02")).isFalse();
    }

    @Test
    void where_there_is_no_page_to_sign_in_at_it_says_so() {
        issuer.removeContext("/login");

        assertThatThrownBy(() -> new PersonClient(URI.create(address(door))).signIn("431222-HRSS.h-01"))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("404");
    }
}
