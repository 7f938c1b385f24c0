package org.petitions.local.plan;

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
public record Plan(List<PlannedRow> rows) {
    /** Where the plan stands on the class path. */
    public static final String RESOURCE = "/sample-day/plan.csv";

    public Plan {
        rows = List.copyOf(rows);
    }

    /** The plan that is shipped with the ledgers. */
    public static Plan shipped() {
        try (InputStream in = Objects.requireNonNull(Plan.class.getResourceAsStream(RESOURCE), RESOURCE);
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
    public List<PlannedRow.Wrong> wrong() {
        return of(PlannedRow.Wrong.class).toList();
    }

    private <T extends PlannedRow> Stream<T> of(Class<T> kind) {
        return rows.stream().filter(kind::isInstance).map(kind::cast);
    }
}
