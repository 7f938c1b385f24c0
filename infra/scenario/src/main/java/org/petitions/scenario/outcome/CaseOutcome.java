package org.petitions.scenario.outcome;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Satisfaction;

/**
 * What has become of one petition at the end of the days.
 *
 * @param status the case's status
 * @param end how it ended, or null while it has not
 * @param unit the responsible unit, or null while the bureau has not chosen one
 * @param steps the steps done, by the names of their events, in their order
 * @param missedLimits the clock of each limit that was missed, as often as it was
 * @param alerts alerts of leaders and calls of duty desks, in their natural order
 * @param notices what became of the notices of documents to its petitioner
 * @param rating what the petitioner said of the unit, or null
 */
public record CaseOutcome(String status, @Nullable CaseEnd end, @Nullable String unit, List<String> steps,
        List<ClockKind> missedLimits, List<AlertOutcome> alerts, Notices notices,
        @Nullable Satisfaction rating) {

    /**
     * Notices of documents to the petitioner.
     *
     * @param sent those that left by mail
     * @param failed those that no way in use could bring, left to the unit
     */
    public record Notices(int sent, int failed) {}

    public CaseOutcome {
        steps = List.copyOf(steps);
        missedLimits = missedLimits.stream().sorted().toList();
        alerts = alerts.stream().sorted().toList();
    }
}
