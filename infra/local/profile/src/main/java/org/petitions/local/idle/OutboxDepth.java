package org.petitions.local.idle;

import java.time.Instant;
import org.petitions.outbox.monitoring.OutboxStatus;

/** Documents whose events are not published yet. */
record OutboxDepth(OutboxStatus outbox) implements IdleContributor {

    @Override
    public Stage stage() {
        return Stage.PUBLISH;
    }

    @Override
    public String name() {
        return "outboxDepth";
    }

    @Override
    public long remaining(Instant moment) {
        return outbox.idle() ? 0 : Math.max(1, outbox.depth());
    }
}
