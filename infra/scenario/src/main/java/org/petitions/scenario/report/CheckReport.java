package org.petitions.scenario.report;

import java.util.List;
import org.petitions.scenario.outcome.OutcomeFigures;

/**
 * What the check came to.
 *
 * @param expected the account counted from the plan
 * @param found the account read off the platform
 */
public record CheckReport(OutcomeFigures expected, OutcomeFigures found, List<CriterionResult> results) {
    public CheckReport {
        results = List.copyOf(results);
    }

    /** Whether the accounts agree and every point holds. */
    public boolean holds() {
        return expected.equals(found) && results.stream().allMatch(CriterionResult::holds);
    }

    /** The result on one criterion. */
    public CriterionResult resultOf(Criterion point) {
        return results.stream().filter(result -> result.criterion() == point).findFirst().orElseThrow();
    }
}
