package org.petitions.events;

import java.time.Instant;
import java.time.LocalDate;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.DeclineReason;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.UndeliverableReason;

/** What notification-service publishes on {@code petition.notification.v1}: what became of each alert, and of each notice to a petitioner. */
public sealed interface NotificationEvent extends PetitionEvent {

    /** What became of an alert. */
    sealed interface AlertOutcome extends NotificationEvent {

        /** The alert it is about. */
        String alertId();
    }

    /** What became of the text message or mail that tells a petitioner of a document (Art. 23, 32, 34). */
    sealed interface NoticeOutcome extends NotificationEvent {

        /** Which document. */
        DocumentKind kind();

        /** The document's number (字号). */
        String number();
    }

    /**
     * The petitioner was told, by the way they chose, that a document is there to be read with number and tracking code: it went out.
     *
     * @param channel by which the provider took it
     * @param template the text's template with its version
     */
    @Meaning(zh = "已按信访人选择的方式告知查阅文书", en = "The petitioner was told, by the way they chose, that a document is there to be read.", article = "23")
    record NoticeSent(String petitionId, Instant at, DocumentKind kind, String number, AlertChannel channel,
            String template) implements NoticeOutcome {
        @Override
        public String id() {
            return petitionId + ":notice:" + number + ":sent:" + channel;
        }
    }

    /**
     * The petitioner could not be told by any way they chose: the document has to go out otherwise.
     *
     * @param reason why not by the last of them
     */
    @Meaning(zh = "未能按信访人选择的方式告知", en = "The petitioner could not be told by any way they chose.", article = "23")
    record NoticeFailed(String petitionId, Instant at, DocumentKind kind, String number, UndeliverableReason reason)
            implements NoticeOutcome {
        @Override
        public String id() {
            return petitionId + ":notice:" + number + ":failed";
        }
    }

    /** The alert left by this channel and the provider took it. */
    @Meaning(zh = "提醒已送达", en = "The alert reached the channel.")
    record AlertDelivered(String petitionId, String alertId, Instant at, AlertChannel channel)
            implements AlertOutcome {
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
            implements AlertOutcome {
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
            implements AlertOutcome {
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
            implements AlertOutcome {
        @Override
        public String id() {
            return alertId + ":undeliverable:" + channel;
        }
    }

    /**
     * A leader says that it is not theirs to answer for: the duty desk is told, to have it put right whose it is, and the next rung at once. That it was
     * said stays on record.
     *
     * @param post post id of the leader who said so
     */
    @Meaning(zh = "责任领导提出不属于其分管", en = "A leader says that an alert is not theirs.")
    record AlertDeclined(String petitionId, String alertId, Instant at, String post, DeclineReason reason)
            implements AlertOutcome {
        @Override
        public String id() {
            return alertId + ":declined";
        }
    }

    /**
     * A leader hands an alert on to a post below, with a day, before its limit has passed. The alert stays with the leader until that post takes note of
     * it, and no clock changes: whoever had to act still has to, and once the limit is missed the leader is told anew.
     *
     * @param post post id of the leader who handed it on
     * @param to post id of who is to see to it
     * @param until the last day for it, in Asia/Shanghai; never after the limit's own
     */
    @Meaning(zh = "责任领导将提醒交办", en = "A leader hands an alert on to a post below.")
    record AlertDelegated(String petitionId, String alertId, Instant at, String post, String to, LocalDate until)
            implements AlertOutcome {
        @Override
        public String id() {
            return alertId + ":delegated";
        }
    }

    /**
     * A person took note: the climb stops for the time that the policy gives for the act.
     *
     * @param post post id of the leader who acknowledged, or whom that leader had handed the alert on to
     */
    @Meaning(zh = "责任领导已阅知确认", en = "A person took note of the alert.")
    record AlertAcknowledged(String petitionId, String alertId, Instant at, String post) implements AlertOutcome {
        @Override
        public String id() {
            return alertId + ":acknowledged";
        }
    }
}
