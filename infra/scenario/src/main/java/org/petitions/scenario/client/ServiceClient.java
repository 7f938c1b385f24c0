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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.local.platform.Platform;
import org.petitions.local.platform.TokenSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform as programs ask it: at its door, with a token. Asks again while nobody answers, while the door says that a part does not, or that it may
 * have done what was asked (502 to 504), and while there is too much to do (429): whatever is asked here may be asked twice.
 */
public final class ServiceClient {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(90);

    /** Less than the door waits for a service. */
    private static final String UNTIL_IT_ARRIVES = "wait=4";
    private static final int OK = 200;
    private static final int SIGN_IN_REQUIRED = 401;
    private static final int TOO_MANY = 429;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final URI door;
    private final TokenSource tokens;
    private final RetryPolicy retry;
    private final RequestLog requests = new RequestLog();

    /**
     * @param door e.g. {@code http://127.0.0.1:8080}
     * @param tokens for those who act
     * @param retry how long to ask again
     */
    ServiceClient(URI door, TokenSource tokens, RetryPolicy retry) {
        this.door = door;
        this.tokens = tokens;
        this.retry = retry;
    }

    /** One at a platform's door. */
    public static ServiceClient of(Platform platform, RetryPolicy retry) {
        return new ServiceClient(platform.settings().door(), platform.tokens(), retry);
    }

    /** Everything that was asked here so far by somebody who signed in. */
    public RequestLog requests() {
        return requests;
    }

    /** Reads. */
    public ServiceResponse get(String path, Acting who) {
        return send(request(path).GET(), who);
    }

    /** Reads what an event on its way may have to bring first: the service is asked to wait for it. */
    public ServiceResponse getOnceArrived(String path, Acting who) {
        return send(request(path).header("Prefer", UNTIL_IT_ARRIVES).GET(), who);
    }

    /** Fetches a file, which has to be there. */
    public byte[] bytes(String path, Acting who) {
        return file(request(path).GET(), who);
    }

    /** Asks for a file by a request that changes something, where nobody has to sign in; with headers that say who asks. */
    public byte[] postForFile(String path, Map<String, String> headers) {
        var request = request(path).POST(BodyPublishers.noBody());
        headers.forEach(request::header);
        return file(request, null);
    }

    private byte[] file(HttpRequest.Builder request, @Nullable Acting who) {
        return retry.until(nameOf(request), () -> {
            HttpResponse<byte[]> answer = tryToSend(request, who);
            if (answer != null && answer.statusCode() / 100 == 4 && answer.statusCode() != TOO_MANY) {
                throw new IllegalStateException(nameOf(request) + " answered " + answer.statusCode());
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
    public ServiceResponse post(String path, @Nullable Object body, Acting who, Map<String, String> headers) {
        var request = request(path);
        headers.forEach(request::header);
        return send(body == null ? request.POST(BodyPublishers.noBody()) : withJson(request, body), who);
    }

    /** Sends JSON where nobody has to say who they are: a petitioner has a number and a code. */
    public ServiceResponse post(String path, Object body, Map<String, String> headers) {
        var request = request(path);
        headers.forEach(request::header);
        return send(withJson(request, body), null);
    }

    /** Sends a file as it is. */
    public ServiceResponse postFile(String path, byte[] file, String contentType, Acting who) {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(file)), who);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(door.resolve(path)).timeout(ANSWER_LIMIT);
    }

    private static HttpRequest.Builder withJson(HttpRequest.Builder request, Object body) {
        return request.header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    private static String nameOf(HttpRequest.Builder request) {
        HttpRequest ready = request.copy().build();
        return ready.method() + " " + ready.uri().getPath();
    }

    private ServiceResponse send(HttpRequest.Builder request, @Nullable Acting who) {
        return retry.until(nameOf(request), () -> sendOnce(request, who));
    }

    private @Nullable ServiceResponse sendOnce(HttpRequest.Builder request, @Nullable Acting who) {
        HttpResponse<byte[]> answer = tryToSend(request, who);
        if (answer == null) {
            return null;
        }
        var said = new ServiceResponse(answer.statusCode(), json(answer.body()), answer.headers().firstValue("ETag"));
        return said.isProblem("busy") || said.isProblem("too-many-requests") ? null : said;
    }

    /** Null when it has to be asked again: nobody opens, because it is being started again or was killed while it answered, or there is no token now. */
    private @Nullable HttpResponse<byte[]> tryToSend(HttpRequest.Builder request, @Nullable Acting who) {
        if (who == null) {
            return answered(request.copy().build());
        }
        Optional<String> token = tokens.bearer(who.account());
        if (token.isEmpty()) {
            return null;
        }
        HttpRequest.Builder signedIn = request.copy().header("Authorization", "Bearer " + token.get());
        String office = who.office();
        if (office != null) {
            signedIn.header(Acting.OFFICE_HEADER, office);
        }
        HttpRequest ready = signedIn.build();
        HttpResponse<byte[]> answer = answered(ready);
        requests.add(who.account(), ready.method(), ready.uri().getRawPath(),
                answer == null ? null : answer.statusCode());
        if (answer != null && answer.statusCode() == SIGN_IN_REQUIRED) {
            tokens.forget(who.account(), token.get());
            return null;
        }
        return answer;
    }

    private @Nullable HttpResponse<byte[]> answered(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            return switch (answer.statusCode()) {
                case 502, 503, 504 -> null;
                default -> answer;
            };
        } catch (IOException _) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + door, e);
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
