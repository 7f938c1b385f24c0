package org.petitions.notification.notices.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.channel.DeliveryReceipts;
import org.petitions.notification.channel.MessageId;
import org.petitions.notification.channel.NoticeCarrier;
import org.petitions.notification.notices.NoticeReport;
import org.springframework.stereotype.Component;

/**
 * What providers report of notices they took: one that did not arrive is sent again, by the next way where the address is no good or it was
 * lost too often, and where no way is left its office is told.
 */
@Component
class NoticeReceipts implements DeliveryReceipts {
    private final NoticeService notices;
    private final NoticeCarrier carrier;
    private final InstantSource wallClock = InstantSource.system();

    NoticeReceipts(NoticeService notices, NoticeCarrier carrier) {
        this.notices = notices;
        this.carrier = carrier;
    }

    /** Nothing follows: what counts is that it went out (Art. 23), and that its reader opens the document. */
    @Override
    public boolean received(MessageId message, AlertChannel channel) {
        return notices.called(message.aboutId()).isPresent();
    }

    @Override
    public boolean addressRefused(MessageId message, AlertChannel channel) {
        return reported(message, new NoticeReport.AddressRefused(channel));
    }

    @Override
    public boolean lost(MessageId message, AlertChannel channel) {
        Instant againAt = carrier.pauseBeforeResending(channel, message.resending()).map(wallClock.instant()::plus)
                .orElse(null);
        return reported(message, new NoticeReport.Lost(channel, message.resending(), againAt));
    }

    private boolean reported(MessageId message, NoticeReport report) {
        Optional<NoticeDocument> notice = notices.called(message.aboutId());
        notice.ifPresent(each -> notices.report(each.id(), report));
        return notice.isPresent();
    }
}
