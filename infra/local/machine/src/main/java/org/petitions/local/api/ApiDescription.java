package org.petitions.local.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI description of a service, drawn from the running one (springdoc on its class path), in an order that does not change from one
 * drawing to the next. What our own argument resolvers read stands where it is sent: in headers.
 */
public final class ApiDescription {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    private static final String ACTOR = "/Actor";
    private static final String EXPECTED_VERSION = "/ExpectedVersion";

    private final ObjectNode document;

    private ApiDescription(ObjectNode document) {
        this.document = document;
    }

    /**
     * Draws it.
     *
     * @param service its address, e.g. {@code http://127.0.0.1:8081}
     * @param title its name in both languages
     * @param purpose what it is for, in both languages
     */
    public static ApiDescription draw(URI service, String title, String purpose) throws IOException {
        ObjectNode document = fetch(service.resolve("/v3/api-docs"));
        document.remove("servers");
        document.withObject("info").put("title", title).put("version", "0.1.0").put("description", purpose);
        ObjectNode paths = document.withObject("paths");
        List.copyOf(paths.propertyNames()).stream().filter(path -> path.startsWith("/local/")).forEach(paths::remove);
        paths.properties().forEach(path -> path.getValue().properties()
                .forEach(operation -> moveToHeaders(operation.getValue().asObject())));
        ObjectNode schemas = document.withObject("components").withObject("schemas");
        List.of("Actor", "ExpectedVersion").forEach(schemas::remove);
        return new ApiDescription(document);
    }

    private static ObjectNode fetch(URI address) throws IOException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(HttpRequest.newBuilder(address).GET().build(),
                    BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(address.getPath() + " answered " + answer.statusCode());
            }
            return JSON.readTree(answer.body()).asObject();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while drawing", e);
        }
    }

    private static void moveToHeaders(ObjectNode operation) {
        List<JsonNode> kept = new ArrayList<>();
        boolean acted = false;
        boolean versioned = false;
        for (JsonNode parameter : operation.path("parameters")) {
            String type = parameter.at("/schema/$ref").asString("");
            acted |= type.endsWith(ACTOR);
            versioned |= type.endsWith(EXPECTED_VERSION);
            if (!type.endsWith(ACTOR) && !type.endsWith(EXPECTED_VERSION)) {
                kept.add(parameter);
            }
        }
        ArrayNode parameters = operation.putArray("parameters");
        kept.forEach(parameters::add);
        if (acted) {
            header(parameters, "Acting-As", "操作人（仅本地演示）：角色/单位/账号 / who acts, in the local profile");
        }
        if (versioned) {
            header(parameters, "If-Match", "所依据的版本 / the version it builds on");
        }
        if (parameters.isEmpty()) {
            operation.remove("parameters");
        }
    }

    private static void header(ArrayNode parameters, String name, String description) {
        parameters.addObject().put("name", name).put("in", "header").put("required", true)
                .put("description", description).putObject("schema").put("type", "string");
    }

    /** As it is kept. */
    public String text() {
        return JSON.writeValueAsString(JSON.treeToValue(document, Map.class)) + "\n";
    }

    /** The addresses it describes. */
    public List<String> paths() {
        return List.copyOf(document.path("paths").propertyNames());
    }

    /** Writes it anew where the system property {@code openapi.write} asks for it. */
    public void writeIfAsked(Path file) throws IOException {
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text());
        }
    }
}
