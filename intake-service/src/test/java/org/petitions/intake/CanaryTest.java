package org.petitions.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.petitions.events.topics.Topics;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.local.server.TestServers;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One planted name goes through every door of this service by which a person's name can come in, taken and refused; then it is looked for wherever
 * something is kept or told.
 */
@Tag("database")
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {
    /** Whom nobody is called. */
    private static final String CANARY = "龘靐齉齾";
    private static final String BUREAU = "BUREAU/431222-PB/b-01";
    private static final String BROKERS = TestServers.broker().bootstrapServers();

    private final List<String> answers = new ArrayList<>();

    @Test
    void a_name_that_came_in_by_any_door_stands_in_the_clear_nowhere(CapturedOutput log) {
        try (RunningIntake service = RunningIntake.with(CollectedSpans.SETTINGS)) {
            Response receipt = register(service);
            refused(service);
            imported(service);
            String petition = "/petitions/" + receipt.text("number");
            post(service, petition + "/corrections", BUREAU,
                    Map.of("notice", List.of("LETTER"), "reason", CANARY), 200);
            post(service, petition + "/corrections", BUREAU,
                    Map.of("complainedOf", Map.of("persons", List.of(CANARY + "二")), "reason", CANARY), 200);
            answers.removeLast();
            answers.removeLast(); // to the bureau that wrote the reasons
            post(service, petition + "/matters", RunningIntake.CLERK,
                    Map.of("category", "LAND", "request", CANARY, "reason", CANARY), null);
            post(service, "/petitions/duplicates", RunningIntake.CLERK,
                    Map.of("idNumber", CANARY, "name", CANARY, "phone", CANARY), 200);
            post(service, "/petitions/search", RunningIntake.CLERK, Map.of("title", CANARY), 200);
            post(service, "/tracking", null, Map.of("number", CANARY, "code", CANARY), null);
            post(service, petition + "/erasure", BUREAU, Map.of("ground", CANARY, "note", CANARY), 400);
            answers.add(service.get("/petitions/" + URLEncoder.encode(CANARY, UTF_8), RunningIntake.CLERK).body());
            files(service, petition);
            String kept = stored(service);
            assertThat(kept).contains(receipt.text("number"));
            post(service, petition + "/erasure", BUREAU, Map.of("ground", "ORDERED", "note", CANARY), 200);
            answers.removeLast(); // to the bureau that wrote the note

            assertThat(holds(kept)).as("database").isFalse();
            assertThat(holds(stored(service))).as("database after the erasure").isFalse();
            assertThat(holds(published(receipt.text("petitionId")))).as("topics").isFalse();
            assertThat(holds(meters(service))).as("metrics").isFalse();
            String traced = spans(service);
            assertThat(traced).contains("/petitions/{number}/erasure");
            assertThat(traced.lines().filter(CanaryTest::holds)).as("traces").isEmpty();
            assertThat(answers).noneMatch(CanaryTest::holds);
            assertThat(holds(log.getAll())).as("logs").isFalse();
        }
    }

    private Response register(RunningIntake service) {
        ObjectNode form = SampleForms.valid();
        for (String field : List.of("petitioner.name", "petitioner.address.text", "representatives[].name",
                "complainedOf.persons[]", "title", "request", "facts", "reasons", "earlierHandling.by",
                "earlierHandling.outcome")) {
            SampleForms.with(form, field, CANARY);
        }
        Response receipt = service.register(SampleForms.newKey(), form.toString());
        assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
        answers.add(receipt.body());
        answers.add(service.get("/petitions/" + receipt.text("number"), RunningIntake.CLERK).body());
        return receipt;
    }

    /** A file whose name and content name somebody, and one that is refused for its name. */
    private void files(RunningIntake service, String petition) {
        byte[] content = ("%PDF-1.7 " + CANARY).getBytes(UTF_8);
        post(service, petition + "/attachments", BUREAU, Map.of("name", CANARY + ".pdf", "bytes", content.length),
                null);
        answers.removeLast(); // to the bureau that named it
        Response sent = service.send(service.request(petition + "/attachments/1", BUREAU)
                .header("Content-Type", "application/octet-stream").header("Upload-Offset", "0")
                .method("PATCH", BodyPublishers.ofByteArray(content)));
        assertThat(sent.text("state")).as(sent.body()).isEqualTo("ADDED");
        post(service, petition + "/attachments", BUREAU, Map.of("name", CANARY + ".exe", "bytes", 9), 422);
    }

    /** Where a code, a date and a number belong. */
    private void refused(RunningIntake service) {
        for (String field : List.of("petitioner.idNumber", "petitioner.phone", "petitioner.email", "category",
                "matterDate", "matterDivision")) {
            answers.add(service.register(SampleForms.newKey(), SampleForms.with(field, CANARY).toString()).body());
        }
    }

    private void imported(RunningIntake service) {
        Map<String, String> taken = new LinkedHashMap<>(SampleLedgers.row(1));
        for (String column : List.of("姓名", "详细住址", "标题", "诉求", "事实", "理由")) {
            taken.put(column, CANARY);
        }
        Map<String, String> refused = new LinkedHashMap<>(SampleLedgers.row(2));
        refused.put("内容分类", CANARY);
        refused.put("联系电话", CANARY);
        Response report = service.importLedger("ledger=canary",
                SampleLedgers.csv(List.of(taken, refused)).getBytes(UTF_8));
        assertThat(report.json().path("registered").asInt()).as(report.body()).isEqualTo(1);
        answers.add(report.body());
    }

    private void post(RunningIntake service, String path, @Nullable String actor,
            Map<String, Object> body, @Nullable Integer status) {
        String json = JsonMapper.shared().writeValueAsString(body);
        Response answer = actor == null ? service.postJson(path, json) : service.postJson(path, json, actor);
        if (status != null) {
            assertThat(answer.status()).as(path + answer.body()).isEqualTo(status);
        }
        answers.add(answer.body());
    }

    /** All bytes of all documents of the service's database. */
    private static String stored(RunningIntake service) {
        var database = service.bean(MongoTemplate.class).getDb();
        StringBuilder all = new StringBuilder();
        for (String collection : database.listCollectionNames()) {
            database.getCollection(collection).withDocumentClass(RawBsonDocument.class).find()
                    .forEach(each -> all.append(UTF_8.decode(each.getByteBuffer().asNIO())));
        }
        return all.toString();
    }

    private static String published(String petitionId) {
        try (TestTopic intake = new TestTopic(BROKERS, Topics.INTAKE);
                TestTopic sealed = new TestTopic(BROKERS, Topics.SEALED)) {
            return List.of(intake.recordsOf(petitionId, 2), sealed.recordsOf(petitionId, 2)).stream()
                    .flatMap(List::stream)
                    .map(record -> record.headers() + (record.value() == null ? "" : new String(record.value(), UTF_8)))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String meters(RunningIntake service) {
        return service.bean(MeterRegistry.class).getMeters().stream().map(meter -> meter.getId().toString())
                .collect(Collectors.joining("\n"));
    }

    private static String spans(RunningIntake service) {
        return service.bean(CollectedSpans.class).spans().stream()
                .map(span -> span.getName() + span.getAttributes() + span.getStatus() + span.getEvents())
                .collect(Collectors.joining("\n"));
    }

    /** As it is, as an address has it, and as bytes are printed. */
    private static boolean holds(String text) {
        return text.contains(CANARY) || text.contains(URLEncoder.encode(CANARY, UTF_8))
                || text.toLowerCase(Locale.ROOT).contains(HexFormat.of().formatHex(CANARY.getBytes(UTF_8)));
    }
}
