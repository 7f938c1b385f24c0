package org.petitions.starter.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a list was asked for, as the trail may say it: the names of the parameters, and of their values those that are codes of letters, days,
 * small numbers or what the platform itself gave out. Whatever else was typed there, be it the number of a passport, goes into no trail.
 */
final class AskedList {
    private static final int MOST = 20;
    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,24}");
    private static final Pattern CODED = Pattern
            .compile("[A-Z][A-Z_]{0,39}|true|false|[0-9]{1,4}|[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?");

    private AskedList() {}

    /** @param query of an address, as it was sent; its purpose is said elsewhere */
    static String of(@Nullable String query) {
        if (query == null) {
            return "";
        }
        return Pattern.compile("&").splitAsStream(query).map(AskedList::part).filter(part -> !part.isEmpty())
                .limit(MOST).collect(Collectors.joining("&"));
    }

    private static String part(String sent) {
        int equals = sent.indexOf('=');
        String name = equals < 0 ? sent : sent.substring(0, equals);
        String value = equals < 0 ? "" : sent.substring(equals + 1);
        return value.isEmpty() || name.equals("why") || !NAME.matcher(name).matches()
                ? ""
                : name + "=" + sayable(value);
    }

    private static String sayable(String sent) {
        try {
            String value = URLDecoder.decode(sent, UTF_8);
            return CODED.matcher(value).matches() ? value : SubjectForm.of(value).orElse("?");
        } catch (IllegalArgumentException _) {
            return "?";
        }
    }
}
