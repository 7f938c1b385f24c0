package org.petitions.starter.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.local.process.ProgressListener;
import org.petitions.local.server.Database;
import org.petitions.starter.TestApplication;
import org.petitions.starter.TestApplication.Response;
import org.petitions.starter.access.OpenToAll;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class DatabaseUnavailableTest {
    @TempDir
    private Path folder;

    @RestController
    static class DatabaseController {
        private final MongoTemplate mongo;

        DatabaseController(MongoTemplate mongo) {
            this.mongo = mongo;
        }

        @OpenToAll("a test")
        @GetMapping("/mapped")
        long mapped() {
            return mongo.getCollection("things").countDocuments();
        }

        @OpenToAll("a test")
        @GetMapping("/driver")
        String driver() {
            mongo.getDb().getCollection("things").insertOne(new Document());
            return "stored";
        }
    }

    @Test
    void a_database_that_is_away_is_answered_503_with_retry_after_and_its_return_200() {
        try (var database = Database.startEmbedded(folder, 0, ProgressListener.silent());
                var service = TestApplication.start(Map.of("spring.mongodb.uri", database.uri()),
                        DatabaseController.class)) {
            assertThat(service.get("/driver").status()).isEqualTo(200);

            database.kill();
            for (String path : new String[]{"/driver", "/mapped", "/driver"}) {
                Response away = service.get(path);
                assertThat(away.status()).as(away.body()).isEqualTo(503);
                assertThat(away.header("Retry-After")).isNotEmpty();
                assertThat(away.json().at("/code").asString()).isEqualTo("database-unavailable");
            }
            assertThat(service.get("/actuator/health/readiness").status()).isEqualTo(503);
            await().atMost(Duration.ofSeconds(30)).untilAsserted(
                    () -> assertThat(gauge(service)).as("nobody waits for what is known to be away").isEqualTo(1));
            for (int i = 0; i < 5; i++) {
                assertThat(service.get("/mapped").status()).isEqualTo(503);
            }
            assertThat(service.bean(MeterRegistry.class).get("database.errors").tag("trouble", "unreachable").counter()
                    .count()).isPositive();

            database.restart();
            await().atMost(Duration.ofSeconds(30)).untilAsserted(
                    () -> assertThat(service.get("/driver").status()).isEqualTo(200));
            assertThat(gauge(service)).isZero();
        }
    }

    private static double gauge(TestApplication service) {
        return service.bean(MeterRegistry.class).get("database.circuit.open").gauge().value();
    }
}
