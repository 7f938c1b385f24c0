package org.petitions.scenario.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form of a page as a browser sends it: what stands in its fields, and over it what somebody types and chooses. */
public final class PageForm {
    private static final Pattern FIELD = Pattern.compile(
            "<input\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

    private final String action;
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private PageForm(String action) {
        this.action = action;
    }

    /** @param html what stands within the form */
    static PageForm of(String action, String html) {
        var form = new PageForm(action);
        Matcher field = FIELD.matcher(html);
        while (field.find()) {
            if (field.group(1) != null) {
                form.input(field.group(1));
            } else if (field.group(2) != null) {
                form.add(field.group(2), field.group(3).replaceFirst("^\\R", ""));
            } else {
                form.select(field.group(4), field.group(5));
            }
        }
        return form;
    }

    private void input(String tag) {
        String type = attribute(tag, "type").orElse("text");
        boolean chosen = !type.equals("checkbox") && !type.equals("radio") || tag.matches("(?s).*\\bchecked\\b.*");
        if (chosen && !type.equals("submit")) {
            add(tag, attribute(tag, "value").orElse(""));
        }
    }

    private void select(String tag, String options) {
        List<String> all = new ArrayList<>();
        Optional<String> chosen = Optional.empty();
        Matcher option = OPTION.matcher(options);
        while (option.find()) {
            String value = attribute(option.group(1), "value").orElse("");
            all.add(value);
            if (option.group(1).matches("(?s).*\\bselected\\b.*")) {
                chosen = Optional.of(value);
            }
        }
        chosen.or(() -> all.stream().findFirst()).ifPresent(value -> add(tag, value));
    }

    private void add(String tag, String value) {
        attribute(tag, "name").ifPresent(
                name -> fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(unescaped(value)));
    }

    /** Types into a field, or chooses what it offers, in the place of what stands there. */
    public PageForm with(String name, Object... values) {
        List<String> typed = new ArrayList<>();
        for (Object value : values) {
            typed.add(String.valueOf(value));
        }
        fields.put(name, typed);
        return this;
    }

    /** Where it is sent. */
    String action() {
        return action;
    }

    /** As it is sent. */
    String body() {
        return fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    static Optional<String> attribute(String tag, String name) {
        return Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(tag).results()
                .map(found -> unescaped(found.group(1))).findFirst();
    }

    static String unescaped(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
