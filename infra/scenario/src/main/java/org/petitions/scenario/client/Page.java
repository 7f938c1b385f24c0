package org.petitions.scenario.client;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page as it came, after all redirects.
 *
 * @param address where it came from
 * @param status HTTP status
 * @param html as it was sent
 */
public record Page(URI address, int status, String html) {
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FAULT = Pattern
            .compile("(?:govuk-error-summary__list.*?</ul>|govuk-warning-text__text.*?</strong>)", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /** Whether it is the page that was asked for. */
    public boolean isThere() {
        return status / 100 == 2;
    }

    /**
     * The form that is posted to an address, by itself or by one of its buttons; one that filters the page is none.
     *
     * @param action path and query, as the page has them
     * @throws IllegalStateException where the page has none
     */
    public PageForm form(String action) {
        String button = "formaction=\"" + action.replace("&", "&amp;") + "\"";
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            String tag = form.group(1);
            if (PageForm.attribute(tag, "method").filter("post"::equals).isPresent()
                    && (PageForm.attribute(tag, "action").filter(action::equals).isPresent()
                            || form.group(2).contains(button))) {
                return PageForm.of(action, form.group(2));
            }
        }
        throw new IllegalStateException(address.getPath() + " has no form for " + action);
    }

    /** What a pattern's group has in it, each time that it is found. */
    public List<MatchResult> all(Pattern pattern) {
        return pattern.matcher(html).results().toList();
    }

    /**
     * What a pattern's first group has in it.
     *
     * @throws IllegalStateException where it is not found
     */
    public String first(Pattern pattern) {
        Matcher found = pattern.matcher(html);
        if (!found.find()) {
            throw new IllegalStateException(address.getPath() + " has no " + pattern);
        }
        return found.group(1);
    }

    /** What the page says is wrong with what was typed; empty where it says nothing. */
    public String faults() {
        return Optional.of(FAULT.matcher(html)).filter(Matcher::find).map(Matcher::group).map(Page::text).orElse("");
    }

    /** A piece of a page as it is read. */
    public static String text(String html) {
        return PageForm.unescaped(TAG.matcher(html.replaceFirst("^[^<]*>", "")).replaceAll(" ")).strip()
                .replaceAll("\\s+", " ");
    }
}
