package org.petitions.escalation.policy;

/**
 * When the county's leader is told that nobody takes a petition on (多次退回、久无单位受理): the Regulations are silent on it.
 *
 * @param toldFromHandBack from which hand-back on (退回), at least 1
 * @param notAcceptedAfter how long after the registration, while nobody has accepted
 */
public record ToAndFro(int toldFromHandBack, Limit notAcceptedAfter) {
    /** @throws IllegalArgumentException naming the field that does not fit */
    public ToAndFro {
        if (toldFromHandBack < 1) {
            throw new IllegalArgumentException("told-from-hand-back: expected 1 or more");
        }
        if (!(PolicyFieldChecks.require(notAcceptedAfter, "not-accepted-after") instanceof Limit.Counted)) {
            throw new IllegalArgumentException("not-accepted-after: expected '30 days'");
        }
    }

    /** How long after the registration, in figures. */
    public Limit.Counted time() {
        return (Limit.Counted) notAcceptedAfter;
    }
}
