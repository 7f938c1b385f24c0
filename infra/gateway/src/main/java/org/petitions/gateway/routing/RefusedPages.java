package org.petitions.gateway.routing;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.gateway.errors.Pages;
import org.petitions.gateway.errors.Problem;
import org.petitions.gateway.errors.ProblemException;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What a service refuses to somebody who waits for a page is shown as one: the services' own form of a problem is for programs. */
final class RefusedPages {
    private static final int FIRST_REFUSAL = 400;

    private RefusedPages() {}

    /**
     * Gives the answer on, unless it is a refusal to be shown.
     *
     * @throws ProblemException with the answer's status, when a page was asked for and the refusal is none
     */
    static ServerResponse shown(ServerRequest request, ServerResponse response) {
        int status = response.statusCode().value();
        if (status < FIRST_REFUSAL || !Pages.wanted(request.servletRequest()) || isPage(response.headers())) {
            return response;
        }
        // Nobody reads its body any more, and its connection is to be free again.
        ClientHttpResponse unread = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_ATTR);
        Optional.ofNullable(unread).ifPresent(ClientHttpResponse::close);
        throw new ProblemException(new Problem.ServiceRefused(status, retryAfter(response.headers())));
    }

    private static boolean isPage(HttpHeaders headers) {
        MediaType type = headers.getContentType();
        return type != null && MediaType.TEXT_HTML.includes(type);
    }

    private static @Nullable Duration retryAfter(HttpHeaders headers) {
        String seconds = headers.getFirst(HttpHeaders.RETRY_AFTER);
        return seconds == null || !seconds.matches("\\d{1,6}") ? null : Duration.ofSeconds(Long.parseLong(seconds));
    }
}
