package org.petitions.notification.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.channel.MessageId;
import org.petitions.notification.channel.NoticeCarrier;
import org.petitions.notification.channel.NoticeText;
import org.petitions.notification.channel.SendOutcome;
import org.springframework.stereotype.Component;

/** Brings notices by the channels at work: one circuit breaker, one rate and one time limit for a provider, whatever it is handed. */
@Component
class GuardedNoticeCarrier implements NoticeCarrier {
    private final Deliveries deliveries;

    GuardedNoticeCarrier(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public Set<AlertChannel> channels() {
        return deliveries.channels().stream().map(Deliveries.Channel::sender).filter(GuardedSender::carriesNotices)
                .map(GuardedSender::channel).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Attempt carry(AlertChannel channel, MessageId id, NoticeText text, String address) {
        GuardedSender sender = deliveries.channel(channel).map(Deliveries.Channel::sender).orElseThrow();
        if (!sender.isAvailable() || !sender.takePermit()) {
            return Attempt.LATER;
        }
        return switch (sender.attempt(id, text, address)) {
            case AttemptResult.Answered(SendOutcome.Taken _) -> Attempt.TAKEN;
            case AttemptResult.Answered(SendOutcome.AddressRefused _) -> Attempt.ADDRESS_REFUSED;
            case AttemptResult.Answered _,AttemptResult.ProviderFailed _,AttemptResult.CircuitOpen _ -> Attempt.LATER;
        };
    }

    @Override
    public Optional<Duration> pauseBeforeResending(AlertChannel channel, int lost) {
        return deliveries.channel(channel).flatMap(each -> each.settings().pauseBeforeResending(lost));
    }
}
