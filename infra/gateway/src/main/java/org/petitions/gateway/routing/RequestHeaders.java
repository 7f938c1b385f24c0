package org.petitions.gateway.routing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.petitions.gateway.caller.CallerSignature;
import org.petitions.gateway.signin.Person;
import org.petitions.pages.language.PageLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;

/** What a service is told in headers: what the caller sent, without what only the gateway may say. */
final class RequestHeaders {
    private static final String OFFICE = "Acting-For";
    private static final String CSRF = "X-Csrf-Token";
    private static final List<String> ONLY_OURS = List.of(CallerSignature.HEADER, CSRF, HttpHeaders.COOKIE, "Forwarded",
            "X-Real-IP", "X-Original-URL", "X-Rewrite-URL", "X-HTTP-Method-Override");
    private static final String PROXY_PREFIX = "x-forwarded-";

    private final CallerSignature callers;
    private final InstantSource clock;

    RequestHeaders(CallerSignature callers, InstantSource clock) {
        this.callers = callers;
        this.clock = clock;
    }

    /** As it was sent: Spring adds the encoding that forms are read in, and a ledger in another one would be refused. */
    private static void keepType(HttpHeaders headers, HttpServletRequest request) {
        String sent = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (sent != null) {
            headers.set(HttpHeaders.CONTENT_TYPE, sent);
        }
    }

    /** Changes them. */
    void change(HttpHeaders headers, HttpServletRequest request) {
        ONLY_OURS.forEach(headers::remove);
        keepType(headers, request);
        List.copyOf(headers.headerNames()).stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(PROXY_PREFIX)).forEach(headers::remove);
        headers.set(CallerSignature.HEADER, callers.sign(request.getRemoteAddr(), clock.instant(), request.getMethod(),
                request.getRequestURI()));
        PageLanguage.chosen(request)
                .ifPresent(language -> headers.set(HttpHeaders.COOKIE, PageLanguage.COOKIE + "=" + language));
        if (Person.signedIn().isPresent()) {
            // A session's office is the one it chose; a program says its own.
            headers.remove(OFFICE);
            headers.remove(HttpHeaders.AUTHORIZATION);
            Person.office(request).ifPresent(office -> headers.set(OFFICE, office));
            if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
                headers.set(CSRF, token.getToken());
            }
        }
    }
}
