package org.petitions.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.intake.form.ConfidentialFields;
import org.petitions.local.api.ApiDescription;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API's description is what the service does. */
class OpenApiDocumentTest {
    private static final Path FILE = Path.of("..", "docs", "api", "intake-service.json");

    @Test
    void the_document_in_docs_is_current() throws IOException {
        ApiDescription drawn = ApiDescription.draw(RunningIntake.shared().request("/").build().uri(),
                "intake-service 信访登记",
                "登记、导入、查询与信访人的请求。 / Registration, ledgers, tracking and the petitioner's requests.",
                RunningIntake.CLERK)
                .with(OpenApiDocumentTest::addLedger).with(OpenApiDocumentTest::addFile)
                .with(OpenApiDocumentTest::addWaiting)
                .withSchemas(confidentialFields());
        drawn.writeIfAsked(FILE);

        assertThat(FILE).as("renew it with -Dopenapi.write=true").hasContent(drawn.text());
        assertThat(drawn.paths("post")).contains("/petitions", "/imports", "/tracking", "/tracking/review");
    }

    @Test
    void every_answer_is_described_and_a_refusal_is_the_problem_that_is_described() throws IOException {
        ApiDescription drawn = ApiDescription.draw(RunningIntake.shared().request("/").build().uri(), "", "",
                RunningIntake.CLERK).with(OpenApiDocumentTest::addFile);

        assertThat(drawn.faults()).isEmpty();
        assertThat(drawn.problemFaults(RunningIntake.shared().register("openapi-key-1", "{}").json())).isEmpty();
    }

    /** What travels sealed; case-service answers with it, and its description points here. */
    private static JsonNode confidentialFields() {
        return JsonMapper.shared().readTree(
                Json31.pretty(ModelConverters.getInstance(true).readAll(new AnnotatedType(ConfidentialFields.class))));
    }

    /** A header that the whole service reads, so no method's signature tells of it. */
    private static void addWaiting(String path, String method, ObjectNode operation) {
        if (List.of("/tracking/rating", "/tracking/review", "/tracking/withdrawal").contains(path)) {
            ApiDescription.mayWait(operation,
                    "上次同类请求尚未处理时等待其结果，最多 5 秒 / waits while the last request of its kind is pending, 5 s at most");
        }
    }

    /** It is read from the request as it comes in, so the method's signature does not tell of it. */
    private static void addLedger(String path, String method, ObjectNode operation) {
        if (path.equals("/imports")) {
            operation.withObject("requestBody").put("required", true).withObject("content").withObject("text/csv")
                    .withObject("schema").put("type", "string").put("format", "binary");
        }
    }

    /** It is written out piece by piece, so the method's signature does not tell of it. */
    private static void addFile(String path, String method, ObjectNode operation) {
        if (path.endsWith("/attachments/{place}/content")) {
            operation.withObject("responses").withObject("200").withObject("content")
                    .withObject("application/octet-stream").withObject("schema").put("type", "string")
                    .put("format", "binary");
        }
    }
}
