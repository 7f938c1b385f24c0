package org.petitions.casework.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.documents.NoticeRequest;
import org.petitions.events.terms.DeliveryMethod;

/**
 * A written notice that goes out by the act it tells of.
 *
 * @param text what the official adds; absent for nothing
 * @param receipt the proof, such as the number of the posting or who signed for it; sealed. Sent electronically it needs none
 */
record GoingNotice(@NotNull DeliveryMethod how, @Nullable @Size(min = 1, max = 20_000) String text,
        @Nullable @Size(min = 1, max = 20_000) String receipt) {
    NoticeRequest request() {
        return new NoticeRequest(how, text, receipt, null);
    }
}
