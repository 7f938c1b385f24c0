package org.petitions.scenario.check;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What a part of the platform tells whoever monitors it. */
final class MetricsPage {
    private static final String PATH = "/actuator/prometheus";
    private static final int OK = 200;

    private MetricsPage() {}

    /**
     * All its metrics.
     *
     * @param part where it answers
     * @param token of who monitors
     * @return empty when they were not told, for a refusal tells none
     */
    static String of(URI part, String token) {
        try (var http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(HttpRequest.newBuilder(part.resolve(PATH))
                    .header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
            return answer.statusCode() == OK ? answer.body() : "";
        } catch (IOException _) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for metrics", e);
        }
    }
}
