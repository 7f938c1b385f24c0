package org.petitions.gateway.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** For whom a page is made. */
public final class Pages {
    private Pages() {}

    /** Whether a person waits for a page: not a script, nor a part of a page. */
    public static boolean wanted(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE) && request.getHeader("HX-Request") == null;
    }

    /** Whether the browser goes to a page, so that sign-in may come between; anything else would lose what it was sent with. */
    public static boolean visited(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && wanted(request);
    }

    /** Whether it is a petitioner's door, from which nobody is to be led to the officials' sign-in. */
    static boolean isForPetitioners(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String known ? known : request.getRequestURI();
        return Stream.of("/tracking", "/tracking.html", "/petition.html", "/receptions", "/receptions.html", "/public",
                "/mailbox.html",
                "/petitioner")
                .anyMatch(each -> path.equals(each) || path.startsWith(each + "/"));
    }
}
