package org.petitions.intake.erasure;

import java.time.Instant;
import java.util.Optional;
import org.petitions.events.IntakeEvent.PetitionErased;
import org.petitions.events.terms.UnitKind;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredPetition.StoredErasure;
import org.petitions.starter.sealing.SealedBox;

/**
 * An erasure of the register is brought about again in what a backup gave back. It was decided then and is not decided anew: no suspension
 * and no case that the backup shows as going on keeps it from being done.
 *
 * @param published the erasure as it was told, of the petition or of one of its further matters
 * @param note what stands in the record for the official's reason, sealed
 * @param receipt the tracking code alone, sealed
 */
record RepeatErasure(PetitionErased published, SealedBox note, SealedBox receipt) {
    /** In place of an account: the register does not say in public who ordered it, the audit trail does. */
    private static final String PLATFORM = "platform";

    /**
     * What it comes to.
     *
     * @param next the petition, one version on
     * @param told what is published, again or for a first time
     * @param erased whether it had words that it has no more
     */
    record Repeated(StoredPetition next, PetitionErased told, boolean erased) {}

    Repeated decide(StoredPetition petition) {
        Optional<StoredErasure> kept = petition.erasures().stream()
                .filter(each -> !each.at().isBefore(published.at())).findFirst();
        if (kept.isPresent()) {
            return new Repeated(petition.withNews(), told(kept.get().at()), false);
        }
        Instant at = later(petition);
        var erasure = new StoredErasure(published.ground(), note, petition.matter().county() + "-" + UnitKind.PB,
                PLATFORM, at);
        return new Repeated(petition.erased(erasure, receipt), told(at), true);
    }

    /** The time of the register; later where somebody sealed the words anew meanwhile, which readers else would keep. */
    private Instant later(StoredPetition petition) {
        Instant before = petition.wordsChangedAt();
        return published.at().isAfter(before) ? published.at() : before.plusMillis(1);
    }

    private PetitionErased told(Instant at) {
        return new PetitionErased(published.petitionId(), published.sequence(), at, published.ground());
    }
}
