package org.petitions.casework.procedure.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CompetenceEvent;
import org.petitions.events.terms.DisputeRung;

/**
 * A dispute of competence (受理争议, Art. 24).
 *
 * @param rung who has to settle it now: the units among themselves, their common superior, the joint conference
 * @param raisedAt when the consultation began
 * @param others unit ids of all that are concerned besides the one that has it
 * @param proposal what waits for the others' word, or null for nothing
 * @param claimant unit id of the other unit that raised it, saying that it is competent itself; null where the one that has it raised it
 * @param decider unit id of the office that decides; null while the units consult, and in a dispute of before it was named
 */
public record Dispute(DisputeRung rung, Instant raisedAt, List<String> others, @Nullable Proposal proposal,
        @Nullable String claimant, @Nullable String decider) {
    public Dispute {
        others = List.copyOf(others);
    }

    /**
     * Which of them should take it on.
     *
     * @param by unit id of who proposes it
     * @param unit unit id of the one proposed
     * @param agreed unit ids of those that have agreed to it
     */
    public record Proposal(String by, String unit, List<String> agreed) {
        public Proposal {
            agreed = List.copyOf(agreed);
        }

        /** One to which nobody has agreed yet. */
        public Proposal(String by, String unit) {
            this(by, unit, List.of());
        }

        private Proposal agreedBy(String party) {
            List<String> all = new ArrayList<>(agreed);
            all.add(party);
            return new Proposal(by, unit, all);
        }

        /** Who goes on may see it otherwise: whoever had agreed is asked anew. */
        private Proposal succeeded(String from, String to) {
            return new Proposal(one(by, from, to), one(unit, from, to));
        }
    }

    /** The units begin to consult: one says that it is not the one that has it which is competent. */
    public static Dispute raised(CompetenceEvent.DisputeRaised event) {
        List<String> others = new ArrayList<>(List.of(event.with()));
        if (event.others() != null) {
            others.addAll(event.others());
        }
        String by = event.by() == null ? event.unit() : event.by();
        return new Dispute(DisputeRung.AGREEMENT, event.at(), others, new Proposal(by, event.with()), event.by(), null);
    }

    /** The same with another proposal, or with none after one was declined. */
    public Dispute with(@Nullable Proposal changed) {
        return new Dispute(rung, raisedAt, others, changed, claimant, decider);
    }

    /** The same, with one more unit that agrees to what is proposed. */
    public Dispute agreedBy(String party) {
        return proposal == null ? this : with(proposal.agreedBy(party));
    }

    /** The same, brought to who decides. */
    public Dispute broughtTo(DisputeRung next, @Nullable String office) {
        return new Dispute(next, raisedAt, others, null, claimant, office);
    }

    /**
     * The same with a unit's successor in its place.
     *
     * @param holder unit id of who has the case then, which is none of the others
     */
    public Dispute succeeded(String from, String to, String holder) {
        return new Dispute(rung, raisedAt,
                others.stream().map(unit -> one(unit, from, to)).filter(unit -> !unit.equals(holder)).distinct()
                        .toList(),
                proposal == null ? null : proposal.succeeded(from, to),
                claimant == null ? null : one(claimant, from, to), decider == null ? null : one(decider, from, to));
    }

    /** Whether a unit takes part besides the one that has the case: it is concerned, or decides. */
    public boolean involves(String unit) {
        return others.contains(unit) || unit.equals(decider);
    }

    /**
     * Whether a unit has to answer what is proposed, or may propose where nothing is.
     *
     * @param holder unit id of who has the case
     */
    public boolean awaits(String unit, String holder) {
        boolean concerned = unit.equals(holder) || others.contains(unit);
        return concerned
                && (proposal == null || !unit.equals(proposal.by()) && !proposal.agreed().contains(unit));
    }

    /** Whether nobody but this unit has still to agree to what is proposed. */
    public boolean awaitsOnly(String unit, String holder) {
        return Stream.concat(Stream.of(holder), others.stream()).filter(party -> awaits(party, holder))
                .allMatch(unit::equals);
    }

    private static String one(String unit, String from, String to) {
        return unit.equals(from) ? to : unit;
    }

    /** Whether the units still consult. */
    public boolean isConsulted() {
        return rung == DisputeRung.AGREEMENT;
    }
}
