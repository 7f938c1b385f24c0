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
    @Meaning(zh = "已立案流转", en = "A case was opened for a registered petition.", article = "22")
    record Opened(String petitionId, long version, Instant at, String number, String bureau, Category category,
            String division,
            Urgency urgency) implements CaseEvent {}

    /**
     * Sent to the unit in whose competence it lies (转送 or 交办, Art. 22).
     *
     * @param unit the responsible unit (责任单位)
     * @param arrivedAt when it arrived there: the 15 days of Art. 23 run from its arrival, not from a signature
     */
    @Meaning(zh = "已转送（交办）", en = "Sent to the unit in whose competence it lies.", article = "22")
    record Dispatched(String petitionId, long version, Instant at, String unit, DispatchKind kind, Instant arrivedAt)
            implements CaseEvent {}

    /** The responsible unit took it on (受理, Art. 23): 60 days to answer start (Art. 34). */
    @Meaning(zh = "已受理", en = "The responsible unit accepted it.", article = "23")
    record Accepted(String petitionId, long version, Instant at, String unit) implements CaseEvent {}

    /** The responsible unit lawfully did not take it on (不予受理, Art. 23, 31), and told the petitioner why. */
    @Meaning(zh = "不予受理", en = "The responsible unit lawfully did not accept it.", article = "23")
    record NotAccepted(String petitionId, long version, Instant at, String unit, NonAcceptanceGround ground)
            implements CaseEvent {}

    /** The handling opinion (处理意见书, Art. 32) was given to the petitioner. */
    @Meaning(zh = "已答复", en = "The handling opinion was given to the petitioner.", article = "32")
    record Replied(String petitionId, long version, Instant at, String unit, HandlingOutcome outcome)
            implements CaseEvent {}

    /** The petitioner's rating reached the case. It is a fact about the offices, asked once. */
    @Meaning(zh = "评价已入案", en = "The rating reached the case.", article = "21")
    record Rated(String petitionId, long version, Instant at, Satisfaction bureau, Satisfaction unit)
            implements CaseEvent {}

    /** The case ended: no clock runs any more. */
    @Meaning(zh = "已办结", en = "The case ended.")
    record Closed(String petitionId, long version, Instant at, CaseEnd end) implements CaseEvent {}
}
