package org.petitions.notification.channel;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON over HTTP to a provider. It follows no redirect, reads no more than a short answer, and nothing of address, answer or body
 * comes into an exception's text: addresses of robots hold keys, and bodies hold telephone numbers.
 */
@Component
public class ProviderHttpClient {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration DEFAULT_RETRY_AFTER = Duration.ofMinutes(1);
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(15);
    private static final long LONGEST_ANSWER = 64 * 1024;
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost");
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(CONNECT_TIMEOUT).build();

    ProviderHttpClient() {}

    /** What a provider answered. */
    public sealed interface Reply {

        /** A JSON object, whatever the status was: many providers say in it, under a 200, that it went wrong. */
        record Json(JsonNode body) implements Reply {}

        /** It takes no more for a while. */
        record TooMany(Duration retryAfter) implements Reply {}
    }

    /** Whether nobody in between reads what is sent to an address: it is HTTPS to some host, or does not
     * leave this machine. */
    public static boolean isProtected(URI address) {
        String host = address.getHost();
        return host != null && ("https".equals(address.getScheme())
                || "http".equals(address.getScheme()) && THIS_MACHINE.contains(host));
    }

    /**
     * Sends a JSON body.
     *
     * @throws ProviderFailureException when the provider cannot be reached, does not answer, answers with no JSON object, fails (5xx) or
     *     does not let us in (401, 403)
     */
    public Reply post(URI address, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(ANSWER_TIMEOUT)
                .header("Content-Type", "application/json; charset=utf-8").POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return reply(http.send(request.build(), BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER)));
        } catch (ConnectException | HttpConnectTimeoutException | UnknownHostException | SSLHandshakeException e) {
            throw new ProviderFailureException.NotSent(e);
        } catch (IOException e) {
            throw new ProviderFailureException.PossiblySent(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProviderFailureException.PossiblySent(e);
        }
    }

    private static Reply reply(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status == TOO_MANY_REQUESTS) {
            return new Reply.TooMany(response.headers().firstValue("Retry-After")
                    .filter(text -> text.matches("\\d{1,4}"))
                    .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds))).filter(ProviderHttpClient::isSensible)
                    .orElse(DEFAULT_RETRY_AFTER));
        }
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            throw new ProviderFailureException.Refused("http-" + status);
        }
        if (status >= SERVER_ERROR) {
            throw new ProviderFailureException.PossiblySent("http-" + status);
        }
        return new Reply.Json(object(response.body()));
    }

    private static boolean isSensible(Duration wait) {
        return wait.isPositive() && wait.compareTo(LONGEST_RETRY_AFTER) <= 0;
    }

    private static JsonNode object(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException _) {
            // said below; the parser's words quote the answer
        }
        throw new ProviderFailureException.PossiblySent("malformed-answer");
    }
}
