package org.petitions.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.petitions.gateway.errors.Part;
import org.petitions.gateway.errors.Problem;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

class ServiceClientsTest {

    @Test
    void a_ledger_that_is_tried_on_its_page_has_the_time_of_one_that_a_program_sends() {
        assertThat(ServiceClients.isLarge("/imports")).isTrue();
        assertThat(ServiceClients.isLarge("/office/imports/a.html")).isTrue();
        assertThat(ServiceClients.isLarge("/office/imports.html")).isFalse();
    }

    @Test
    void who_finds_all_connections_of_a_service_taken_is_told_soon_that_nothing_was_done() throws Exception {
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        service.createContext("/", exchange -> {
            asked.countDown();
            await(answer);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        service.start();
        URI address = URI.create("http://127.0.0.1:" + service.getAddress().getPort() + "/duty");
        ClientHttpRequestFactory clients = new ServiceClients(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> get(clients, address));
            asked.await();
            var refused = catchThrowableOfType(ResourceAccessException.class, () -> get(clients, address));
            assertThat(ServiceFailures.problemOf(refused, Part.CASES)).isEqualTo(new Problem.PartDown(Part.CASES));
            answer.countDown();
            assertThat(first.get()).isEqualTo(204);
        } finally {
            service.stop(0);
        }
    }

    private static int get(ClientHttpRequestFactory clients, URI address) {
        return RestClient.builder().requestFactory(clients).build().get().uri(address).retrieve().toBodilessEntity()
                .getStatusCode().value();
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
