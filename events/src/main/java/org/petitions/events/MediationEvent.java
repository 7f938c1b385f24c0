package org.petitions.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.MediationSide;

/**
 * How the parties of a dispute come to terms, with a mediator (调解) or among themselves (和解): Art. 33. None of it starts, moves or stops a
 * limit, and the petitioner's tracking shows nothing of it. Who the others are is said by kind, offices by their id; names are kept
 * sealed with the case.
 */
public sealed interface MediationEvent extends CaseEvent, UntrackedEvent {

    /**
     * A mediation between the parties of the dispute was proposed.
     *
     * @param by who proposed it; a party has thereby consented
     * @param others the parties besides the petitioner; null in events of before, which took the handling unit for the other one
     * @param mediator who is to mediate; null in events of before
     */
    @Meaning(zh = "提议调解", en = "A mediation was proposed.", article = "33")
    record MediationProposed(String petitionId, long version, Instant at, MediationSide by,
            @Nullable List<DisputeParty> others, @Nullable Mediator mediator) implements MediationEvent {

        /** As it was before parties and mediator were named. */
        public MediationProposed(String petitionId, long version, Instant at, MediationSide by) {
            this(petitionId, version, at, by, null, null);
        }
    }

    /**
     * A party consented to the mediation.
     *
     * @param side who consented
     * @param party which party it was, by its place among them; null in events of before, which knew two
     */
    @Meaning(zh = "同意调解", en = "A party of the dispute consented to the mediation.", article = "33")
    record MediationConsented(String petitionId, long version, Instant at, MediationSide side,
            @Nullable Integer party) implements MediationEvent {

        /** As it was before parties were named. */
        public MediationConsented(String petitionId, long version, Instant at, MediationSide side) {
            this(petitionId, version, at, side, null);
        }
    }

    /**
     * The mediation came to nothing; the procedure goes on where it stood.
     */
    @Meaning(zh = "调解未成", en = "The mediation came to nothing.", article = "33")
    record MediationFailed(String petitionId, long version, Instant at) implements MediationEvent {}

    /**
     * Each party and the mediator signed a written agreement (调解协议书).
     *
     * @param agreement number of the agreement (字号)
     * @param signatures on which day each party signed; null in events of before, which did not say it
     * @param mediatorSignedOn the day the mediator signed, in Asia/Shanghai; null in events of before
     */
    @Meaning(zh = "达成调解协议", en = "All parties and the mediator signed an agreement.", article = "33")
    record MediationAgreed(String petitionId, long version, Instant at, String agreement,
            @Nullable List<PartySignature> signatures, @Nullable LocalDate mediatorSignedOn)
            implements MediationEvent {

        /** As it was before it said who signed. */
        public MediationAgreed(String petitionId, long version, Instant at, String agreement) {
            this(petitionId, version, at, agreement, null, null);
        }
    }

    /**
     * The parties were guided to settle the dispute among themselves, without a mediator.
     *
     * @param others the parties besides the petitioner
     */
    @Meaning(zh = "引导和解", en = "The parties were guided to settle among themselves.", article = "33")
    record ReconciliationProposed(String petitionId, long version, Instant at, List<DisputeParty> others)
            implements MediationEvent {}

    /**
     * Each party signed a written agreement that they had come to among themselves (和解协议书).
     *
     * @param agreement number of the agreement (字号)
     * @param signatures on which day each party signed
     */
    @Meaning(zh = "达成和解协议", en = "All parties signed an agreement of their own.", article = "33")
    record Reconciled(String petitionId, long version, Instant at, String agreement, List<PartySignature> signatures)
            implements MediationEvent {}
}
