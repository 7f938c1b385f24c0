package org.petitions.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever takes his time takes nobody else's place. */
class RequestsAtOnceTest {
    private static final int AN_ADDRESS = 8;
    private static final int A_PERSON = 16;
    private static final int STREAMS = 4;
    private static final StubProvider PROVIDER = StubProvider.start();
    private static final StubService NOTIFICATION = StubService.start();
    private static RunningGateway gateway;

    /** A test machine may be busy; what is awaited comes at once on a calm one. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @BeforeAll
    static void start() {
        gateway = new RunningGateway(PROVIDER.issuer(), PROVIDER.jwksUri(),
                Map.of("gateway.services.notification", NOTIFICATION.address()));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        NOTIFICATION.close();
        PROVIDER.close();
    }

    @Test
    void bodies_that_never_end_take_no_place_of_a_service_and_an_address_has_some_at_most() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int address = 0; address < RunningGateway.PLACES / AN_ADDRESS; address++) {
                String from = "127.0.1." + (address + 1);
                for (int number = 0; number < AN_ADDRESS; number++) {
                    slow.add(begin(from));
                }
                Browser another = gateway.browserAt(from);
                await().atMost(PATIENCE).until(() -> track(another).statusCode() == 429);
                assertThat(track(another).headers().firstValue("Retry-After")).contains("1");
            }
            assertThat(track(gateway.browserAt("127.0.2.1")).statusCode()).isEqualTo(200);
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
        Browser afterwards = gateway.browserAt("127.0.1.1");
        await().atMost(PATIENCE).until(() -> track(afterwards).statusCode() == 200);
    }

    /** A request whose body begins and does not go on. */
    private static Socket begin(String from) throws IOException {
        URI door = URI.create(gateway.address());
        var socket = new Socket(InetAddress.ofLiteral(door.getHost()), door.getPort(), InetAddress.ofLiteral(from), 0);
        socket.getOutputStream().write("""
                POST /tracking HTTP/1.1\r
                Host: %s\r
                Content-Type: application/json\r
                Content-Length: 100\r
                \r
                {""".formatted(door.getAuthority()).getBytes(US_ASCII));
        return socket;
    }

    private static HttpResponse<String> track(Browser browser) {
        return browser.send(browser.request(browser.address("/tracking"))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")));
    }

    @Test
    void a_body_at_a_petitioner_s_door_arrives_whole_and_is_a_small_one() {
        Browser browser = gateway.browserAt("127.0.2.2");
        String body = "x".repeat(60_000);
        assertThat(browser.send(browser.request(browser.address("/petitioner/documents"))
                .POST(BodyPublishers.ofString(body))).statusCode()).isEqualTo(200);
        assertThat(gateway.cases.last().body()).isEqualTo(body);
        assertThat(browser.send(browser.request(browser.address("/petitioner/documents"))
                .POST(BodyPublishers.ofString("x".repeat(70_000)))).statusCode()).isEqualTo(413);
    }

    @Test
    void a_person_has_some_requests_under_way_and_others_are_served_beside_them() throws Exception {
        var asked = new CountDownLatch(A_PERSON);
        var answer = new CountDownLatch(1);
        gateway.cases.on("/duty/late", exchange -> {
            asked.countDown();
            hold(answer);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        Browser person = gateway.browser();
        person.visit("/cases/1");
        PROVIDER.account = "431222-HRSS.h-02";
        Browser another = gateway.browser();
        another.visit("/cases/1");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < A_PERSON; number++) {
                threads.execute(() -> person.script("/duty/late"));
            }
            asked.await();
            assertThat(person.script("/cases/1").statusCode()).isEqualTo(429);
            assertThat(another.script("/cases/1").statusCode()).isEqualTo(200);
            answer.countDown();
        }
        assertThat(person.script("/cases/1").statusCode()).isEqualTo(200);
    }

    @Test
    void live_alerts_take_no_place_of_a_persons_work_and_have_some_of_their_own() throws Exception {
        var asked = new CountDownLatch(STREAMS);
        var end = new CountDownLatch(1);
        NOTIFICATION.on("/inbox/events", exchange -> {
            asked.countDown();
            hold(end);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        PROVIDER.account = "431222-HRSS.h-03";
        Browser person = gateway.browser();
        person.visit("/cases/1");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < STREAMS; number++) {
                threads.execute(() -> person.script("/inbox/events"));
            }
            asked.await();
            assertThat(person.script("/inbox/events").statusCode()).isEqualTo(429);
            assertThat(person.script("/cases/1").statusCode()).isEqualTo(200);
            end.countDown();
        }
    }

    private static void hold(CountDownLatch answer) throws IOException {
        try {
            answer.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
