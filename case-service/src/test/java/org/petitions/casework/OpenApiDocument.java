package org.petitions.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.law.Article;
import org.petitions.local.api.ApiDescription;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API's own description, drawn from the running service, with an example for each request and the article of each step. */
final class OpenApiDocument {
    /** Who acts in the examples. */
    static final String HANDLER = "HANDLER/431222-HRSS/h-01";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Steps whose address names the thing and not the step. */
    private static final Map<String, Step> DOCUMENTS = Map.of("documents", Step.ISSUE_DOCUMENT, "elsewhere",
            Step.NOTE_DOCUMENT, "send", Step.SEND_DOCUMENT, "deliver", Step.DELIVER_DOCUMENT,
            "open", Step.OPEN_DOCUMENT, "corrections", Step.CORRECT_DELIVERY,
            "reissue", Step.CORRECT_DOCUMENT);

    private OpenApiDocument() {}

    static ApiDescription draw(RunningCaseService service) throws IOException {
        ApiDescription drawn = ApiDescription.draw(service.uri("/"), "case-service 信访事项办理",
                "依《信访工作条例》办理信访事项。 / Carries out the procedure of the Regulations on Petition Work.", HANDLER);
        return drawn.with((path, method, operation) -> describe(path, method, operation, drawn))
                // What the petitioner wrote is passed on as intake-service sealed it.
                .withSchemaElsewhere("JsonNode", "intake-service.json#/components/schemas/ConfidentialFields");
    }

    private static void describe(String path, String method, ObjectNode operation, ApiDescription drawn) {
        if (path.startsWith("/cases/{id}")) {
            ApiDescription.mayWait(operation,
                    "事项尚未到达时等待其到达，最多 5 秒 / waits for a case that has not arrived yet, 5 s at most");
        }
        if (path.equals("/cases/{id}/evidence")) { // streamed, so the method's signature does not tell of it
            operation.withObject("responses").withObject("200").withObject("content").withObject("application/zip")
                    .withObject("schema").put("type", "string").put("format", "binary");
        }
        if (path.endsWith("/export.xlsx")) {
            operation.withObject("responses").withObject("200").withObject("content")
                    .withObject("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                    .withObject("schema").put("type", "string").put("format", "binary");
        }
        step(path).filter(step -> method.equals("post")).ifPresent(step -> {
            operation.put("summary", step.zh() + " " + step.en() + "（"
                    + step.articles().stream().map(Article::zh).collect(Collectors.joining("、")) + "）");
            JsonNode body = operation.at("/requestBody/content/application~1json");
            if (body.isObject()) {
                JsonNode written = examples().path(lastOf(path));
                body.asObject().set("example", written.isObject()
                        ? written
                        : RequestExample.of(drawn.schema(body.at("/schema/$ref").asString())));
            }
        });
    }

    /** The step that an address stands for, if it stands for one. */
    static Optional<Step> step(String path) {
        String code = lastOf(path).toUpperCase(Locale.ROOT).replace('-', '_');
        return Optional.ofNullable(DOCUMENTS.get(lastOf(path)))
                .or(() -> Arrays.stream(Step.values()).filter(step -> step.name().equals(code)).findFirst());
    }

    static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static JsonNode examples() {
        try (InputStream file = Objects.requireNonNull(
                OpenApiDocument.class.getResourceAsStream("/openapi/examples.json"))) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
