package org.petitions.escalation.topology;

import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Whether the streams run. Until they do (stores being restored, partitions being handed over) the service is not ready; when they have
 * given up, it is not alive either, and whoever runs it starts it anew. Nor is it ready while a thread that died is not replaced, or events
 * wait that could not be carried out: somebody has to look.
 */
final class StreamsHealthIndicator implements HealthIndicator, KafkaStreams.StateListener {
    private final ApplicationEventPublisher events;
    private final PartitionProgress progress;
    private final StreamThreadReplacer replacer;
    private volatile KafkaStreams.State state = KafkaStreams.State.CREATED;

    StreamsHealthIndicator(ApplicationEventPublisher events, PartitionProgress progress,
            StreamThreadReplacer replacer) {
        this.events = events;
        this.progress = progress;
        this.replacer = replacer;
    }

    @Override
    public void onChange(KafkaStreams.State newState, KafkaStreams.State oldState) {
        state = newState;
        if (newState == KafkaStreams.State.ERROR) {
            AvailabilityChangeEvent.publish(events, this, LivenessState.BROKEN);
        }
    }

    boolean isRunning() {
        return state == KafkaStreams.State.RUNNING;
    }

    @Override
    public Health health() {
        int parked = progress.parkedPetitions();
        boolean well = isRunning() && parked == 0 && !replacer.isPausing();
        var health = well
                ? Health.up()
                : state == KafkaStreams.State.ERROR ? Health.down() : Health.outOfService();
        return health.withDetail("state", state.name()).withDetail("threadsAwaitingReplacement", replacer.isPausing())
                .withDetail("petitionsWithEventsThatWait", parked).build();
    }
}
