package org.petitions.starter.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.local.process.ProgressListener;
import org.petitions.local.server.Database;
import org.petitions.local.server.Database.ManagedDatabase;
import org.petitions.local.server.RefusingDatabase;
import org.petitions.starter.TestApplication;
import org.petitions.starter.TestApplication.Response;
import org.petitions.starter.access.OpenToAll;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A server that answers, but with an error: told apart by whose it is, as somebody outside sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseErrorTest {
    private ManagedDatabase behind;
    private RefusingDatabase database;
    private TestApplication service;

    @RestController
    static class WritingController {
        private final MongoTemplate mongo;

        WritingController(MongoTemplate mongo) {
            this.mongo = mongo;
        }

        @OpenToAll("a test")
        @GetMapping("/one")
        String one() {
            mongo.insert(new Document(), "things");
            return "stored";
        }

        @OpenToAll("a test")
        @GetMapping("/many")
        String many() {
            mongo.execute("things", things -> things.insertMany(List.of(new Document(), new Document())));
            return "stored";
        }

        @OpenToAll("a test")
        @GetMapping("/list")
        long list() {
            return mongo.getCollection("things").countDocuments();
        }
    }

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        behind = Database.startEmbedded(folder, 0, ProgressListener.silent());
        database = new RefusingDatabase(behind);
        service = TestApplication.start(Map.of("spring.mongodb.uri", database.uri()), WritingController.class);
    }

    @AfterAll
    void stop() throws IOException {
        service.close();
        database.close();
        behind.close();
    }

    @BeforeEach
    void well() {
        database.answer(null);
    }

    @ParameterizedTest
    @CsvSource({"1, internal", "10107, not-primary", "91, shutting-down", "50, timed-out", "14031, out-of-disk",
            "59, refused", "13, refused"})
    void a_command_that_the_database_cannot_carry_out_just_now_is_answered_503(int code, String trouble) {
        double before = counted(trouble);
        for (String path : List.of("/one", "/many", "/list")) {
            database.answer("{ok: 0, errmsg: 'no', code: %d}".formatted(code));
            assertTrouble(service.get(path));
            database.answer(null);
            assertThat(service.get(path).status()).as("the next one").isEqualTo(200);
        }
        assertThat(counted(trouble)).isGreaterThanOrEqualTo(before + 3);
    }

    @ParameterizedTest
    @CsvSource({"/one, 14031, out-of-disk", "/many, 1, internal"})
    void so_is_one_document_that_it_cannot_write(String path, int code, String trouble) {
        double before = counted(trouble);
        database.answer("{ok: 1, n: 0, writeErrors: [{index: 0, code: %d, errmsg: 'no'}]}".formatted(code));
        assertTrouble(service.get(path));
        assertThat(counted(trouble)).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({"/one", "/many"})
    void so_is_a_write_that_no_majority_confirms(String path) {
        database.answer("{ok: 1, n: 1, writeConcernError: {code: 64, codeName: 'WriteConcernFailed', errmsg: 'no'}}");
        assertTrouble(service.get(path));
    }

    @Test
    void a_command_of_ours_that_makes_no_sense_is_answered_500_with_the_id_of_its_trace() {
        double before = counted("ours");
        database.answer("{ok: 0, errmsg: 'what is this', code: 9}");
        Response answer = service.get("/list");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.header("Retry-After")).isEmpty();
        assertThat(answer.json().at("/code").asString()).isEqualTo("internal");
        assertThat(answer.json().at("/traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(counted("ours")).isEqualTo(before + 1);
    }

    private static void assertTrouble(Response answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.json().at("/code").asString()).isEqualTo("database-unavailable");
    }

    private double counted(String trouble) {
        return service.bean(MeterRegistry.class).get("database.errors").tag("trouble", trouble).counter().count();
    }
}
