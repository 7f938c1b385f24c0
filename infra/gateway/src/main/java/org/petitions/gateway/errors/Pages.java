package org.petitions.gateway.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.WebUtils;

/** For whom a page is made, and in which language. */
public final class Pages {
    /** Keeps the language; the services read it too. */
    public static final String LANGUAGE_COOKIE = "LANG";

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

    /** Chinese, unless English was chosen here ({@code ?lang=en}) or before. */
    public static Locale language(HttpServletRequest request) {
        return "en".equals(chosenLanguage(request).orElse("zh")) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** {@code zh} or {@code en}, when one was chosen. */
    public static Optional<String> chosenLanguage(HttpServletRequest request) {
        return askedLanguage(request).or(() -> {
            Cookie kept = WebUtils.getCookie(request, LANGUAGE_COOKIE);
            return Optional.ofNullable(kept).map(Cookie::getValue).filter(Pages::isLanguage);
        });
    }

    /** The language that this request chooses; read from the query alone, so that no body is read for it. */
    public static Optional<String> askedLanguage(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&"))
                        .filter(each -> each.startsWith("lang=")).map(each -> each.substring("lang=".length()))
                        .filter(Pages::isLanguage).findFirst();
    }

    /** Whether it is a petitioner's door, from which nobody is to be led to the officials' sign-in. */
    static boolean isForPetitioners(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed instanceof String known ? known : request.getRequestURI();
        return Stream.of("/tracking", "/petitioner").anyMatch(each -> path.equals(each) || path.startsWith(each + "/"));
    }

    private static boolean isLanguage(String text) {
        return text.equals("zh") || text.equals("en");
    }
}
