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

    /**
     * Of one of several lists on a page, the list from a place on; null where there is none.
     *
     * @param parameter by which its place is named
     * @param part id of its heading on the page
     */
    public static @Nullable String next(HttpServletRequest request, String parameter, String part,
            @Nullable String after) {
        return after == null
                ? null
                : asked(request).replaceQueryParam(parameter, after).fragment(part).build().toUriString();
    }

    /** The list's first page; null on that page itself. */
    public static @Nullable String first(HttpServletRequest request) {
        return request.getParameter(AFTER) == null
                ? null
                : asked(request).replaceQueryParam(AFTER).build().toUriString();
    }

    /** The same of one of several lists on a page. */
    public static @Nullable String first(HttpServletRequest request, String parameter, String part) {
        return request.getParameter(parameter) == null
                ? null
                : asked(request).replaceQueryParam(parameter).fragment(part).build().toUriString();
    }

    private static UriComponentsBuilder asked(HttpServletRequest request) {
        return UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString())
                .replaceQueryParam("lang");
    }
}
