package org.petitions.casework.procedure.state;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.MediationSide;

/**
 * A mediation (调解, Art. 33).
 *
 * @param consents the sides that consented so far
 * @param agreement number of the signed agreement, or null while there is none
 */
public record Mediation(Set<MediationSide> consents, @Nullable String agreement) {
    public Mediation {
        consents = Set.copyOf(consents);
    }

    /** A proposal, to which its side consents. */
    public static Mediation proposedBy(MediationSide side) {
        return new Mediation(Set.of(side), null);
    }

    /** The same with one more consent. */
    public Mediation consentedBy(MediationSide side) {
        Set<MediationSide> all = EnumSet.of(side);
        all.addAll(consents);
        return new Mediation(all, agreement);
    }

    /** The same with the signed agreement. */
    public Mediation agreed(String number) {
        return new Mediation(consents, number);
    }

    /** Whether nothing is agreed yet. */
    public boolean isOpen() {
        return agreement == null;
    }

    /** Whether both sides consented to it. */
    public boolean hasBothConsents() {
        return consents.size() == MediationSide.values().length;
    }
}
