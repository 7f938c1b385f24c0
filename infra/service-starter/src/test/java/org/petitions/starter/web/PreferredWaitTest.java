package org.petitions.starter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.starter.TestApplication;
import org.petitions.starter.TestApplication.Response;
import org.petitions.starter.access.OpenToAll;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

class PreferredWaitTest {
    private static final Set<String> THERE = ConcurrentHashMap.newKeySet();

    @RestController
    static class ThingsController {
        private final PreferredWait waiting;

        ThingsController(PreferredWait waiting) {
            this.waiting = waiting;
        }

        @OpenToAll("a test")
        @GetMapping("/things/{id}")
        ResponseEntity<String> thing(@PathVariable String id) {
            return ResponseEntity.of(waiting.find(id, () -> Optional.of(id).filter(THERE::contains)));
        }
    }

    @Test
    void what_comes_meanwhile_is_found_by_who_waits_and_by_nobody_beyond_the_places() throws Exception {
        try (var service = TestApplication.start(Map.of("petitions.web.event-places", "2"), ThingsController.class);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            PreferredWait waiting = service.bean(PreferredWait.class);
            assertThat(service.get("/things/a").status()).as("who does not ask for it").isEqualTo(404);

            var first = threads.submit(() -> service.get("/things/a", "Prefer", "wait=5"));
            var second = threads.submit(() -> service.get("/things/a", "Prefer", "respond-async, wait=600"));
            await().untilAsserted(() -> assertThat(awaiting(service)).isEqualTo("2.0"));
            assertThat(service.get("/things/b", "Prefer", "wait=5").status()).as("no place is left").isEqualTo(404);

            waiting.arrived(List.of("a")); // of another event: it is not there yet
            THERE.add("a");
            waiting.arrived(List.of("a"));
            for (Response answer : List.of(first.get(), second.get())) {
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo("a");
            }
            assertThat(awaiting(service)).as("their places are free again").isEqualTo("0.0");
        }
    }

    @Test
    void what_does_not_come_is_answered_as_without_waiting() {
        try (var service = TestApplication.start(Map.of(), ThingsController.class)) {
            assertThat(service.get("/things/never", "Prefer", "wait=1").status()).isEqualTo(404);
            assertThat(service.get("/things/never", "Prefer", "wait=soon").status()).isEqualTo(404);
            assertThat(awaiting(service)).isEqualTo("0.0");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"wait=3|3", "respond-async, wait=2|2", "Wait = 4 ; foo=bar|4", "wait=600|5",
            "wait=\"1\"|1", "wait=0|0", "wait=-1|0", "wait=1.5|0", "await=3|0", "wait|0", "wait=99999999999|0"})
    void a_preference_is_read_as_the_rfc_has_it_and_what_cannot_be_read_is_passed_over(String header, long seconds) {
        assertThat(PreferredWait.preferred(List.of("respond-async", header)).toSeconds()).isEqualTo(seconds);
    }

    private static String awaiting(TestApplication service) {
        return service.get("/actuator/prometheus").body().lines()
                .filter(line -> line.startsWith("http_load_awaiting_event"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1)).findFirst().orElse("");
    }
}
