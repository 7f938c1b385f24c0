package org.petitions.scenario.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The plan of the sample day: one entry for every row of every ledger.
 *
 * @param rows in the order of the ledgers
 */
public record ScenarioPlan(List<PlannedRow> rows) {
    /** Where the plan stands on the class path. */
    public static final String RESOURCE = "/sample-day/plan.csv";

    public ScenarioPlan {
        rows = List.copyOf(rows);
    }

    /** The plan that is shipped with the ledgers. */
    public static ScenarioPlan shipped() {
        try (InputStream in = Objects.requireNonNull(ScenarioPlan.class.getResourceAsStream(RESOURCE), RESOURCE);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return PlanCsv.read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
