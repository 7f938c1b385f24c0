package org.petitions.local.play;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.petitions.local.door.ActingAs;
import org.petitions.local.door.Answer;
import org.petitions.local.door.HttpDoor;
import org.petitions.local.plan.LedgerKey;
import tools.jackson.databind.JsonNode;

/** The county offices' clerks, who send in their ledgers. */
final class CountyOffices {
    private final HttpDoor intake;

    CountyOffices(HttpDoor intake) {
        this.intake = intake;
    }

    /**
     * Sends a ledger as the office's spreadsheet wrote it.
     *
     * @param ledger its name, e.g. {@code 431222-20260302}
     * @return what became of each row
     */
    List<Submission> send(String ledger) {
        String office = ledger.substring(0, 6) + "-PB";
        Answer answer = intake.postFile("/imports?ledger=" + URLEncoder.encode(ledger, StandardCharsets.UTF_8),
                file(ledger), "text/csv", ActingAs.clerk(office));
        if (!answer.isDone()) {
            throw new IllegalStateException("intake refused ledger " + ledger + ": " + answer.body());
        }
        return answer.body().path("rows").valueStream().map(row -> submission(ledger, row)).toList();
    }

    private static Submission submission(String ledger, JsonNode row) {
        var key = new LedgerKey(ledger, row.path("ledgerNumber").asString(""));
        String outcome = row.path("outcome").asString();
        return switch (outcome) {
            case "REGISTERED", "ALREADY_THERE" -> new Submission.Registered(key,
                    new Receipt(row.path("petitionId").asString(""), row.path("number").asString(""),
                            row.path("trackingCode").asString("")),
                    outcome.equals("REGISTERED"));
            case "REFUSED" -> new Submission.Refused(key, row.path("errors").valueStream()
                    .map(error -> error.path("field").asString() + ":" + error.path("code").asString())
                    .sorted(Comparator.naturalOrder()).toList());
            default -> throw new IllegalStateException("row " + key + " came to " + outcome);
        };
    }

    private static byte[] file(String ledger) {
        String resource = "/sample-day/ledgers/" + ledger + ".csv";
        try (InputStream in = Objects.requireNonNull(CountyOffices.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
