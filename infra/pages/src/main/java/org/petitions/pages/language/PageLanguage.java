package org.petitions.pages.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.util.WebUtils;

/** The language of a page: Chinese, unless English was chosen in the address ({@code ?lang=en}) or before. */
public final class PageLanguage {
    /** The cookie that keeps it. */
    public static final String COOKIE = "LANG";

    /** The parameter that chooses it. */
    public static final String PARAMETER = "lang";

    private PageLanguage() {}

    /** The language that a request is answered in. */
    public static Locale of(HttpServletRequest request) {
        return "en".equals(chosen(request).orElse("zh")) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** {@code zh} or {@code en}, when one was chosen. */
    public static Optional<String> chosen(HttpServletRequest request) {
        return asked(request).or(() -> Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map(Cookie::getValue)
                .filter(PageLanguage::isLanguage));
    }

    /** The language that this request chooses; read from the query alone, so that no body is read for it. */
    public static Optional<String> asked(HttpServletRequest request) {
        String query = request.getQueryString();
        String wanted = PARAMETER + "=";
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&")).filter(each -> each.startsWith(wanted))
                        .map(each -> each.substring(wanted.length())).filter(PageLanguage::isLanguage).findFirst();
    }

    private static boolean isLanguage(String text) {
        return text.equals("zh") || text.equals("en");
    }
}
