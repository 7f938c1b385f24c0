package org.petitions.intake.petition;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The registration receipt (登记回执).
 *
 * @param petitionId the petition's id between services
 * @param number registration number
 * @param trackingCode with it the petitioner can track; shown to nobody else; missing where there is no petitioner
 * @param registeredAt when it was registered: the law's time runs from here
 * @param codeReissuedAt when the code was issued anew, so that of two receipts the one that counts is known; missing for the first
 * @param furtherMatters the cases of what the petition holds beside its first matter (一件多诉); missing for a petition with one. The tracking
 *     code shows them all
 */
@JsonInclude(Include.NON_NULL)
public record RegistrationReceipt(String petitionId, String number, @Nullable String trackingCode,
        Instant registeredAt, @Nullable Instant codeReissuedAt, @Nullable List<CaseReceipt> furtherMatters) {

    /**
     * A further matter's case.
     *
     * @param caseId its id between services
     * @param number its number, the registration number with the matter's place
     */
    public record CaseReceipt(String caseId, String number) {}

    public static RegistrationReceipt of(StoredPetition petition, String code) {
        return new RegistrationReceipt(petition.id(), petition.number(), code.equals(TrackingCodes.NONE) ? null : code,
                petition.registeredAt(),
                petition.reissues().isEmpty() ? null : petition.reissues().getLast().at(), further(petition));
    }

    private static @Nullable List<CaseReceipt> further(StoredPetition petition) {
        List<CaseReceipt> further = PetitionMatter.further(petition).stream()
                .map(matter -> new CaseReceipt(matter.caseId(), matter.number())).toList();
        return further.isEmpty() ? null : further;
    }

    /** Without the code, which is a secret. */
    @Override
    public String toString() {
        return "Receipt[" + number + "]";
    }
}
