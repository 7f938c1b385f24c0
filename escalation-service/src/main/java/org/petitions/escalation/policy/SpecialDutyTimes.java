package org.petitions.escalation.policy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Urgency;

/**
 * The shorter alarm times of special-duty periods (特护期); no statutory limit changes in them.
 *
 * @param acknowledgement how long a leader has to take note of an alert raised in such a period
 * @param actAfterAcknowledgement how long after an acknowledgement given in it the act has to be done
 * @param dutyDeskRepeat how long after a call made in it the duty desk is called again
 */
public record SpecialDutyTimes(Map<Urgency, AcknowledgementTime> acknowledgement,
        Map<Urgency, Limit> actAfterAcknowledgement, Map<Urgency, Limit> dutyDeskRepeat) {
    private static final String FIELD = "special-duty: ";

    public SpecialDutyTimes {
        acknowledgement = Map.copyOf(PolicyFieldChecks.require(acknowledgement, FIELD + "acknowledgement"));
        actAfterAcknowledgement = Map
                .copyOf(PolicyFieldChecks.require(actAfterAcknowledgement, FIELD + "act-after-acknowledgement"));
        dutyDeskRepeat = Map.copyOf(PolicyFieldChecks.require(dutyDeskRepeat, FIELD + "duty-desk-repeat"));
        PolicyFieldChecks.checkUrgencies(acknowledgement, FIELD + "acknowledgement");
        PolicyFieldChecks.checkUrgencies(actAfterAcknowledgement, FIELD + "act-after-acknowledgement");
        PolicyFieldChecks.checkUrgencies(dutyDeskRepeat, FIELD + "duty-desk-repeat");
    }

    /** @throws IllegalArgumentException naming the time that is longer than what holds at other times, where both are counted alike */
    void checkAgainst(Map<Urgency, AcknowledgementTime> ordinary, Map<Urgency, Limit> ordinaryAct,
            Map<Urgency, Limit> ordinaryRepeat) {
        for (Urgency urgency : Urgency.values()) {
            AcknowledgementTime own = acknowledgement.get(urgency);
            AcknowledgementTime usual = ordinary.get(urgency);
            if (own != null && usual != null && own.time().compareTo(usual.time()) > 0) {
                throw longer("acknowledgement", urgency);
            }
            checkNotLonger(actAfterAcknowledgement.get(urgency), ordinaryAct.get(urgency), "act-after-acknowledgement",
                    urgency);
            checkNotLonger(dutyDeskRepeat.get(urgency), ordinaryRepeat.get(urgency), "duty-desk-repeat", urgency);
        }
    }

    private static void checkNotLonger(@Nullable Limit own, @Nullable Limit usual, String field, Urgency urgency) {
        if (own instanceof Limit.Counted time && usual instanceof Limit.Counted other && time.unit() == other.unit()
                && time.count() > other.count()) {
            throw longer(field, urgency);
        }
    }

    private static IllegalArgumentException longer(String field, Urgency urgency) {
        return new IllegalArgumentException(FIELD + field + ": " + urgency + " is longer than at other times");
    }
}
