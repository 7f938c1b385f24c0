package org.petitions.gateway.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Whether the provider is there, asked before somebody is sent to it: a browser that finds nobody shows no page of ours. */
final class Provider {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE).build();
    private final HttpRequest question;

    /** @param issuer as tokens name it */
    Provider(URI issuer) {
        String base = issuer.toString().replaceAll("/$", "");
        this.question = HttpRequest.newBuilder(URI.create(base + "/.well-known/openid-configuration"))
                .timeout(PATIENCE).build();
    }

    /** Asks it. */
    boolean isThere() {
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
