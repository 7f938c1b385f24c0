package org.petitions.pages.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.pages.language.PageLanguage;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the layout is filled with; in templates {@code ${page}}.
 *
 * @param english whether the page is in English, and not in Chinese
 * @param person who is signed in, or null
 * @param formToken what a form has to send back, or null where there is no session
 * @param otherLanguage the address of the same page in the other language; null for the answer to a form, whose address may show nothing
 * @param links the navigation
 */
public record Page(boolean english, @Nullable PagePerson person, @Nullable String formToken,
        @Nullable String otherLanguage, List<Link> links) {
    public Page {
        links = List.copyOf(links);
    }

    /**
     * One link of the navigation.
     *
     * @param key of its text
     * @param here whether the page belongs to it
     * @param more whether it stands behind "more", which says so where the page's own does
     */
    public record Link(String key, String address, boolean here, boolean more) {
        static Link of(NavigationEntry entry, @Nullable PageRole role, String path) {
            return new Link(entry.key(), entry.address(), entry.leadsTo(path), !entry.isDaily(role));
        }
    }

    /** For a request that is answered with a page. */
    public static Page of(HttpServletRequest request, PageVisitors visitors) {
        return of(request, visitors.person(request).orElse(null), visitors.formToken(request));
    }

    /** The same where who is signed in is known better. */
    public static Page of(HttpServletRequest request, @Nullable PagePerson person, @Nullable String formToken) {
        return with(person == null ? List.of() : NavigationEntry.of(person.role()), request, person, formToken);
    }

    /** For somebody whose offices can't be had now, and who therefore sees every link. */
    public static Page ofAnyOffice(HttpServletRequest request, PagePerson person, @Nullable String formToken) {
        return with(List.of(NavigationEntry.values()), request, person, formToken);
    }

    private static Page with(List<NavigationEntry> entries, HttpServletRequest request, @Nullable PagePerson person,
            @Nullable String formToken) {
        boolean english = PageLanguage.of(request).equals(Locale.ENGLISH);
        String path = request.getRequestURI();
        PageRole role = person == null ? null : person.role();
        List<Link> links = entries.stream().map(each -> Link.of(each, role, path)).toList();
        return new Page(english, person, formToken, otherLanguage(request, english), links);
    }

    /** Where nothing is known of who asks: no navigation, and no other language. */
    public static Page plain(Locale language) {
        return new Page(language.equals(Locale.ENGLISH), null, null, null, List.of());
    }

    private static @Nullable String otherLanguage(HttpServletRequest request, boolean english) {
        return request.getMethod().equals("GET")
                ? UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString())
                        .replaceQueryParam(PageLanguage.PARAMETER, english ? "zh" : "en").build().toUriString()
                : null;
    }
}
