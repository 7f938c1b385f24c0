package org.petitions.notification.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.UndeliverableReason;

/** What is reported of a notice. */
public sealed interface NoticeReport {

    /**
     * A provider took it.
     *
     * @param resending which sending by that channel it was, from 0
     * @param template the text's template with its version
     */
    record Sent(Instant at, AlertChannel channel, int resending, String template) implements NoticeReport {}

    /** A provider says that the address is no good, at once or after it took the notice. */
    record AddressRefused(AlertChannel channel) implements NoticeReport {}

    /**
     * A provider took it and says that it did not arrive, through no fault of the address.
     *
     * @param resending which sending by that channel was lost, from 0
     * @param againAt when to send it again; null when that was done often enough
     */
    record Lost(AlertChannel channel, int resending, @Nullable Instant againAt) implements NoticeReport {}

    /**
     * No way that was chosen is left.
     *
     * @param reason why not, where no provider said so
     */
    record NoWayLeft(Instant at, UndeliverableReason reason) implements NoticeReport {}

    /** The document reached its addressee. */
    record Delivered() implements NoticeReport {}

    /** Nobody chose to be told so, or nobody is there to be told any more. */
    record NotNeeded() implements NoticeReport {}
}
