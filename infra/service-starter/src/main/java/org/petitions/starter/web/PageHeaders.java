package org.petitions.starter.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/** What every page for people is sent with: it is kept nowhere, tells no other site where it came from, and loads nothing but our style. */
public final class PageHeaders {
    private static final String POLICY = "default-src 'none'; style-src 'self'; form-action %s; base-uri 'none'; frame-ancestors 'none'";
    private static final String OWN_SCRIPTS = "; script-src 'self'; connect-src 'self'";

    private PageHeaders() {}

    /**
     * Sets them.
     *
     * @param forms addresses that forms of the page are sent to; one without a host is this service's own
     */
    public static void set(HttpServletResponse response, URI... forms) {
        set(response, "", forms);
    }

    /** The same for a page that also loads scripts of our own, each a file beside it, which speak to this service alone; none stands in the page. */
    public static void setWithScripts(HttpServletResponse response, URI... forms) {
        set(response, OWN_SCRIPTS, forms);
    }

    private static void set(HttpServletResponse response, String scripts, URI... forms) {
        String targets = Stream.concat(Stream.of("'self'"), Stream.of(forms).filter(URI::isAbsolute)
                .map(each -> each.getScheme() + "://" + each.getAuthority())).distinct()
                .collect(Collectors.joining(" "));
        response.setHeader("Content-Security-Policy", POLICY.formatted(targets) + scripts);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
