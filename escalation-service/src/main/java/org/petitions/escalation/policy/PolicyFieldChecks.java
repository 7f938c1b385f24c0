package org.petitions.escalation.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Urgency;

/** Checks of the policy's fields. A missing YAML field reaches a constructor as null, whatever its declared type says. */
final class PolicyFieldChecks {
    private PolicyFieldChecks() {}

    static <T> T require(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + ": missing");
        }
        return value;
    }

    static <T> void requireOrder(List<T> values, Comparator<T> order, String field, String rule) {
        for (int i = 1; i < values.size(); i++) {
            if (order.compare(values.get(i - 1), values.get(i)) >= 0) {
                throw new IllegalArgumentException(field + ": " + rule);
            }
        }
    }

    /** Every urgency needs a time of its own. */
    static void checkUrgencies(Map<Urgency, ?> times, String field) {
        for (Urgency urgency : Urgency.values()) {
            if (!times.containsKey(urgency)) {
                throw new IllegalArgumentException(field + ": " + urgency + " is missing");
            }
            if (times.get(urgency) instanceof Limit.SetByEvent) {
                throw new IllegalArgumentException(field + ": " + urgency + " needs a time, no event sets it");
            }
        }
    }
}
