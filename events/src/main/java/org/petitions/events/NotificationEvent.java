package org.petitions.events;

import java.time.Instant;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.UndeliverableReason;

/** What notification-service publishes on {@code petition.notification.v1}: what became of each alert. */
public sealed interface NotificationEvent extends PetitionEvent {

    /** The alert it is about. */
    String alertId();

    /** The alert left by this channel and the provider took it. */
    @Meaning(zh = "提醒已送达", en = "The alert reached the channel.")
    record AlertDelivered(String petitionId, String alertId, Instant at, AlertChannel channel)
            implements NotificationEvent {
        @Override
        public String id() {
            return alertId + ":delivered:" + channel;
        }
    }

    /** The alert cannot reach its leader by this channel, and trying again will not help. */
    @Meaning(zh = "提醒无法送达", en = "The alert cannot reach its leader by this channel.")
    record AlertUndeliverable(String petitionId, String alertId, Instant at, AlertChannel channel,
            UndeliverableReason reason)
            implements NotificationEvent {
        @Override
        public String id() {
            return alertId + ":undeliverable:" + channel;
        }
    }

    /**
     * A person took note: the climb stops.
     *
     * @param post post id of the leader who acknowledged
     */
    @Meaning(zh = "责任领导已签收", en = "A person took note of the alert.")
    record AlertAcknowledged(String petitionId, String alertId, Instant at, String post) implements NotificationEvent {
        @Override
        public String id() {
            return alertId + ":acknowledged";
        }
    }
}
