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
 * The public doors of a running platform.
 *
 * @param intake address of intake-service
 * @param casework address of case-service
 */
record Doors(URI intake, URI casework, HttpClient http) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(3);

    static Doors of(URI intake, URI casework) {
        return new Doors(intake, casework, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTED_WITHIN).build());
    }

    /** One answer: its status, its JSON (missing node when it has none) and whether it says when to come back. */
    record Answer(int status, JsonNode body, boolean retryAfter) {}

    /** What isn't JSON is no answer of ours: it counts as one without a clear word. */
    private static JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? JSON.missingNode() : JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    Answer post(URI door, String path, Object body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(door.resolve(path)).timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        headers.forEach(request::header);
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(answer.statusCode(), json(answer.body()),
                answer.headers().firstValue("Retry-After").isPresent());
    }
}
