package org.petitions.casework.procedure.state;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DisputeParty;
import org.petitions.events.Mediator;
import org.petitions.events.PartySignature;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.MediationSide;

/**
 * How the parties of the dispute come to terms: with a mediator (调解), or guided to settle among themselves (和解); Art. 33.
 *
 * @param reconciliation whether they settle among themselves, without a mediator
 * @param others the parties besides the petitioner, who is the first
 * @param mediator who mediates, or null: for a reconciliation, and in a mediation of before mediators were named
 * @param proposedOn the day it was proposed, in Asia/Shanghai
 * @param consents the parties that consented to the mediation so far, by their places
 * @param agreement number of the signed agreement, or null while there is none
 */
public record Mediation(boolean reconciliation, List<DisputeParty> others, @Nullable Mediator mediator,
        LocalDate proposedOn, Set<Integer> consents, @Nullable String agreement) {
    public Mediation {
        others = List.copyOf(others);
        consents = Set.copyOf(consents);
    }

    /** A mediation, to which the parties on the side that proposed it have consented by that. */
    public static Mediation proposed(MediationSide by, @Nullable String unit, List<DisputeParty> others,
            @Nullable Mediator mediator, LocalDate on) {
        return new Mediation(false, others, mediator, on, consentsOf(by, unit, others), null);
    }

    /** A settlement among the parties themselves: whoever signs it consents to it. */
    public static Mediation reconciliation(List<DisputeParty> others, LocalDate on) {
        return new Mediation(true, others, null, on, Set.of(), null);
    }

    /** Of several on the other side nobody consents for another. */
    private static Set<Integer> consentsOf(MediationSide by, @Nullable String unit, List<DisputeParty> others) {
        return switch (by) {
            case PETITIONER -> Set.of(DisputeParty.PETITIONER);
            case UNIT -> others.stream().filter(party -> party.unit() != null && party.unit().equals(unit))
                    .map(DisputeParty::party).collect(Collectors.toSet());
            case OTHER_PARTY -> others.size() == 1 ? Set.of(others.getFirst().party()) : Set.of();
        };
    }

    /** The same with one more consent. */
    public Mediation consentedBy(int party) {
        Set<Integer> all = new TreeSet<>(consents);
        all.add(party);
        return new Mediation(reconciliation, others, mediator, proposedOn, all, agreement);
    }

    /** The same with the signed agreement. */
    public Mediation agreed(String number) {
        return new Mediation(reconciliation, others, mediator, proposedOn, consents, number);
    }

    /** Places of all parties, the petitioner's first. */
    public Set<Integer> parties() {
        return Stream.concat(Stream.of(DisputeParty.PETITIONER), others.stream().map(DisputeParty::party))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The document that the parties sign. */
    public DocumentKind agreementKind() {
        return reconciliation ? DocumentKind.RECONCILIATION_AGREEMENT : DocumentKind.MEDIATION_AGREEMENT;
    }

    /** Whether nothing is agreed yet. */
    public boolean isOpen() {
        return agreement == null;
    }

    /** Whether every party consented to the mediation; a reconciliation needs none but the signatures. */
    public boolean hasAllConsents() {
        return reconciliation || consents.containsAll(parties());
    }

    /** Whether each party has signed itself, once: nobody else's signature takes its place. */
    public boolean isSignedByEach(List<PartySignature> signatures) {
        return signatures.stream().map(PartySignature::party).sorted().toList().equals(List.copyOf(parties()));
    }

    /** Whether nothing that was signed is signed before it was proposed, or after today. */
    public boolean isSignedBetween(List<LocalDate> days, LocalDate today) {
        return days.stream().noneMatch(day -> day.isBefore(proposedOn) || day.isAfter(today));
    }
}
