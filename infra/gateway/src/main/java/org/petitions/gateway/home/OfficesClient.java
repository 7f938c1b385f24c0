package org.petitions.gateway.home;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks case-service, which keeps the organisation, what somebody may act for. */
final class OfficesClient {
    private final RestClient client;

    OfficesClient(ClientHttpRequestFactory requests, URI cases) {
        this.client = RestClient.builder().requestFactory(requests).baseUrl(cases).build();
    }

    /** What {@code GET /me} answers. */
    private record Me(List<Office> offices) {}

    /**
     * An office that is held today.
     *
     * @param unit whose it is
     * @param role what may be done there
     * @param post the post that is acted for; null when it is for none
     */
    record Office(String unit, String role, @Nullable String post) {
        /** As the header {@code Acting-For} names it. */
        String choice() {
            return Objects.requireNonNullElse(post, role + "@" + unit);
        }
    }

    /** The offices of whom the token is of; empty when they can't be had. */
    Optional<List<Office>> of(String token) {
        try {
            Me me = client.get().uri("/me").headers(headers -> headers.setBearerAuth(token)).retrieve().body(Me.class);
            return Optional.ofNullable(me).map(Me::offices);
        } catch (RestClientException e) {
            return Optional.empty();
        }
    }
}
