package org.petitions.starter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.petitions.starter.TestApplication;
import org.petitions.starter.TestApplication.Response;
import org.petitions.starter.access.OpenToAll;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class ConcurrencyLimitFilterTest {
    private static final CountDownLatch RELEASED = new CountDownLatch(1);

    @RestController
    static class SlowController {
        @OpenToAll("a test")
        @GetMapping("/slow")
        String slow() throws InterruptedException {
            RELEASED.await();
            return "done";
        }

        @OpenToAll("a test")
        @GetMapping("/fast")
        String fast() {
            return "done";
        }
    }

    @Test
    void who_finds_no_place_is_told_to_come_back_and_health_is_always_answered() throws Exception {
        try (var service = TestApplication
                .start(Map.of("petitions.web.places", "3", "petitions.web.longest-wait", "50ms",
                        "petitions.web.retry-after", "7s"), SlowController.class);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> slow = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                slow.add(threads.submit(() -> service.get("/slow")));
            }
            try {
                await().untilAsserted(() -> assertThat(metric(service, "http_load_places_free")).isEqualTo("0.0"));

                Response turnedAway = service.get("/fast");
                assertThat(turnedAway.status()).isEqualTo(429);
                assertThat(turnedAway.header("Connection")).as("the connection stays").isNotEqualTo("close");
                assertThat(turnedAway.header("Retry-After")).isEqualTo("7");
                assertThat(turnedAway.header("Content-Type")).startsWith("application/problem+json");
                assertThat(turnedAway.json().at("/code").asString()).isEqualTo("busy");
                assertThat(metric(service, "http_load_turned_away_total")).isEqualTo("1.0");
                assertThat(service.get("/actuator/health/liveness").status()).isEqualTo(200);
                for (String disguised : List.of("/actuator/../fast", "/actuator/..;/fast", "/actuator;x/../fast",
                        "//actuator/../fast", "/%61ctuator/../fast", "/fast/../actuator/health", "/actuatorial")) {
                    assertThat(service.get(disguised).status()).as(disguised).isIn(400, 429);
                }
            } finally {
                RELEASED.countDown();
            }
            for (Future<Response> answer : slow) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
            assertThat(service.get("/fast").status()).isEqualTo(200);
        }
    }

    private static String metric(TestApplication service, String name) {
        return service.get("/actuator/prometheus").body().lines().filter(line -> line.startsWith(name + " ")
                || line.startsWith(name + "{")).map(line -> line.substring(line.lastIndexOf(' ') + 1)).findFirst()
                .orElse("");
    }
}
