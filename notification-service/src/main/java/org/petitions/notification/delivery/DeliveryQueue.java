package org.petitions.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import org.petitions.notification.alerts.store.WaitingDelivery;

/**
 * The ids of alerts that wait for a channel and when each is due, in memory and bounded. It is only a short cut: the truth is in the database, and
 * what finds no room here is found there by a sweep. An id is here once, from when it is told of until it is settled.
 */
final class DeliveryQueue {
    private final int capacity;
    private final InstantSource wallClock;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final DelayQueue<Entry> queue = new DelayQueue<>();
    private final AtomicBoolean overflowed = new AtomicBoolean();

    DeliveryQueue(int capacity, InstantSource wallClock) {
        this.capacity = capacity;
        this.wallClock = wallClock;
    }

    /** Takes up an id unless it is here already; without room, only that there was none is remembered. */
    void add(String alertId, Instant dueAt) {
        if (known.contains(alertId)) {
            return;
        }
        if (known.size() >= capacity) {
            overflowed.set(true);
        } else if (known.add(alertId)) {
            queue.add(new Entry(alertId, dueAt));
        }
    }

    /** Puts back an id that {@link #poll} gave out. */
    void requeue(String alertId, Instant dueAt) {
        queue.add(new Entry(alertId, dueAt));
    }

    /** Forgets an id: its delivery is settled. */
    void remove(String alertId) {
        known.remove(alertId);
    }

    /** Waits for a due id, at most so long, and gives out what is due. Each goes back by {@link #requeue} or {@link #remove}. */
    List<String> poll(int limit, Duration longest) throws InterruptedException {
        List<String> ids = new ArrayList<>();
        Entry first = queue.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
        for (Entry next = first; next != null; next = ids.size() < limit ? queue.poll() : null) {
            ids.add(next.alertId);
        }
        return ids;
    }

    /** How many are here, due or not, on their way or not. */
    int size() {
        return known.size();
    }

    /** Whether there may be more waiting than what is here. */
    boolean hasOverflowed() {
        return overflowed.get();
    }

    /** There is room for a good many again. */
    boolean hasRoom() {
        return known.size() <= capacity / 2;
    }

    /** Looks again: takes up what the database holds, asked for by how many there are places. */
    void refill(IntFunction<List<WaitingDelivery>> soonestDue) {
        overflowed.set(false);
        List<WaitingDelivery> found = soonestDue.apply(capacity);
        found.forEach(delivery -> add(delivery.alertId(), delivery.dueAt()));
        if (found.size() >= capacity) {
            overflowed.set(true);
        }
    }

    private final class Entry implements Delayed {
        private final String alertId;
        private final Instant dueAt;

        Entry(String alertId, Instant dueAt) {
            this.alertId = alertId;
            this.dueAt = dueAt;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(wallClock.instant(), dueAt));
        }

        @Override
        public int compareTo(Delayed other) {
            return other instanceof Entry entry ? dueAt.compareTo(entry.dueAt) : 0;
        }
    }
}
