package org.petitions.casework.procedure.terms;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Which unit is above which in the same system (上级主管单位), by the day (China's), as the organisation's files have it. */
public interface Superiors {

    /** The one above a unit on a day, or empty where the files name none. */
    Optional<String> above(LocalDate day, String unit);

    /** The one above each on a day, by unit id, of all that have one. */
    Map<String, String> on(LocalDate day);

    /** The same on every day. */
    static Superiors always(Map<String, String> superiors) {
        Map<String, String> above = Map.copyOf(superiors);
        return new Superiors() {
            @Override
            public Optional<String> above(LocalDate day, String unit) {
                return Optional.ofNullable(above.get(unit));
            }

            @Override
            public Map<String, String> on(LocalDate day) {
                return above;
            }
        };
    }
}
