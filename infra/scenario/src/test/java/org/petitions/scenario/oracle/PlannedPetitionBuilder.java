package org.petitions.scenario.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Urgency;
import org.petitions.scenario.plan.LedgerRowKey;
import org.petitions.scenario.plan.PlannedRow;
import org.petitions.scenario.plan.ProcedurePath;
import org.petitions.scenario.plan.Timing;

/** An entry of a plan for tests: a claim of the morning of 2 March 2026, sent on at once, handled promptly, closed; but for what is said. */
final class PlannedPetitionBuilder {
    private Urgency urgency = Urgency.ORDINARY;
    private Timing dispatched = Timing.AT_ONCE;
    private Timing accepted = Timing.PROMPT;
    private Timing replied = Timing.PROMPT;
    private @Nullable LocalDate receivedOn;
    private @Nullable Rung acknowledgedBy;
    private List<String> complainedOfPosts = List.of();
    private Purpose purpose = Purpose.CLAIM;
    private ProcedurePath path = ProcedurePath.CLAIM;
    private String office = "431222-PB";
    private LedgerRowKey key = new LedgerRowKey("431222-20260302", "0001");
    private boolean noticedByMail;

    PlannedPetitionBuilder urgency(Urgency value) {
        urgency = value;
        return path(ProcedurePath.URGENT);
    }

    PlannedPetitionBuilder key(LedgerRowKey value) {
        key = value;
        return this;
    }

    PlannedPetitionBuilder dispatched(Timing value) {
        dispatched = value;
        return this;
    }

    PlannedPetitionBuilder receivedOn(String day) {
        receivedOn = LocalDate.parse(day);
        return this;
    }

    PlannedPetitionBuilder accepted(Timing value) {
        accepted = value;
        return this;
    }

    PlannedPetitionBuilder replied(Timing value) {
        replied = value;
        return this;
    }

    PlannedPetitionBuilder acknowledgedBy(@Nullable Rung value) {
        acknowledgedBy = value;
        return this;
    }

    PlannedPetitionBuilder complainedOf(String post) {
        complainedOfPosts = List.of(post);
        return this;
    }

    PlannedPetitionBuilder purpose(Purpose value) {
        purpose = value;
        return this;
    }

    PlannedPetitionBuilder path(ProcedurePath value) {
        path = value;
        if (value == ProcedurePath.REPORT_LEFT) {
            key = new LedgerRowKey(LedgerRowKey.ONLINE, value.name());
        } else if (value == ProcedurePath.RECEIPT_CORRECTED) {
            dispatched = Timing.LATE;
        }
        office = switch (value) {
            case SENT_ON, SENT_ON_RETURNED, REPORT_LEFT -> "431200-HRSS";
            case HANDLED_BELOW -> "431200-PB";
            default -> "431222-PB";
        };
        return this;
    }

    PlannedPetitionBuilder noticedByMail() {
        noticedByMail = true;
        return this;
    }

    private String unit() {
        return path == ProcedurePath.REREVIEW_LATE ? "431222-FINANCE" : "431222-HRSS";
    }

    private @Nullable LedgerRowKey lead() {
        return switch (path) {
            case MERGED, SEPARATED, HANDLED_BELOW -> new LedgerRowKey("431222-20260302", "0002");
            default -> null;
        };
    }

    PlannedRow.Petition petition() {
        boolean answered = replied != Timing.NEVER;
        return new PlannedRow.Petition(key,
                Instant.parse("2026-03-02T01:00:00Z"),
                office, urgency, unit(), dispatched, accepted, null, replied,
                answered ? HandlingOutcome.SUPPORTED : null, answered ? Satisfaction.SATISFIED : null,
                answered && path != ProcedurePath.UNSETTLED, acknowledgedBy, complainedOfPosts, purpose, path,
                lead(), receivedOn,
                noticedByMail ? DeliveryMethod.ELECTRONIC : DeliveryMethod.POST);
    }
}
