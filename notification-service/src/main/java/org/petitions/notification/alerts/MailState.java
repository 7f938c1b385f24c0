package org.petitions.notification.alerts;

import java.time.Instant;
import org.petitions.events.terms.UndeliverableReason;

/** How far an alert has come on its way by mail. */
public sealed interface MailState {

    /** To be mailed. */
    record Waiting() implements MailState {}

    /** The mail provider took it. */
    record Taken(Instant at) implements MailState {}

    /** No mail can reach this post, and trying again will not help. */
    record Undeliverable(Instant at, UndeliverableReason reason) implements MailState {}

    /** Acknowledged or withdrawn before it was mailed: a mail would only disturb. */
    record NotNeeded() implements MailState {}
}
