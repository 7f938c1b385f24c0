package org.petitions.notification.notices;

import java.time.Instant;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.UndeliverableReason;

/** What is reported of a notice. */
public sealed interface NoticeReport {

    /** A provider took it. */
    record Sent(Instant at, AlertChannel channel, String template) implements NoticeReport {}

    /** No way that was chosen is left. */
    record Failed(Instant at, UndeliverableReason reason) implements NoticeReport {}

    /** Nobody is to be told any more. */
    record NotNeeded() implements NoticeReport {}
}
