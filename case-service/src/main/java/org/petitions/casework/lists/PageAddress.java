package org.petitions.casework.lists;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of a list's other pages. */
public final class PageAddress {
    private static final String AFTER = "after";

    private PageAddress() {}

    /** The same list from a place on; null where there is none. */
    public static @Nullable String next(HttpServletRequest request, @Nullable String after) {
        return after == null ? null : asked(request).replaceQueryParam(AFTER, after).build().toUriString();
    }

    /** The list's first page; null on that page itself. */
    public static @Nullable String first(HttpServletRequest request) {
        return request.getParameter(AFTER) == null
                ? null
                : asked(request).replaceQueryParam(AFTER).build().toUriString();
    }

    private static UriComponentsBuilder asked(HttpServletRequest request) {
        return UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString())
                .replaceQueryParam("lang");
    }
}
