package org.petitions.pages.layout;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** What every page is sent with: it is kept nowhere, tells no other site where it came from, and loads what is ours alone. */
public final class PageHeaders {
    /** The header of the policy. */
    public static final String POLICY = "Content-Security-Policy";

    private static final String DIRECTIVES = "default-src 'self'; form-action %s; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    private PageHeaders() {}

    /**
     * Sets them. Every page gets them; a controller calls this for a page whose forms are sent, or redirected, elsewhere.
     *
     * @param forms addresses that forms of the page are sent to; one without a host is this service's own
     */
    public static void set(HttpServletResponse response, URI... forms) {
        response.setHeader(POLICY, policy(forms));
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** The policy of a page whose forms are sent to these addresses and to our own. */
    public static String policy(URI... forms) {
        return DIRECTIVES.formatted(Stream.concat(Stream.of("'self'"), Stream.of(forms).filter(URI::isAbsolute)
                .map(each -> each.getScheme() + "://" + each.getAuthority())).distinct()
                .collect(Collectors.joining(" ")));
    }
}
