package org.petitions.casework.procedure.state;

import java.time.Instant;
import org.petitions.casework.procedure.terms.ApprovalKind;
import org.petitions.events.SigningEvent.DraftSubmitted;
import org.petitions.events.SigningEvent.DraftedDecision;

/**
 * A draft that waits for its signature (待签发).
 *
 * @param version of the event it was submitted by, with which its words are sealed
 * @param draftedAt when it was submitted
 * @param unit unit id of the unit or bureau whose answer it is, and whose leaders sign it
 * @param decision what it decides
 */
public record PendingDraft(long version, Instant draftedAt, String unit, DraftedDecision decision) {

    static PendingDraft of(DraftSubmitted event) {
        return new PendingDraft(event.version(), event.at(), event.unit(), event.decision());
    }

    ApprovalKind kind() {
        return switch (decision.act()) {
            case REVIEW, REVIEW_REFUSAL -> ApprovalKind.REVIEW_SIGNATURE;
            case ACCEPTANCE, NON_ACCEPTANCE, REFERRAL, ANSWER, BUREAU_NON_ACCEPTANCE -> ApprovalKind.SIGNATURE;
        };
    }
}
