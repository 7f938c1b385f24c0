package org.petitions.casework.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.documents.NoticeRequest;
import org.petitions.events.terms.DeliveryMethod;

/**
 * A written notice that goes out by the act it tells of.
 *
 * @param how by which way; electronically the platform sends it, to whoever chose so
 * @param text what the official adds; absent for nothing
 * @param receipt the proof, such as the number of the posting or who signed for it; sealed. What the platform sends needs none
 * @param witnesses who was there when it was left at the address (留置), sealed with the receipt; absent for every other way
 */
record GoingNotice(@NotNull DeliveryMethod how, @Nullable @Size(min = 1, max = 20_000) String text,
        @Nullable @Size(min = 1, max = 20_000) String receipt,
        @Nullable @Size(max = 5) List<@NotBlank @Size(max = 64) String> witnesses) {
    NoticeRequest request() {
        return new NoticeRequest(how, text, receipt, witnesses);
    }
}
