package org.petitions.notification.alerts;

import java.time.Instant;
import org.petitions.events.terms.UndeliverableReason;

/** What can be asked of an alert; {@code at} is the business time of the asking, UTC. */
public sealed interface AlertCommand {

    /** When it was asked. */
    Instant at();

    /** It stands in its post's inbox from now on. */
    record ShowInInbox(Instant at) implements AlertCommand {}

    /** What became of its mail. */
    sealed interface ReportMail extends AlertCommand {}

    /** The mail provider took the mail. */
    record ReportMailTaken(Instant at) implements ReportMail {}

    /** No mail can reach the post. */
    record ReportMailUndeliverable(Instant at, UndeliverableReason reason) implements ReportMail {}

    /**
     * The holder of a post takes note (签收).
     *
     * @param post post id of who asks
     */
    record Acknowledge(Instant at, String post) implements AlertCommand {}
}
