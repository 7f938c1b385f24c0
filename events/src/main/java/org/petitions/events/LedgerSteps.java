package org.petitions.events;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.IntakeEvent.LedgerHistory;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.HandlingWay;

/**
 * The events of a case that a ledger's past comes to (历史台账): whoever takes the ledger in, and checks it, and whoever opens the case read it
 * alike.
 */
public final class LedgerSteps {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final String petitionId;
    private final List<LedgerStep> steps = new ArrayList<>();
    private Instant last;

    private LedgerSteps(String petitionId, Instant registeredAt) {
        this.petitionId = petitionId;
        this.last = registeredAt;
    }

    /**
     * One step of the past.
     *
     * @param field the component of {@link LedgerHistory} that has its day
     */
    public record LedgerStep(String field, CaseEvent event) {}

    private interface EventAt {
        CaseEvent at(long version, Instant at);
    }

    /**
     * What was done, in its order. The case's opening, version 1, comes before it.
     *
     * @param registeredAt when its office registered it
     */
    public static List<LedgerStep> of(String petitionId, Instant registeredAt, LedgerHistory past) {
        LedgerSteps told = new LedgerSteps(petitionId, registeredAt);
        String unit = past.unit();
        LocalDate dispatchedOn = past.dispatchedOn();
        if (unit != null && dispatchedOn != null) {
            told.add("dispatchedOn", dispatchedOn, (version, at) -> new CaseEvent.Dispatched(petitionId, version, at,
                    unit, DispatchKind.TRANSFER, at));
            told.handled(past, unit);
        }
        CaseEnd end = past.end();
        LocalDate closedOn = past.closedOn();
        if (end != null && closedOn != null) {
            told.add("closedOn", closedOn, (version, at) -> new CaseEvent.Closed(petitionId, version, at, end));
        }
        return List.copyOf(told.steps);
    }

    private void handled(LedgerHistory past, String unit) {
        LocalDate acceptedOn = past.acceptedOn();
        if (acceptedOn == null) {
            return;
        }
        add("acceptedOn", acceptedOn, (version, at) -> new CaseEvent.Accepted(petitionId, version, at, unit, null,
                wayOf(past.outcome())));
        HandlingOutcome outcome = past.outcome();
        LocalDate repliedOn = past.repliedOn();
        if (repliedOn != null && outcome != null) {
            add("repliedOn", repliedOn,
                    (version, at) -> new CaseEvent.Replied(petitionId, version, at, unit, outcome));
        }
    }

    /** A ledger has no way of handling; where its outcome does not tell one, it follows from the purpose. */
    private static @Nullable HandlingWay wayOf(@Nullable HandlingOutcome outcome) {
        return outcome == HandlingOutcome.DUTY_PERFORMED || outcome == HandlingOutcome.DUTY_DECLINED
                ? HandlingWay.DUTY_APPLICATION
                : null;
    }

    /** A ledger knows days: a step was at the beginning of its day, or with the step before it on that day. */
    private void add(String field, LocalDate day, EventAt step) {
        Instant start = day.atStartOfDay(ZONE).toInstant();
        last = start.isAfter(last) ? start : last;
        steps.add(new LedgerStep(field, step.at(steps.size() + 2L, last)));
    }
}
