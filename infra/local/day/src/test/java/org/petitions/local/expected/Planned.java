package org.petitions.local.expected;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Urgency;
import org.petitions.local.plan.LedgerKey;
import org.petitions.local.plan.PlannedRow;
import org.petitions.local.plan.Timing;
import org.petitions.local.plan.Way;

/** An entry of a plan for tests: a claim of the morning of 2 March 2026, sent on at once, handled promptly, closed; but for what is said. */
final class Planned {
    private Urgency urgency = Urgency.ORDINARY;
    private Timing dispatched = Timing.AT_ONCE;
    private Timing accepted = Timing.PROMPT;
    private Timing replied = Timing.PROMPT;
    private @Nullable Rung acknowledgedBy;
    private List<String> complainedOfPosts = List.of();
    private Purpose purpose = Purpose.CLAIM;
    private Way way = Way.CLAIM;

    Planned urgency(Urgency value) {
        urgency = value;
        return going(Way.URGENT);
    }

    Planned dispatched(Timing value) {
        dispatched = value;
        return this;
    }

    Planned accepted(Timing value) {
        accepted = value;
        return this;
    }

    Planned replied(Timing value) {
        replied = value;
        return this;
    }

    Planned acknowledgedBy(@Nullable Rung value) {
        acknowledgedBy = value;
        return this;
    }

    Planned complainedOf(String post) {
        complainedOfPosts = List.of(post);
        return this;
    }

    Planned purpose(Purpose value) {
        purpose = value;
        return this;
    }

    Planned going(Way value) {
        way = value;
        return this;
    }

    PlannedRow.Petition petition() {
        boolean answered = replied != Timing.NEVER;
        return new PlannedRow.Petition(new LedgerKey("431222-20260302", "0001"), Instant.parse("2026-03-02T01:00:00Z"),
                "431222-PB", urgency, "431222-HRSS", dispatched, accepted, null, replied,
                answered ? HandlingOutcome.SUPPORTED : null, answered ? Satisfaction.SATISFIED : null,
                answered && way != Way.UNSETTLED, acknowledgedBy, complainedOfPosts, purpose, way,
                way == Way.MERGED ? new LedgerKey("431222-20260302", "0002") : null);
    }
}
