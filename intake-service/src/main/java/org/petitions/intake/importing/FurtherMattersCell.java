package org.petitions.intake.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Term;
import org.petitions.events.terms.Townships;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.form.terms.Subcategory;

/**
 * What else a letter asks for (一件多诉), in one cell: one a line, or parted by semicolons, each {@code 内容分类/诉求}. Between them may stand
 * what is not as in the first matter: subcategory, purpose, urgency, division, or the id of the unit complained of. Pure.
 */
final class FurtherMattersCell {
    private static final Pattern LINE = Pattern.compile("\\n");
    private static final Pattern SEMICOLON = Pattern.compile("[；;]");
    private static final Pattern SLASH = Pattern.compile("[/／]");
    private static final Pattern NUMBERING = Pattern.compile("^[（(]?[0-9０-９]{1,2}[)）.．、]\\s*");
    private static final String CATEGORY = "category";
    private static final String REQUEST = "request";

    private FurtherMattersCell() {}

    /**
     * The matters as written, each by the names of the form's fields; empty where one of them does not say what it is about, or what it
     * asks for.
     */
    static Optional<List<Map<String, Object>>> read(String cell) {
        Pattern between = cell.indexOf('\n') < 0 ? SEMICOLON : LINE;
        List<Map<String, Object>> matters = between.splitAsStream(cell).map(String::strip)
                .map(entry -> NUMBERING.matcher(entry).replaceFirst("")).filter(entry -> !entry.isEmpty())
                .map(FurtherMattersCell::matter).toList();
        boolean clear = !matters.isEmpty()
                && matters.stream().allMatch(matter -> matter.containsKey(CATEGORY) && matter.containsKey(REQUEST));
        return clear ? Optional.of(matters) : Optional.empty();
    }

    /** The first part that is none of these words begins the request, which may have slashes of its own. */
    private static Map<String, Object> matter(String entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        String rest = entry;
        while (!rest.isEmpty() && isTaken(firstOf(rest), fields)) {
            rest = rest.substring(Math.min(rest.length(), firstOf(rest).length() + 1));
        }
        if (!rest.isBlank()) {
            fields.put(REQUEST, rest.strip());
        }
        return fields;
    }

    private static String firstOf(String text) {
        return SLASH.split(text, 2)[0];
    }

    private static boolean isTaken(String part, Map<String, Object> fields) {
        return isTaken(CATEGORY, code(part, Category.class), fields)
                || isTaken("subcategory", code(part, Subcategory.class), fields)
                || isTaken("purpose", code(part, Purpose.class), fields)
                || isTaken("urgency", code(part, Urgency.class), fields)
                || isTaken("division", placeOf(part), fields)
                || isTaken("complainedOf", UnitId.parse(CellReader.idOf(part))
                        .map(unit -> Map.of("unit", unit.toString())), fields);
    }

    private static Optional<String> placeOf(String part) {
        String code = CellTerms.divisionOf(part);
        return Divisions.find(code).map(Divisions.Division::code)
                .or(() -> Townships.find(code).map(Townships.Township::code));
    }

    private static boolean isTaken(String field, Optional<?> value, Map<String, Object> fields) {
        return value.isPresent() && fields.putIfAbsent(field, value.get()) == null;
    }

    private static <E extends Enum<E> & Term> Optional<String> code(String part, Class<E> type) {
        return CellTerms.termOf(part, type).map(Enum::name);
    }
}
