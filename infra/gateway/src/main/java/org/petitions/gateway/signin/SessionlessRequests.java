package org.petitions.gateway.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;
import org.petitions.pages.assets.Assets;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests that stand for themselves: at doors that need no account, with a bearer token, and of whoever looks after the gateway. No session is looked
 * for with them, whatever cookie they bring, so that they are answered while sessions can't be read.
 */
public final class SessionlessRequests {
    static final String MONITORING = "/actuator/**";

    /** A pass of a petitioner is a bearer token too, and none of the provider's: nobody here looks at it. */
    static final String[] OPEN = {"/tracking/**", "/tracking.html", "/online-petitions", "/petition.html",
            "/public/**", "/petitioner/**", "/card/**", "/card.html", "/callbacks/**", "/evidence/key",
            "/receptions/**", "/receptions.html",
            "/mailbox.html",
            Assets.PATTERN, Assets.ICON, "/style-guide.html"};

    private static final RequestMatcher PATHS = new OrRequestMatcher(Stream
            .concat(Stream.of(MONITORING), Stream.of(OPEN))
            .<RequestMatcher>map(PathPatternRequestMatcher::pathPattern).toList());
    private static final String KNOWN = SessionlessRequests.class.getName();

    private SessionlessRequests() {}

    /** Whether it is one; an error's dispatch has another path and is what its request was. */
    public static boolean contains(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return request.getAttribute(KNOWN) != null;
        }
        boolean found = hasBearerToken(request) || PATHS.matches(request);
        if (found) {
            request.setAttribute(KNOWN, true);
        }
        return found;
    }

    static boolean hasBearerToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith("bearer ");
    }
}
