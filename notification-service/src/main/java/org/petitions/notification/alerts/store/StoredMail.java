package org.petitions.notification.alerts.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.UndeliverableReason;

/** How an alert's mail was stored while mail was the only channel that goes out. Read, and not written any more. */
record StoredMail(DeliveryFields.Status state, @Nullable Instant at, @Nullable UndeliverableReason reason) {
    static final String WORK_DUE_AT = "mailWork.dueAt";
    private static final AlertChannel CHANNEL = AlertChannel.EMAIL;

    /** What the mailing still had to do. */
    record Work(Instant since, Instant dueAt, int attempts, @Nullable String claim) {
        DeliveryWork deliveryWork() {
            return new DeliveryWork(CHANNEL, since, dueAt, attempts, claim);
        }
    }

    DeliveryFields delivery() {
        return new DeliveryFields(CHANNEL, state, at, reason, null, null);
    }

    /** The channel that the counts of such alerts belong to. */
    static AlertChannel channel() {
        return CHANNEL;
    }
}
