package org.petitions.casework.limits;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.petitions.casework.cases.RunningLimit;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.LimitEvent;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * All limits of a case: one document, so that it is found by the petition's id on every server, whether the case is open here already or
 * not.
 *
 * @param id the petition's id
 * @param version how often it changed
 * @param limits in the order they were set
 */
@Document(CaseLimits.COLLECTION)
record CaseLimits(@Id String id, long version, List<CaseLimit> limits) {
    static final String COLLECTION = "limits";

    @SuppressWarnings("NullAway") // Spring Data leaves out an empty list
    CaseLimits {
        limits = limits == null ? List.of() : List.copyOf(limits);
    }

    static CaseLimits none(String petitionId) {
        return new CaseLimits(petitionId, 0, List.of());
    }

    /** The limits after more events, in their order; one version on, or the same when all were in here. */
    CaseLimits after(List<EscalationEvent> events) {
        Map<String, CaseLimit> known = new LinkedHashMap<>();
        limits.forEach(limit -> known.put(limit.id(), limit));
        for (EscalationEvent event : events) {
            switch (event) {
                case LimitEvent e ->
                    known.put(e.limitId(), known.getOrDefault(e.limitId(), CaseLimit.before(e)).after(e));
                case LimitMissed e -> known.put(CaseLimit.idOf(e),
                        known.getOrDefault(CaseLimit.idOf(e), CaseLimit.before(e)).after(e));
                case EscalationEvent.AlertRaised _,EscalationEvent.AlertWithdrawn _,EscalationEvent.DutyDeskCalled _ -> {
                    // about who is told
                }
            }
        }
        List<CaseLimit> all = List.copyOf(known.values());
        return all.equals(limits) ? this : new CaseLimits(id, version + 1, all);
    }

    /**
     * Those that offices are held to, as they stand at a moment: the next to end first and those that stand still last. What a leader in charge
     * has to do by a day stands in the lists of charge: in a unit's it would make a handler late for the leader.
     */
    List<RunningLimit> running(Instant now) {
        return limits.stream().filter(CaseLimit::isOpen).filter(limit -> !limit.clock().isBesideProcedure())
                .map(limit -> limit.running(now))
                .sorted(Comparator.comparing(RunningLimit::end, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
