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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.petitions.local.signin.TestSignIn;
import org.petitions.local.tokens.TestActors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI description of a service, drawn from the running one (springdoc on its class path), in an order that does not change from one
 * drawing to the next. What our own argument resolvers read stands where it is sent: in headers. A body that is taken or given as bytes is
 * binary, an object is answered as JSON, and whatever is refused is answered with a problem (RFC 9457). Only what a caller asks for is in
 * it: not the page that a failed request is sent on to, nor the addresses of the local profile.
 */
public final class ApiDescription {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    private static final String BEARER = "bearer";
    private static final String ACTOR = "/Actor";
    private static final String ACCOUNT = "/Account";
    private static final String EXPECTED_VERSION = "/ExpectedVersion";

    private final ObjectNode document;

    /** Adds to what is said of one operation. */
    @FunctionalInterface
    public interface OperationEditor {
        /**
         * Adds it.
         *
         * @param path the address, e.g. {@code /petitions/{number}}
         * @param method in lower case, e.g. {@code post}
         * @param operation what is said so far
         */
        void edit(String path, String method, ObjectNode operation);
    }

    private ApiDescription(ObjectNode document) {
        this.document = document;
    }

    /**
     * Draws it.
     *
     * @param service its address, e.g. {@code http://127.0.0.1:8081}
     * @param title its name in both languages
     * @param purpose what it is for, in both languages
     * @param actor somebody who works with it, whose office is the example, e.g. {@code CLERK/431222-PB/c-01}
     */
    public static ApiDescription draw(URI service, String title, String purpose, String actor) throws IOException {
        ObjectNode document = fetch(service.resolve("/v3/api-docs"), actor).asObject();
        Set<String> open = openOperations(service, actor);
        document.remove("servers");
        document.withObject("info").put("title", title).put("version", "0.1.0").put("description", purpose);
        ObjectNode paths = document.withObject("paths");
        List.copyOf(paths.propertyNames()).stream().filter(path -> path.equals("/error") || path.startsWith("/local/"))
                .forEach(paths::remove);
        ObjectNode schemas = document.withObject("components").withObject("schemas");
        List.of("Account", "Actor", "ActingPost", "ExpectedVersion", "MediaType", "Office")
                .forEach(schemas::remove);
        ProblemSchema.putInto(schemas);
        document.withObject("components").withObject("securitySchemes").withObject(BEARER).put("type", "http")
                .put("scheme", "bearer").put("bearerFormat", "JWT")
                .put("description", "签发方的访问令牌 / an access token of the issuer");
        return new ApiDescription(document).with((path, method, operation) -> {
            moveToHeaders(operation, actor);
            if (!open.contains(method + " " + path)) {
                operation.putArray("security").addObject().putArray(BEARER);
            }
            asBytes(operation);
            asJson(operation);
            operation.withObject("responses").withObject("default").put("description", "未予办理及原因 / refused, and why")
                    .withObject("content").withObject("application/problem+json").withObject("schema")
                    .put("$ref", ProblemSchema.REFERENCE);
        });
    }

    /** The same with more said of its operations. */
    public ApiDescription with(OperationEditor editor) {
        ObjectNode edited = document.deepCopy();
        edited.withObject("paths").properties().forEach(path -> path.getValue().properties()
                .forEach(operation -> editor.edit(path.getKey(), operation.getKey(),
                        operation.getValue().asObject())));
        return new ApiDescription(edited);
    }

    /** The same with schemas that no signature tells of; one that is there already stays as it is. */
    public ApiDescription withSchemas(JsonNode byName) {
        ObjectNode edited = document.deepCopy();
        ObjectNode schemas = edited.withObject("components").withObject("schemas");
        byName.properties().forEach(schema -> schemas.putIfAbsent(schema.getKey(), schema.getValue()));
        return new ApiDescription(edited);
    }

    /**
     * The same with one schema described by another document.
     *
     * @param name the schema here, which is left out
     * @param reference where it is described, e.g. {@code intake-service.json#/components/schemas/PetitionForm}
     */
    public ApiDescription withSchemaElsewhere(String name, String reference) {
        ObjectNode edited = document.deepCopy();
        edited.withObject("components").withObject("schemas").remove(name);
        edited.findParents("$ref").stream().map(JsonNode::asObject)
                .filter(parent -> parent.path("$ref").asString("").equals("#/components/schemas/" + name))
                .forEach(parent -> parent.put("$ref", reference));
        return new ApiDescription(edited);
    }

    /** What a program could not go by, each with its operation: answers without form or of any form, refusals that are not described. */
    public List<String> faults() {
        return DescriptionFaults.of(document);
    }

    /** In what a refusal that was given differs from the problem that is described; empty when it does not. */
    public List<String> problemFaults(JsonNode given) {
        return ProblemSchema.faults(given);
    }

    /** What anybody may ask, signed in or not: each {@code method path}, the method in lower case. */
    private static Set<String> openOperations(URI service, String actor) throws IOException {
        return fetch(service.resolve("/local/endpoints"), actor).valueStream()
                .filter(each -> each.at("/access/action").asString("").equals("OPEN_TO_ALL"))
                .map(each -> each.path("method").asString("").toLowerCase(Locale.ROOT) + " "
                        + each.path("path").asString(""))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static JsonNode fetch(URI address, String actor) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).GET();
        TestSignIn.headers(address.getPath(), actor).forEach(request::header);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(address.getPath() + " answered " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while drawing", e);
        }
    }

    private static void moveToHeaders(ObjectNode operation, String actor) {
        List<JsonNode> kept = new ArrayList<>();
        boolean acted = false;
        boolean versioned = false;
        for (JsonNode parameter : operation.path("parameters")) {
            String type = parameter.at("/schema/$ref").asString("");
            boolean saysWho = type.endsWith(ACTOR) || type.endsWith(ACCOUNT);
            acted |= saysWho;
            versioned |= type.endsWith(EXPECTED_VERSION);
            boolean saidByTheBody = parameter.path("name").asString("").equals("Content-Type");
            if (!saysWho && !type.endsWith(EXPECTED_VERSION) && !saidByTheBody) {
                kept.add(parameter);
            }
        }
        ArrayNode parameters = operation.putArray("parameters");
        kept.forEach(parameters::add);
        if (acted) {
            header(parameters, "Acting-For", false,
                    "本次办理的岗位；只有一个岗位的，可不填 / the office acted in; not needed by who has one alone",
                    TestActors.office(actor));
        }
        if (versioned) {
            header(parameters, "If-Match", true, "所依据的版本 / the version it builds on", "\"2\"");
        }
        if (parameters.isEmpty()) {
            operation.remove("parameters");
        }
    }

    /** Says of an operation that it can be asked to wait for its event ({@code Prefer}, RFC 7240), which no signature tells of. */
    public static void mayWait(ObjectNode operation, String description) {
        header(operation.withArray("parameters"), "Prefer", false, description, "wait=5");
    }

    private static void header(ArrayNode parameters, String name, boolean required, String description,
            String example) {
        parameters.addObject().put("name", name).put("in", "header").put("required", required)
                .put("description", description).put("example", example).putObject("schema").put("type", "string");
    }

    /** Bytes are drawn as text in Base64, taken as JSON; they go over the wire as they are, whatever they are called. */
    private static void asBytes(ObjectNode operation) {
        if (operation.at("/requestBody/content/application~1json/schema/format").asString("").equals("byte")) {
            ObjectNode content = operation.withObject("requestBody").withObject("content");
            content.set("*/*", content.remove("application/json"));
        }
        operation.findParents("format").stream().filter(schema -> schema.path("format").asString("").equals("byte"))
                .forEach(schema -> schema.asObject().put("format", "binary"));
    }

    /** Whatever a method answers as an object goes out as JSON: nothing else here writes objects. */
    private static void asJson(ObjectNode operation) {
        operation.withObject("responses").properties().stream().map(Map.Entry::getValue)
                .filter(answer -> answer.at("/content/*~1*/schema").isObject()).forEach(answer -> {
                    ObjectNode content = answer.asObject().withObject("content");
                    if (!content.at("/*~1*/schema/type").asString("").equals("string")) {
                        content.set("application/json", content.remove("*/*"));
                    }
                });
    }

    /** As it is kept. */
    public String text() {
        return JSON.writeValueAsString(JSON.treeToValue(document, Map.class)) + "\n";
    }

    /**
     * One of its schemas.
     *
     * @param reference as its operations name it, e.g. {@code #/components/schemas/ReplyRequest}
     */
    public JsonNode schema(String reference) {
        return document.at(reference.substring(1));
    }

    /** The example of the request to an address, missing where it has no JSON body. */
    public JsonNode example(String path, String method) {
        return document.path("paths").path(path).path(method).at("/requestBody/content/application~1json/example");
    }

    /** The addresses that it describes with this method, e.g. {@code post}. */
    public List<String> paths(String method) {
        return document.path("paths").propertyStream().filter(path -> path.getValue().has(method))
                .map(Map.Entry::getKey).toList();
    }

    /** Writes it anew where the system property {@code openapi.write} asks for it. */
    public void writeIfAsked(Path file) throws IOException {
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text());
        }
    }
}
