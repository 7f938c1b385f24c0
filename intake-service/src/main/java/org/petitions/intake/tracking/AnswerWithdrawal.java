package org.petitions.intake.tracking;

import java.time.Instant;
import org.petitions.events.IntakeEvent.WithdrawalAnswered;
import org.petitions.intake.petition.StoredPetition;
import org.petitions.intake.petition.StoredPetition.StoredWithdrawal;
import org.petitions.intake.status.PetitionStatus;
import org.petitions.intake.status.TrackedCase;

/**
 * The petitioner says whether they withdraw the petition (撤回): unasked, or because a unit has noted that they want to. A unit's note is
 * answered once; a confirmed withdrawal is final.
 *
 * @param at now
 */
record AnswerWithdrawal(boolean confirmed, Instant at) implements PetitionerRequest {

    @Override
    public RequestDecision decide(StoredPetition petition, TrackedCase progress, RequestRules rules) {
        Long noted = progress.ending().withdrawalNoted();
        if (isWithdrawn(petition, progress)) {
            return new Refused(RequestRefusal.ALREADY_WITHDRAWN, 0);
        }
        if (progress.status() == PetitionStatus.CLOSED) {
            return new Refused(RequestRefusal.CASE_ENDED, 0);
        }
        if (noted == null && !confirmed) {
            return new Refused(RequestRefusal.NO_WITHDRAWAL_NOTED, 0);
        }
        if (noted != null && !isAwaitingAnswer(petition, progress)) {
            return new Refused(RequestRefusal.WITHDRAWAL_ANSWERED, 0);
        }
        StoredPetition next = petition.with(new StoredWithdrawal(confirmed, at, noted, progress.version()));
        return new Taken(next, new WithdrawalAnswered(petition.id(), next.version(), at, confirmed));
    }

    /** Whether a unit has noted that the petitioner wants to withdraw, and that waits for the petitioner's own answer. */
    static boolean isAwaitingAnswer(StoredPetition petition, TrackedCase progress) {
        Long noted = progress.ending().withdrawalNoted();
        StoredWithdrawal last = petition.withdrawal();
        return noted != null && (last == null || !noted.equals(last.noted())) && !isWithdrawn(petition, progress);
    }

    /** Whether the petitioner has withdrawn. Where an office ended the case first and took it up again since, they have not. */
    static boolean isWithdrawn(StoredPetition petition, TrackedCase progress) {
        StoredWithdrawal last = petition.withdrawal();
        if (last == null || !last.confirmed()) {
            return false;
        }
        Long reopened = progress.ending().reopened();
        return reopened == null || reopened <= last.seen();
    }
}
