package org.petitions.casework.procedure.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.DisputeRung;

/**
 * A dispute of competence (受理争议, Art. 24).
 *
 * @param rung who has to settle it now: the units among themselves, their common superior, the joint conference
 * @param raisedAt when the consultation began
 * @param with unit id of the other unit
 * @param proposal what waits for the other's word, or null for nothing
 * @param decider unit id of the office that decides; null while the units consult, and in a dispute of before it was named
 */
public record Dispute(DisputeRung rung, Instant raisedAt, String with, @Nullable Proposal proposal,
        @Nullable String decider) {

    /**
     * Which of the two should take it on.
     *
     * @param by unit id of who proposes it
     * @param unit unit id of the one proposed
     */
    public record Proposal(String by, String unit) {}

    /** The units begin to consult: the one that has it says that the other is competent. */
    public static Dispute raised(Instant at, String by, String with) {
        return new Dispute(DisputeRung.AGREEMENT, at, with, new Proposal(by, with), null);
    }

    /** The same with another proposal, or with none after one was declined. */
    public Dispute with(@Nullable Proposal changed) {
        return new Dispute(rung, raisedAt, with, changed, decider);
    }

    /** The same, brought to who decides. */
    public Dispute broughtTo(DisputeRung next, @Nullable String office) {
        return new Dispute(next, raisedAt, with, null, office);
    }

    /** The same with a unit's successor in its place. */
    public Dispute succeeded(String from, String to) {
        Proposal changed = proposal == null
                ? null
                : new Proposal(one(proposal.by(), from, to), one(proposal.unit(), from, to));
        return new Dispute(rung, raisedAt, one(with, from, to), changed,
                decider == null ? null : one(decider, from, to));
    }

    private static String one(String unit, String from, String to) {
        return unit.equals(from) ? to : unit;
    }

    /** Whether the units still consult. */
    public boolean isConsulted() {
        return rung == DisputeRung.AGREEMENT;
    }
}
