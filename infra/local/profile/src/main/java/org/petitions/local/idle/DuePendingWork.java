package org.petitions.local.idle;

import java.time.Instant;
import org.petitions.starter.health.PendingWork;

/** What the service itself says it has not finished. */
record DuePendingWork(PendingWork work) implements IdleContributor {

    @Override
    public Stage stage() {
        return Stage.WORK;
    }

    @Override
    public String name() {
        return work.name();
    }

    @Override
    public long remaining(Instant moment) {
        return work.countDueBy(moment);
    }

    @Override
    public boolean worthWaitingFor() {
        return true;
    }
}
