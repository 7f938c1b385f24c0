package org.petitions.events.terms;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unit's id: its division's code and its kind, e.g. {@code 431222-HRSS} is the human-resources bureau of Yuanling county.
 *
 * @param division 6-digit division code (GB/T 2260)
 */
public record UnitId(String division, UnitKind kind) {
    private static final Pattern FORM = Pattern.compile("(\\d{6})-([A-Z]+)");

    /** The id that {@code text} is, or empty when it is none: wrong form or unknown kind. */
    public static Optional<UnitId> parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        for (UnitKind kind : UnitKind.values()) {
            if (kind.name().equals(match.group(2))) {
                return Optional.of(new UnitId(match.group(1), kind));
            }
        }
        return Optional.empty();
    }

    /** The division of a unit id that is known to be well formed. */
    public static String divisionOf(String unitId) {
        return unitId.substring(0, 6);
    }

    /** Whether a unit is a city's petition bureau, which watches over the cases of every county (a city's code ends with 00). */
    public static boolean isCityBureau(String unitId) {
        return parse(unitId).filter(id -> id.kind() == UnitKind.PB && id.division().endsWith("00")).isPresent();
    }

    @Override
    public String toString() {
        return division + "-" + kind;
    }
}
