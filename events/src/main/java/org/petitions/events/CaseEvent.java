package org.petitions.events;

import java.time.Instant;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.NonAcceptanceGround;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Urgency;

/** What case-service publishes on {@code petition.case.v1}: each step of the lawful procedure. */
public sealed interface CaseEvent extends PetitionEvent {

    /** The case's version after this event, from 1 without gaps. */
    long version();

    @Override
    default String id() {
        return petitionId() + ":case:" + version();
    }

    /**
     * A case was opened for a registered petition.
     *
     * @param number registration number
     * @param bureau unit id of the bureau that has to dispatch it (Art. 22)
     * @param division division where the matter happened
     */
    record Opened(String petitionId, long version, Instant at, String number, String bureau, Category category,
            String division,
            Urgency urgency) implements CaseEvent {}

    /**
     * Sent to the unit in whose competence it lies (转送 or 交办, Art. 22).
     *
     * @param unit the responsible unit (责任单位)
     * @param arrivedAt when it arrived there: the 15 days of Art. 23 run from its arrival, not from a signature
     */
    record Dispatched(String petitionId, long version, Instant at, String unit, DispatchKind kind, Instant arrivedAt)
            implements CaseEvent {}

    /** The responsible unit took it on (受理, Art. 23): 60 days to answer start (Art. 34). */
    record Accepted(String petitionId, long version, Instant at, String unit) implements CaseEvent {}

    /** The responsible unit lawfully did not take it on (不予受理, Art. 23, 31), and told the petitioner why. */
    record NotAccepted(String petitionId, long version, Instant at, String unit, NonAcceptanceGround ground)
            implements CaseEvent {}

    /** The handling opinion (处理意见书, Art. 32) was given to the petitioner. */
    record Replied(String petitionId, long version, Instant at, String unit, HandlingOutcome outcome)
            implements CaseEvent {}

    /** The petitioner's rating reached the case. It is a fact about the offices, asked once. */
    record Rated(String petitionId, long version, Instant at, Satisfaction bureau, Satisfaction unit)
            implements CaseEvent {}

    /** The case ended: no clock runs any more. */
    record Closed(String petitionId, long version, Instant at, CaseEnd end) implements CaseEvent {}
}
