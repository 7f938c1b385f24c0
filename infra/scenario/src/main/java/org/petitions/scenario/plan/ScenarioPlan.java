package org.petitions.scenario.plan;

import java.util.List;
import java.util.stream.Stream;

/**
 * The plan of the sample day: one entry for every row of every ledger.
 *
 * @param rows in the order of the ledgers
 */
public record ScenarioPlan(List<PlannedRow> rows) {
    public ScenarioPlan {
        rows = List.copyOf(rows);
    }

    /** The rows that become petitions. */
    public List<PlannedRow.Petition> petitions() {
        return of(PlannedRow.Petition.class).toList();
    }

    /** The rows that are refused. */
    public List<PlannedRow.Refused> refused() {
        return of(PlannedRow.Refused.class).toList();
    }

    private <T extends PlannedRow> Stream<T> of(Class<T> kind) {
        return rows.stream().filter(kind::isInstance).map(kind::cast);
    }
}
