package org.petitions.notification.alerts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.DeclineReason;
import org.petitions.events.terms.UndeliverableReason;

/** What can be asked of an alert; {@code at} is the business time of the asking, UTC. */
public sealed interface AlertCommand {

    /** When it was asked. */
    Instant at();

    /** It stands in its post's inbox from now on. */
    record ShowInInbox(Instant at) implements AlertCommand {}

    /** What became of it on a channel that goes out. */
    sealed interface ReportDelivery extends AlertCommand {

        /** The channel. */
        AlertChannel channel();
    }

    /**
     * The channel's provider took it.
     *
     * @param resending which sending of it
     */
    record ReportTaken(Instant at, AlertChannel channel, int resending) implements ReportDelivery {}

    /** The channel's provider says that it arrived. */
    record ReportReceived(Instant at, AlertChannel channel) implements ReportDelivery {}

    /** The channel's provider says that the post's address is no good, when it was sent or afterwards. */
    record ReportRefused(Instant at, AlertChannel channel) implements ReportDelivery {}

    /**
     * The channel's provider says that it did not arrive, and not because of the address.
     *
     * @param resending which sending of it was lost; an earlier one's loss has been seen to
     * @param againAt when to send it again, wall time, or null when it was sent often enough
     */
    record ReportLost(Instant at, AlertChannel channel, int resending, @Nullable Instant againAt)
            implements
            ReportDelivery {}

    /** Channels that it waits for may have been switched off. */
    record NoteChannelsOff(Instant at) implements AlertCommand {}

    /**
     * The post has no address on the channel.
     *
     * @param reason why it has none
     */
    record ReportNoAddress(Instant at, AlertChannel channel, UndeliverableReason reason) implements ReportDelivery {}

    /**
     * Somebody takes note for a post (阅知确认).
     *
     * @param reader whoever asks
     */
    record Acknowledge(Instant at, AlertReader reader) implements AlertCommand {}

    /**
     * Somebody says for a post that an alert is not theirs to answer for.
     *
     * @param reader whoever asks
     */
    record Decline(Instant at, AlertReader reader, DeclineReason reason) implements AlertCommand {}

    /**
     * Somebody hands an alert on for a post (交办).
     *
     * @param reader whoever asks
     * @param to post id of who is to see to it
     * @param until the last day for it, in Asia/Shanghai
     */
    record Delegate(Instant at, AlertReader reader, String to, LocalDate until) implements AlertCommand {}
}
