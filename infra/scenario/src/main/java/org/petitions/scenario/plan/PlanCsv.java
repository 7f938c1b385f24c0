package org.petitions.scenario.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Urgency;

/** The plan as a file that a person can read in a spreadsheet: {@code plan.csv}. */
public final class PlanCsv {
    /** Where the plan stands on the class path. */
    public static final String RESOURCE = "/sample-day/plan.csv";

    private static final List<String> HEADINGS = List.of("ledger", "number", "faults", "registered_at", "office",
            "urgency", "unit", "dispatched", "accepted", "not_accepted_for", "replied", "outcome", "rating",
            "closed", "acknowledged_by", "complained_of_posts", "purpose", "way", "lead",
            "received_on", "told_by");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader(HEADINGS.toArray(String[]::new))
            .setSkipHeaderRecord(true).setRecordSeparator("\n").get();
    private static final String BETWEEN = " ";

    private PlanCsv() {}

    /** The plan that is shipped with the ledgers. */
    public static ScenarioPlan shipped() {
        try (InputStream in = Objects.requireNonNull(PlanCsv.class.getResourceAsStream(RESOURCE), RESOURCE);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ScenarioPlan read(Reader csv) throws IOException {
        try (var records = FORMAT.parse(csv)) {
            return new ScenarioPlan(records.stream().map(PlanCsv::row).toList());
        }
    }

    /** Writes a plan so that {@link #shipped()} reads it back. */
    public static void write(ScenarioPlan plan, Appendable out) throws IOException {
        try (var printer = new CSVPrinter(out, FORMAT.builder().setSkipHeaderRecord(false).get())) {
            for (PlannedRow row : plan.rows()) {
                switch (row) {
                    case PlannedRow.Refused wrong -> printer.printRecord(cells(wrong));
                    case PlannedRow.Petition petition -> printer.printRecord(cells(petition));
                }
            }
        }
    }

    private static List<Object> cells(PlannedRow.Refused row) {
        List<Object> cells = new ArrayList<>(Collections.nCopies(HEADINGS.size(), ""));
        cells.set(0, row.key().ledger());
        cells.set(1, row.key().number());
        cells.set(2, String.join(BETWEEN, row.faults()));
        return cells;
    }

    private static List<Object> cells(PlannedRow.Petition row) {
        return List.of(row.key().ledger(), row.key().number(), "", row.registeredAt(), row.office(), row.urgency(),
                row.unit(), row.dispatched(), row.accepted(), text(row.notAcceptedFor()), row.replied(),
                text(row.outcome()), text(row.rating()), row.closed(), text(row.acknowledgedBy()),
                String.join(BETWEEN, row.complainedOfPosts()), row.purpose(), row.path(), text(row.lead()),
                text(row.receivedOn()), text(row.toldBy()));
    }

    private static PlannedRow row(CSVRecord cells) {
        var key = new LedgerRowKey(cells.get("ledger"), cells.get("number"));
        List<String> faults = list(cells.get("faults"));
        if (!faults.isEmpty()) {
            return new PlannedRow.Refused(key, faults);
        }
        return new PlannedRow.Petition(key, Instant.parse(cells.get("registered_at")), cells.get("office"),
                Urgency.valueOf(cells.get("urgency")), cells.get("unit"), Timing.valueOf(cells.get("dispatched")),
                Timing.valueOf(cells.get("accepted")), code(NonAcceptanceGround.class, cells.get("not_accepted_for")),
                Timing.valueOf(cells.get("replied")), code(HandlingOutcome.class, cells.get("outcome")),
                code(Satisfaction.class, cells.get("rating")), Boolean.parseBoolean(cells.get("closed")),
                code(Rung.class, cells.get("acknowledged_by")), list(cells.get("complained_of_posts")),
                Purpose.valueOf(cells.get("purpose")), ProcedurePath.valueOf(cells.get("way")), key(cells.get("lead")),
                cells.get("received_on").isEmpty() ? null : LocalDate.parse(cells.get("received_on")),
                code(DeliveryMethod.class, cells.get("told_by")));
    }

    private static String text(@Nullable Object code) {
        return code == null ? "" : code.toString();
    }

    private static @Nullable LedgerRowKey key(String cell) {
        return cell.isEmpty() ? null : LedgerRowKey.parse(cell);
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(BETWEEN, -1));
    }

    private static <E extends Enum<E>> @Nullable E code(Class<E> codes, String cell) {
        return cell.isEmpty() ? null : Enum.valueOf(codes, cell);
    }
}
