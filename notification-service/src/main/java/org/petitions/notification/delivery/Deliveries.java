package org.petitions.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.alerts.store.WaitingDeliveryListener;
import org.petitions.starter.health.PendingWork;
import org.springframework.context.SmartLifecycle;

/** The channels in use, each with its dispatcher: started and stopped together, all told of what waits. */
final class Deliveries implements WaitingDeliveryListener, SmartLifecycle, PendingWork {
    private final List<Channel> channels;
    private final SwitchedOffChannels switchedOff;
    private volatile boolean running;

    /** A channel at work. */
    record Channel(GuardedSender sender, ChannelDispatcher dispatcher, DeliverySettings settings) {}

    Deliveries(List<Channel> channels, SwitchedOffChannels switchedOff) {
        this.channels = List.copyOf(channels);
        this.switchedOff = switchedOff;
    }

    /** The channel at work, or empty when it is not in use. */
    Optional<Channel> channel(AlertChannel code) {
        return channels.stream().filter(channel -> channel.sender().channel() == code).findFirst();
    }

    List<Channel> channels() {
        return channels;
    }

    @Override
    public void onWaitingDeliveries(List<String> alertIds) {
        channels.forEach(channel -> channel.dispatcher().add(alertIds));
    }

    @Override
    public void start() {
        running = true;
        channels.forEach(channel -> channel.dispatcher().start());
        switchedOff.start();
    }

    @Override
    public void stop() {
        running = false;
        switchedOff.stop();
        // Side by side: each waits for what is under way, and together they have no longer than one.
        try (ExecutorService stopping = Executors.newVirtualThreadPerTaskExecutor()) {
            channels.forEach(channel -> stopping.execute(channel.dispatcher()::stop));
        }
        channels.forEach(channel -> channel.sender().close());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public String name() {
        return "deliveriesWaiting";
    }

    @Override
    public long countDueBy(Instant moment) {
        long waiting = 0;
        for (Channel channel : channels) {
            if (!channel.dispatcher().knowsAll()) {
                throw new IllegalStateException("the waiting deliveries are still being looked up");
            }
            waiting += channel.dispatcher().waiting();
        }
        return waiting;
    }
}
