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

    /**
     * The provider of a channel says that the post's address there is no good. Other channels may still reach the leader: whether any
     * does is told by {@link AlertUnreachable} alone.
     */
    @Meaning(zh = "通知地址被拒收", en = "The provider of a channel refuses the post's address.")
    record DeliveryRefused(String petitionId, String alertId, Instant at, AlertChannel channel)
            implements NotificationEvent {
        @Override
        public String id() {
            return alertId + ":refused:" + channel;
        }
    }

    /**
     * The leader is out of reach: every channel that goes out has failed for good, or the post has no address. Trying again will not
     * help, and somebody else has to be told.
     *
     * @param reason {@code REFUSED} when a provider refused an address; else why there was no address to try
     */
    @Meaning(zh = "责任领导无法联系", en = "No channel can bring the alert to its leader.")
    record AlertUnreachable(String petitionId, String alertId, Instant at, UndeliverableReason reason)
            implements NotificationEvent {
        @Override
        public String id() {
            return alertId + ":unreachable";
        }
    }

    /**
     * Published while mail was the only channel that goes out, so that its failure by mail meant what {@link AlertUnreachable} means now.
     * It is published no more, and still read.
     */
    @Meaning(zh = "提醒无法送达（旧）", en = "Formerly: mail cannot reach the leader, who is out of reach. No longer published.")
    record AlertUndeliverable(String petitionId, String alertId, Instant at, AlertChannel channel,
            UndeliverableReason reason)
            implements NotificationEvent {
        @Override
        public String id() {
            return alertId + ":undeliverable:" + channel;
        }
    }

    /**
     * A person took note: the climb stops for the time that the policy gives for the act.
     *
     * @param post post id of the leader who acknowledged
     */
    @Meaning(zh = "责任领导已阅知确认", en = "A person took note of the alert.")
    record AlertAcknowledged(String petitionId, String alertId, Instant at, String post) implements NotificationEvent {
        @Override
        public String id() {
            return alertId + ":acknowledged";
        }
    }
}
