package org.petitions.notification;

import org.petitions.outbox.relay.OutboxStatus;
import org.petitions.shell.quiet.QuietContributor;
import org.petitions.shell.start.Profiles;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says how many alerts have something that is not published yet. Asked last: all other work ends here. */
@Component
@Order(20)
@Profile(Profiles.LOCAL)
class QuietOutbox implements QuietContributor {
    private final OutboxStatus outbox;

    QuietOutbox(OutboxStatus outbox) {
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "outboxDepth";
    }

    @Override
    public long left() {
        return outbox.quiet() ? 0 : Math.max(1, outbox.depth());
    }
}
