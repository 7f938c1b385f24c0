package org.petitions.scenario.report;

import java.util.List;

/**
 * One point of the check.
 *
 * @param figure what was found, for people
 * @param faults what is wrong, in sentences; empty when all is well
 */
public record CriterionResult(Criterion criterion, String figure, List<String> faults) {
    public CriterionResult {
        faults = List.copyOf(faults);
    }

    /** The result of one condition: its figure says all. */
    public static CriterionResult of(Criterion point, String figure, boolean holds) {
        return new CriterionResult(point, figure, holds ? List.of() : List.of(figure));
    }

    /** Whether all is well. */
    public boolean holds() {
        return faults.isEmpty();
    }
}
