package org.petitions.gateway.home;

import java.net.URI;
import java.util.List;
import java.util.Locale;
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

    /** What something is called in both languages. */
    record Names(String zh, String en) {
        String in(Locale language) {
            return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
        }
    }

    /**
     * An office that is held today.
     *
     * @param unit whose it is
     * @param unitName what that is called; null when the organisation does not know
     * @param role what may be done there
     * @param post the post that is acted for; null when it is for none
     * @param postTitle what that is called; null as above
     */
    record Office(String unit, @Nullable Names unitName, String role, @Nullable String post,
            @Nullable Names postTitle) {
        /** As the header {@code Acting-For} names it. */
        String choice() {
            return Objects.requireNonNullElse(post, role + "@" + unit);
        }

        /** The id of the post, or else of the unit, which a person of the office knows it by. */
        String id() {
            return Objects.requireNonNullElse(post, unit);
        }

        /** What people call the post, or else the unit. */
        Optional<String> name(Locale language) {
            return Optional.ofNullable(post == null ? unitName : postTitle).map(names -> names.in(language));
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
