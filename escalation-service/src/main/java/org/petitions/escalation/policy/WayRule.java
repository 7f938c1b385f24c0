package org.petitions.escalation.policy;

import java.util.Comparator;
import java.util.List;

/**
 * What is otherwise in the rule for {@code HANDLING} where a petition is handled in a way of its own (依法分类处理, Art. 29 to 31).
 *
 * @param article article of the regulations that the way stands in
 * @param limit how long it runs, in calendar days: the city's, for the Regulations give none
 * @param warnings how many days before the end the unit's head is warned, most first
 */
public record WayRule(String article, Limit limit, List<Integer> warnings) {

    /** @throws IllegalArgumentException naming the field that does not fit */
    public WayRule {
        PolicyFieldChecks.require(article, "article");
        PolicyFieldChecks.require(limit, "limit");
        warnings = List.copyOf(PolicyFieldChecks.require(warnings, "warnings"));
        if (!(limit instanceof Limit.Counted(int count, Limit.Unit unit)) || unit != Limit.Unit.DAYS) {
            throw new IllegalArgumentException("limit: expected calendar days, e.g. '60 days'");
        }
        for (int ahead : warnings) {
            if (ahead < 1 || ahead >= count) {
                throw new IllegalArgumentException("warnings: " + ahead + " does not lie within the limit, " + limit);
            }
        }
        PolicyFieldChecks.requireOrder(warnings, Comparator.<Integer>reverseOrder(), "warnings",
                "most days first, none twice");
    }
}
