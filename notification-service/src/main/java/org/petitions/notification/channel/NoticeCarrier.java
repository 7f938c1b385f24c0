package org.petitions.notification.channel;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.petitions.events.terms.AlertChannel;

/** What brings notices to petitioners: the channels in use that can, behind the same guards as their alerts. */
public interface NoticeCarrier {

    /** Those that can bring a notice. */
    Set<AlertChannel> channels();

    /** What became of one try. */
    enum Attempt {
        /** The provider took it. */
        TAKEN,

        /** The provider says that the address is no good. */
        ADDRESS_REFUSED,

        /** Not now: the provider fails, or takes no more for a while. */
        LATER
    }

    /** Tries once, with the channel's retries. */
    Attempt carry(AlertChannel channel, MessageId id, NoticeText text, String address);

    /**
     * How long to wait with sending a notice once more that the provider took and then lost.
     *
     * @param lost how often it had been lost before
     * @return empty when it was sent often enough, or the channel is off by now
     */
    Optional<Duration> pauseBeforeResending(AlertChannel channel, int lost);
}
