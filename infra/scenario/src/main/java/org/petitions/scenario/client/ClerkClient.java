package org.petitions.scenario.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.petitions.events.terms.PersonCheck;
import org.petitions.scenario.action.PlannedAction;
import org.petitions.scenario.ledger.LedgerFile;
import org.petitions.scenario.plan.LedgerRowKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The county offices' clerks, who send in their ledgers. */
public final class ClerkClient {
    private final ServiceClient door;

    public ClerkClient(ServiceClient door) {
        this.door = door;
    }

    /**
     * Sends a ledger as the office's spreadsheet wrote it, whole or with some of its rows alone.
     *
     * @param ledger its name, e.g. {@code 431222-20260302}
     * @param numbers the office's own numbers of the rows that it sends
     * @return what became of each row
     */
    public List<SubmissionResult> send(String ledger, Set<String> numbers) {
        return send(ledger, LedgerFile.excerpt(resource("ledgers/" + ledger + ".csv"), numbers));
    }

    /** Sends a ledger of the past (历史台账), with what was done about each petition. */
    public List<SubmissionResult> sendHistory(String ledger) {
        return send(ledger, resource("history/" + ledger + ".csv"));
    }

    /** Sends a ledger of the past that is written here: UTF-8 with its head. */
    public List<SubmissionResult> sendHistory(String ledger, String file) {
        return send(ledger, file.getBytes(StandardCharsets.UTF_8));
    }

    private List<SubmissionResult> send(String ledger, byte[] file) {
        String office = ledger.substring(0, 6) + "-PB";
        ServiceResponse answer = door.postFile("/imports?ledger=" + URLEncoder.encode(ledger, StandardCharsets.UTF_8),
                file, "text/csv", Acting.clerk(office));
        if (!answer.isDone()) {
            throw new IllegalStateException("intake refused ledger " + ledger + ": " + answer.body());
        }
        return answer.body().path("rows").valueStream().map(row -> submission(ledger, row)).toList();
    }

    /**
     * Registers what came by the online form. Sent twice, it is the same petition.
     *
     * @param traceParent W3C trace context, so that the way of this one request can be followed
     */
    public SubmissionResult.Registered register(LedgerRowKey key, String traceParent) {
        JsonNode form = JsonMapper.shared().readTree(resource("online.json")).path(key.number());
        ServiceResponse answer = door.post("/petitions", form, Acting.clerk(form.path("office").asString()),
                Map.of("Idempotency-Key", "sample-day-" + key.number(), "traceparent", traceParent));
        if (!answer.isDone()) {
            throw new IllegalStateException("intake refused the online form " + key + ": " + answer.body());
        }
        return new SubmissionResult.Registered(key,
                new Receipt(answer.text("petitionId"), answer.text("number"), answer.text("trackingCode")), true);
    }

    /** Puts right what was recorded wrongly of a petition. Sent twice, it is the same correction. */
    public void correct(PlannedAction.CorrectRegistration act, Receipt receipt) {
        ServiceResponse answer = door.post("/petitions/" + receipt.number() + "/corrections", act.fields(),
                Acting.clerk(act.office()), Map.of());
        if (!answer.isDone()) {
            throw new IllegalStateException("intake refused to correct " + act.petition() + ": " + answer.body());
        }
    }

    /** Checks the person and issues the tracking code anew. Asked for twice, it is the same code. */
    public Receipt reissueCode(PlannedAction.ReissueCode act, Receipt lost) {
        ServiceResponse answer = door.post("/petitions/" + lost.number() + "/tracking-code",
                Map.of("check", PersonCheck.ID_DOCUMENT), Acting.clerk(act.office()),
                Map.of("Idempotency-Key", "sample-day-code-" + act.petition().number()));
        Receipt anew = new Receipt(lost.petitionId(), lost.number(), answer.text("trackingCode"));
        if (!answer.isDone() || anew.trackingCode().isEmpty()) {
            throw new IllegalStateException("intake issued no code anew for " + act.petition());
        }
        return anew;
    }

    private static SubmissionResult submission(String ledger, JsonNode row) {
        var key = new LedgerRowKey(ledger, row.path("ledgerNumber").asString(""));
        String outcome = row.path("outcome").asString();
        return switch (outcome) {
            case "REGISTERED", "ALREADY_THERE" -> new SubmissionResult.Registered(key,
                    new Receipt(row.path("petitionId").asString(""), row.path("number").asString(""),
                            row.path("trackingCode").asString("")),
                    outcome.equals("REGISTERED"));
            case "REFUSED" -> new SubmissionResult.Refused(key, row.path("errors").valueStream()
                    .map(error -> error.path("field").asString() + ":" + error.path("code").asString())
                    .sorted(Comparator.naturalOrder()).toList());
            default -> throw new IllegalStateException("row " + key + " came to " + outcome);
        };
    }

    private static byte[] resource(String file) {
        try (InputStream in = Objects.requireNonNull(ClerkClient.class.getResourceAsStream("/sample-day/" + file),
                file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
