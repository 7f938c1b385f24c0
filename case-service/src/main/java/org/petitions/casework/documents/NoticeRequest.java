package org.petitions.casework.documents;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.documents.DocumentRules.DeliverDocument;
import org.petitions.casework.procedure.documents.DocumentRules.DocumentCommand;
import org.petitions.casework.procedure.documents.DocumentRules.SendDocument;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.law.LegalCalendar;

/**
 * The written notice of a decision (Art. 23), made with the decision and sent with it where a way is named.
 *
 * @param how by which way it goes out now; absent where it is made now and sent later. Electronically the platform sends it, to whoever
 *     chose so, and notes itself that it left
 * @param text what the official adds to what the case says, such as the office to turn to; absent for nothing
 * @param receipt the proof, such as the number of the posting or who signed for it; sealed. What the platform sends needs none
 * @param witnesses who was there when it was left at the address (留置), sealed with the receipt; absent for every other way
 */
public record NoticeRequest(@Nullable DeliveryMethod how, @Nullable @Size(min = 1, max = 20_000) String text,
        @Nullable @Size(min = 1, max = 20_000) String receipt,
        @Nullable @Size(max = 5) List<@NotBlank @Size(max = 64) String> witnesses) {

    /** Made with the decision, and sent later. */
    public static final NoticeRequest NOT_YET = new NoticeRequest(null, null, null, null);

    /** @throws org.petitions.starter.problem.ProblemException 400 where the proof is missing */
    void requireReceipt() {
        if (how != null && how != DeliveryMethod.ELECTRONIC && (receipt == null || receipt.isBlank())) {
            throw DocumentProblems.proofMissing("notice.receipt");
        }
    }

    /** What is kept with its going out, or null where it does not go out yet. */
    @Nullable
    String receiptOfSending() {
        return how == null || receipt == null
                ? null
                : ServiceProof.of(how, receipt, witnesses, "notice.witnesses");
    }

    /** Whether it is left to the platform, which tells only whoever chose to be told electronically. */
    boolean isLeftToPlatform() {
        return how == DeliveryMethod.ELECTRONIC;
    }

    /** The command that lets the document of that number go out, or null where none does: the platform's sending is noted when it left. */
    @Nullable
    DocumentCommand sending(String number, Instant now) {
        return switch (how) {
            case null -> null;
            case ELECTRONIC -> null;
            case IN_PERSON, LEFT -> new DeliverDocument(number, how, now);
            case POST, PROXY, PUBLIC_NOTICE -> new SendDocument(number, how, LegalCalendar.dayOf(now));
        };
    }
}
