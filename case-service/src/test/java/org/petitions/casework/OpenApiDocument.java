package org.petitions.casework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.petitions.casework.procedure.terms.Step;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.web.ExpectedVersion;
import org.springdoc.core.utils.SpringDocUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API's own description, drawn from the running service, with an example for each request and the article of each step. */
final class OpenApiDocument {
    static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    /** Steps whose address names the thing and not the step. */
    private static final Map<String, Step> DOCUMENTS = Map.of("documents", Step.ISSUE_DOCUMENT, "elsewhere",
            Step.NOTE_DOCUMENT, "deliver",
            Step.DELIVER_DOCUMENT);

    private OpenApiDocument() {}

    static String draw(RunningCaseService service) {
        // Both are read from headers by our own argument resolvers.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, ExpectedVersion.class);
        ObjectNode document = service.get("/v3/api-docs", TestPetition.OPERATIONS).json().deepCopy().asObject();
        document.remove("servers");
        document.withObject("info").put("title", "case-service 案件办理").put("version", "0.1.0").put("description",
                "依《信访工作条例》办理信访事项。 / Carries out the procedure of the Regulations on Petition Work.");
        document.path("paths").properties().forEach(path -> path.getValue().properties()
                .forEach(operation -> describe(path.getKey(), operation.getKey(), operation.getValue().asObject())));
        return JSON.writeValueAsString(JSON.treeToValue(document, Map.class)) + "\n";
    }

    private static void describe(String path, String method, ObjectNode operation) {
        header(operation, "Acting-As", "操作人（仅本地演示）：角色/单位/账号 / who acts, in the local profile",
                "HANDLER/431222-HRSS/h-01");
        step(path).filter(step -> method.equals("post")).ifPresent(step -> {
            operation.put("summary", step.zh() + " " + step.en() + "（" + step.article().zh() + "）");
            header(operation, "If-Match", "所依据的案件版本 / the version it builds on", "\"2\"");
            JsonNode example = examples().path(lastOf(path));
            if (example.isObject()) {
                operation.withObject("requestBody").withObject("content").withObject("application/json")
                        .set("example", example);
            }
        });
    }

    private static void header(ObjectNode operation, String name, String description, String example) {
        operation.withArray("parameters").addObject().put("name", name).put("in", "header").put("required", true)
                .put("description", description).put("example", example).putObject("schema").put("type", "string");
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
