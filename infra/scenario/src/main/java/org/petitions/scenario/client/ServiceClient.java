package org.petitions.scenario.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One service over HTTP. Asks again while nobody answers or the service says that it cannot just now (503, or 429 {@code busy}). */
public final class ServiceClient {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final URI service;
    private final RetryPolicy retry;

    /**
     * @param service e.g. {@code http://127.0.0.1:8082}
     * @param retry how long to ask again
     */
    public ServiceClient(URI service, RetryPolicy retry) {
        this.service = service;
        this.retry = retry;
    }

    /** Reads. */
    public ServiceResponse get(String path, ActorHeader who) {
        return send(HttpRequest.newBuilder(service.resolve(path)).header(ActorHeader.NAME, who.value()).GET());
    }

    /** Reads what an event on its way may have to bring first: the service is asked to wait for it. */
    public ServiceResponse getOnceArrived(String path, ActorHeader who) {
        return send(HttpRequest.newBuilder(service.resolve(path)).header(ActorHeader.NAME, who.value())
                .header("Prefer", "wait=5").GET());
    }

    /** Fetches a file, which has to be there. */
    public byte[] bytes(String path, ActorHeader who) {
        return file(HttpRequest.newBuilder(service.resolve(path)).header(ActorHeader.NAME, who.value()).GET());
    }

    /** Asks for a file by a request that changes something, with headers that say who asks. */
    public byte[] postForFile(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(service.resolve(path)).POST(BodyPublishers.noBody());
        headers.forEach(request::header);
        return file(request);
    }

    private byte[] file(HttpRequest.Builder asked) {
        HttpRequest request = asked.timeout(ANSWER_LIMIT).build();
        String path = request.uri().getPath();
        return retry.until(request.method() + " " + path, () -> {
            HttpResponse<byte[]> answer = tryToSend(request);
            if (answer != null && answer.statusCode() / 100 == 4 && answer.statusCode() != TOO_MANY) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            return answer == null || answer.statusCode() != OK ? null : answer.body();
        });
    }

    /**
     * Sends JSON.
     *
     * @param body written as JSON; null for none
     * @param headers more headers
     */
    public ServiceResponse post(String path, @Nullable Object body, ActorHeader who, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(service.resolve(path)).header(ActorHeader.NAME, who.value());
        headers.forEach(request::header);
        if (body == null) {
            return send(request.POST(BodyPublishers.noBody()));
        }
        return send(request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    /** Sends JSON where nobody has to say who they are: a petitioner has a number and a code. */
    public ServiceResponse post(String path, Object body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(service.resolve(path)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        headers.forEach(request::header);
        return send(request);
    }

    /** Sends a file as it is. */
    public ServiceResponse postFile(String path, byte[] file, String contentType, ActorHeader who) {
        return send(HttpRequest.newBuilder(service.resolve(path)).header(ActorHeader.NAME, who.value())
                .header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(file)));
    }

    private ServiceResponse send(HttpRequest.Builder request) {
        HttpRequest ready = request.timeout(ANSWER_LIMIT).build();
        return retry.until(ready.method() + " " + ready.uri().getPath(), () -> sendOnce(ready));
    }

    private @Nullable ServiceResponse sendOnce(HttpRequest request) {
        HttpResponse<byte[]> answer = tryToSend(request);
        if (answer == null || answer.statusCode() == UNAVAILABLE) {
            return null;
        }
        var said = new ServiceResponse(answer.statusCode(), json(answer.body()), answer.headers().firstValue("ETag"));
        return said.isProblem("busy") ? null : said;
    }

    private @Nullable HttpResponse<byte[]> tryToSend(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            return null; // nobody opens: it is being started again, or was killed while it answered
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + service, e);
        }
    }

    private static JsonNode json(byte[] body) {
        if (body.length == 0) {
            return JSON.createObjectNode();
        }
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new IllegalStateException("a service answered something else than JSON", e);
        }
    }
}
