package org.petitions.bench.fill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with what in it differs from copy to copy: the id, the number, the county, days, and numbers of documents (字号). */
final class TemplateText {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** A part of the text, as a copy has it. */
    private interface Part {
        String in(CaseCopy copy);
    }

    private final List<Part> parts;
    private final boolean varied;
    private final boolean identified;

    private TemplateText(List<Part> parts, boolean varied, boolean identified) {
        this.parts = parts;
        this.varied = varied;
        this.identified = identified;
    }

    /**
     * Finds the places.
     *
     * @param documents the numbers of the case's documents, each told from the others by its place in the list
     */
    static TemplateText of(String text, CaseIdentity template, List<String> documents) {
        Matcher places = Pattern.compile("(?<id>" + Pattern.quote(template.id()) + ")|(?<number>"
                + Pattern.quote(template.number()) + ")|(?<document>[^\"/〔]*〔\\d{4}〕\\d{1,6}号)|(?<day>"
                + DAY.pattern() + ")|(?<county>" + template.county() + ")").matcher(text);
        List<Part> parts = new ArrayList<>();
        boolean identified = false;
        int end = 0;
        while (places.find()) {
            same(parts, text.substring(end, places.start()));
            String found = places.group();
            if (places.group("id") != null) {
                parts.add(copy -> copy.identity().id());
                identified = true;
            } else if (places.group("number") != null) {
                parts.add(copy -> copy.identity().number());
                identified = true;
            } else if (places.group("document") != null) {
                document(parts, found, documents);
            } else if (places.group("day") != null) {
                LocalDate day = LocalDate.parse(found);
                parts.add(copy -> day.minusDays(copy.days()).toString());
            } else {
                parts.add(copy -> copy.identity().county());
            }
            end = places.end();
        }
        boolean varied = !parts.isEmpty();
        same(parts, text.substring(end));
        return new TemplateText(List.copyOf(parts), varied, identified);
    }

    private static void same(List<Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(_ -> text);
        }
    }

    /** One of the case's own gets a serial of the copy's own; what was made elsewhere stays. */
    private static void document(List<Part> parts, String number, List<String> documents) {
        int place = documents.indexOf(number);
        if (place < 0) {
            same(parts, number);
            return;
        }
        String unit = number.substring(0, number.indexOf('〔') + 1);
        int year = Integer.parseInt(number.substring(unit.length(), number.indexOf('〕')));
        parts.add(copy -> unit + LocalDate.of(year, 7, 1).minusDays(copy.days()).getYear() + "〕"
                + (copy.documentSerial() + place) + "号");
    }

    /** Whether it is another in any copy. */
    boolean isVaried() {
        return varied;
    }

    /** Whether no two copies have the same. */
    boolean isIdentified() {
        return identified;
    }

    String in(CaseCopy copy) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.in(copy)));
        return text.toString();
    }
}
