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
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.PlatformService;
import org.petitions.local.platform.TokenSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public APIs of a running platform, asked with tokens: at its door, or at the services themselves, which tells what the door costs.
 *
 * @param intake where intake-service is asked
 * @param casework where case-service is asked
 * @param patience how long it waits for an answer
 */
record PlatformClient(URI intake, URI casework, HttpClient http, TokenSource tokens, Duration patience) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    /** As programs come, through the door. */
    static PlatformClient of(Platform platform) {
        URI door = platform.settings().door();
        return of(platform, door, door);
    }

    /** Past the door. */
    static PlatformClient direct(Platform platform) {
        return of(platform, platform.uri(PlatformService.INTAKE), platform.uri(PlatformService.CASEWORK));
    }

    private static PlatformClient of(Platform platform, URI intake, URI casework) {
        return new PlatformClient(intake, casework, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT).build(), platform.tokens(), REQUEST_TIMEOUT);
    }

    /** The same that waits for as long as a person would who has nothing else to do: for what is no load. */
    PlatformClient patient() {
        return new PlatformClient(intake, casework, http, tokens, REQUEST_TIMEOUT.multipliedBy(6));
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

    Response get(URI service, String path, Acting who) throws IOException, InterruptedException {
        return sent(as(who, HttpRequest.newBuilder(service.resolve(path)).timeout(patience)).build());
    }

    /**
     * A page as a browser gets it.
     *
     * @param bytes over the wire, packed
     */
    record Page(int status, int bytes) {}

    /** A page, packed. */
    Page page(URI service, String path, Acting who) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(as(who, HttpRequest.newBuilder(service.resolve(path)).timeout(patience)
                .header("Accept", "text/html").header("Accept-Encoding", "gzip")).build(), BodyHandlers.ofByteArray());
        return new Page(answer.statusCode(), answer.body().length);
    }

    /** What looks after a service. */
    Response monitor(URI service, String path) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(service.resolve(path)).timeout(patience)
                .header("Authorization", bearer(TokenSource.MONITORING)).build());
    }

    /** Where nobody has to sign in: a petitioner has a number and a code. */
    Response post(URI service, String path, Object body) throws IOException, InterruptedException {
        return sent(json(service, path, body).build());
    }

    Response post(URI service, String path, Object body, Acting who, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = as(who, json(service, path, body));
        headers.forEach(request::header);
        return sent(request.build());
    }

    private HttpRequest.Builder json(URI service, String path, Object body) {
        return HttpRequest.newBuilder(service.resolve(path)).timeout(patience)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    private HttpRequest.Builder as(Acting who, HttpRequest.Builder request) throws IOException {
        return request.header("Authorization", bearer(who.account())).header("Acting-For", who.office());
    }

    private String bearer(String account) throws IOException {
        return "Bearer " + tokens.bearer(account).orElseThrow(() -> new IOException("the issuer does not answer"));
    }

    private Response sent(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        return new Response(answer.statusCode(), json(answer.body()),
                answer.headers().firstValue("Retry-After").isPresent(), answer.headers().firstValue("ETag").orElse(""));
    }
}
