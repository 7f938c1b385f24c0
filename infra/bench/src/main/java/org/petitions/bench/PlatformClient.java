package org.petitions.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public APIs of a running platform.
 *
 * @param intake address of intake-service
 * @param casework address of case-service
 * @param patience how long it waits for an answer
 */
record PlatformClient(URI intake, URI casework, HttpClient http, Duration patience) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    static PlatformClient of(URI intake, URI casework) {
        return new PlatformClient(intake, casework, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT).build(), REQUEST_TIMEOUT);
    }

    /** The same that waits for as long as a person would who has nothing else to do: for what is no load. */
    PlatformClient patient() {
        return new PlatformClient(intake, casework, http, REQUEST_TIMEOUT.multipliedBy(6));
    }

    /**
     * One answer.
     *
     * @param body its JSON, a missing node when it has none
     * @param retryAfter whether it says when to come back
     * @param version of what was changed, as {@code If-Match} takes it; empty when it has none
     */
    record Response(int status, JsonNode body, boolean retryAfter, String version) {}

    /** What isn't JSON is no answer of ours: it counts as one without a clear word. */
    private static JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? JSON.missingNode() : JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    Response get(URI service, String path, String actor) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(service.resolve(path)).timeout(patience).header("Acting-As", actor)
                .build());
    }

    Response post(URI service, String path, Object body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve(path)).timeout(patience)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        headers.forEach(request::header);
        return sent(request.build());
    }

    private Response sent(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        return new Response(answer.statusCode(), json(answer.body()),
                answer.headers().firstValue("Retry-After").isPresent(), answer.headers().firstValue("ETag").orElse(""));
    }
}
