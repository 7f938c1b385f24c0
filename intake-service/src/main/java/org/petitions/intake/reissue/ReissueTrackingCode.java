package org.petitions.intake.reissue;

import org.petitions.events.IntakeEvent.TrackingCodeReissued;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Identity;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredPetition.StoredReissue;
import org.petitions.starter.sealing.SealedBox;

/**
 * The command to issue a lost tracking code anew. The Regulations leave it open; but to look the petition up and to rate it (Art. 21) needs the
 * code, and nobody shall lose that with a slip of paper.
 *
 * @param reissue how the person was checked, and who did
 * @param receipt with the new code, sealed
 * @param digest of number and new code
 */
record ReissueTrackingCode(StoredReissue reissue, SealedBox receipt, String digest) {

    /** What the command comes to. */
    sealed interface Decision {}

    /** The petition with its new code, and what is published. */
    record Reissued(StoredPetition next, TrackingCodeReissued event) implements Decision {}

    /** It was issued before under the same key, and stands. */
    record ReissuedBefore(StoredPetition petition) implements Decision {}

    /** The key was used otherwise, or for a code that is void by now. */
    record KeyReused() implements Decision {}

    /** A matter found by screening: there is nobody who could have lost a code. */
    record NoPetitioner() implements Decision {}

    /**
     * Nobody can be checked against a petition without name, or one whose words were erased: whoever asks for its code may be the one it
     * complains of.
     */
    record PersonUnknown() implements Decision {}

    Decision decide(StoredPetition petition) {
        for (StoredReissue before : petition.reissues()) {
            if (before.idempotencyKey().equals(reissue.idempotencyKey())) {
                return before.equals(petition.reissues().getLast()) && before.check() == reissue.check()
                        ? new ReissuedBefore(petition)
                        : new KeyReused();
            }
        }
        if (petition.matter().channel() == Channel.SCREENING) {
            return new NoPetitioner();
        }
        if (petition.matter().identity() == Identity.ANONYMOUS || petition.isErased()) {
            return new PersonUnknown();
        }
        StoredPetition next = petition.reissued(reissue, receipt, digest);
        return new Reissued(next, new TrackingCodeReissued(petition.id(), next.version(), reissue.at(), reissue.unit(),
                reissue.check()));
    }
}
