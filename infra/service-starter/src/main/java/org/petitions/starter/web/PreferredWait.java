package org.petitions.starter.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Lets a request that comes before its event wait for it, where it says {@code Prefer: wait=N} (RFC 7240), instead of being made over and
 * over. Who applied the event says so here, in the same process, so that nobody asks the database meanwhile. It waits no longer than
 * {@link #LONGEST}, and of no more requests at a time than there are places: beyond them, and without the header, the answer is at once what
 * it always was. What another instance applied is found by the look when the time is over.
 */
public final class PreferredWait {
    /** More is not waited, whatever a request prefers. */
    public static final Duration LONGEST = Duration.ofSeconds(5);

    private static final String HEADER = "Prefer";
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(?=$|[,;])",
            Pattern.CASE_INSENSITIVE);

    private final Map<String, List<CountDownLatch>> waiting = new ConcurrentHashMap<>();
    private final Semaphore places;

    /** @param places requests that may wait at a time */
    public PreferredWait(int places, MeterRegistry meters) {
        this.places = new Semaphore(places);
        Gauge.builder("http.load.awaiting.event", this.places, each -> places - each.availablePermits())
                .description("requests that wait for an event, as they prefer").register(meters);
    }

    /**
     * What is looked for, or, where the request prefers to wait, what is found once the event has come.
     *
     * @param key what {@link #arrived} will name
     * @param look finds it, or nothing while its event has not come
     */
    public <T> Optional<T> find(String key, Supplier<Optional<T>> look) {
        Duration preferred = preferred();
        return preferred.isZero() ? look.get() : find(key, look, System.nanoTime() + preferred.toNanos());
    }

    /** Says that events of these have been applied. */
    public void arrived(Collection<String> keys) {
        if (waiting.isEmpty()) {
            return;
        }
        for (String key : keys) {
            List<CountDownLatch> awaited = waiting.remove(key);
            if (awaited != null) {
                awaited.forEach(CountDownLatch::countDown);
            }
        }
    }

    private <T> Optional<T> find(String key, Supplier<Optional<T>> look, long end) {
        boolean placed = false;
        try {
            while (true) {
                // Before the look, so that what comes after it is heard.
                CountDownLatch signal = register(key);
                try {
                    Optional<T> found = look.get();
                    placed = placed || found.isEmpty() && places.tryAcquire();
                    if (found.isPresent() || !placed) {
                        return found;
                    }
                    if (!signal.await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                        return look.get();
                    }
                } finally {
                    forget(key, signal);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return look.get();
        } finally {
            if (placed) {
                places.release();
            }
        }
    }

    private CountDownLatch register(String key) {
        CountDownLatch signal = new CountDownLatch(1);
        waiting.compute(key, (_, others) -> {
            List<CountDownLatch> all = others == null ? new ArrayList<>(1) : others;
            all.add(signal);
            return all;
        });
        return signal;
    }

    private void forget(String key, CountDownLatch signal) {
        waiting.computeIfPresent(key, (_, all) -> {
            all.remove(signal);
            return all.isEmpty() ? null : all;
        });
    }

    /** Nothing for what no request does, and for a preference that cannot be read: it is passed over, as the RFC has it. */
    private static Duration preferred() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? preferred(Collections.list(request.getRequest().getHeaders(HEADER)))
                : Duration.ZERO;
    }

    static Duration preferred(List<String> headers) {
        for (String header : headers) {
            Matcher wait = WAIT.matcher(header);
            if (wait.find()) {
                Duration preferred = Duration.ofSeconds(Long.parseLong(wait.group(1)));
                return preferred.compareTo(LONGEST) > 0 ? LONGEST : preferred;
            }
        }
        return Duration.ZERO;
    }
}
