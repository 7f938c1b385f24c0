package org.petitions.local.idle;

import java.time.Instant;
import org.petitions.starter.binding.Subscriptions;

/** Records of the service's topics that it has not finished with. */
record ConsumerLag(ConsumerGroupLag lag, Subscriptions subscriptions) implements IdleContributor {

    @Override
    public Stage stage() {
        return Stage.READ;
    }

    @Override
    public String name() {
        return "lag";
    }

    @Override
    public long remaining(Instant moment) {
        return subscriptions.list().stream()
                .mapToLong(subscription -> lag.recordsBehind(subscription.group(), subscription.topics())).sum();
    }
}
