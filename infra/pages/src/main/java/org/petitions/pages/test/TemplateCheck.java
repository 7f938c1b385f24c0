package org.petitions.pages.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.jspecify.annotations.Nullable;

/** Goes through one template and notes what is wrong. */
final class TemplateCheck extends AbstractSimpleMarkupHandler {
    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z0-9][A-Za-z0-9_.-]*)");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Set<String> SPOKEN = Set.of("alt", "title", "aria-label", "placeholder", "label");

    private final Set<String> keys;
    private final List<String> faults = new ArrayList<>();
    private @Nullable String form;
    private boolean token;
    private boolean script;

    TemplateCheck(Set<String> keys) {
        this.keys = keys;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void handleText(char[] buffer, int offset, int length, int line, int column) {
        String text = new String(buffer, offset, length).strip();
        if (script && !text.isEmpty()) {
            faults.add("line " + line + ": a script stands in the page");
        } else if (TemplateRules.isWord(text.replaceAll("&\\w+;", ""))) {
            faults.add("line " + line + ": text outside the bundles: " + text);
        }
    }

    @Override
    public void handleStandaloneElement(String name, @Nullable Map<String, String> attributes, boolean minimized,
            int line, int column) {
        look(name, attributes == null ? Map.of() : attributes, line);
    }

    @Override
    public void handleOpenElement(String name, @Nullable Map<String, String> attributes, int line, int column) {
        Map<String, String> known = attributes == null ? Map.of() : attributes;
        look(name, known, line);
        if (name.equalsIgnoreCase("form") && isPost(known)) {
            form = "line " + line + ": ";
            token = false;
        }
        script = name.equalsIgnoreCase("script");
        if (name.equalsIgnoreCase("style")) {
            faults.add("line " + line + ": a style stands in the page");
        }
    }

    @Override
    public void handleCloseElement(String name, int line, int column) {
        script = false;
        if (name.equalsIgnoreCase("form") && form != null) {
            if (!token) {
                faults.add(form + "a form that is posted has no ~{elements :: token}");
            }
            form = null;
        }
    }

    private static boolean isPost(Map<String, String> attributes) {
        return "post".equalsIgnoreCase(attributes.get("method")) || attributes.containsKey("th:method");
    }

    private void look(String element, Map<String, String> attributes, int line) {
        attributes.forEach((name, value) -> {
            String attribute = name.toLowerCase(Locale.ROOT);
            String text = value == null ? "" : value;
            if (attribute.matches("(th:)?(style|on[a-z]+|hx-on.*)")) {
                faults.add("line " + line + ": the policy of the pages forbids " + name);
            }
            if (SPOKEN.contains(attribute) && TemplateRules.isWord(text)) {
                faults.add("line " + line + ": text outside the bundles: " + name + " of " + element);
            }
            if (HAN.matcher(text).find()) {
                faults.add("line " + line + ": text outside the bundles: " + name + " of " + element);
            }
            if (text.contains("elements :: token")) {
                token = true;
            }
            KEY.matcher(text).results().map(found -> found.group(1)).filter(key -> !keys.contains(key))
                    .forEach(key -> faults.add("line " + line + ": no bundle has " + key));
        });
    }
}
