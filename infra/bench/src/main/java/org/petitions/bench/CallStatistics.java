package org.petitions.bench;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.petitions.bench.PlatformClient.Response;

/** What the calls of one run came to. Thread-safe. */
final class CallStatistics {

    /** The calls of a life; those for its opinion in a lawful one alone. */
    enum Call {
        REGISTER,
        ACCEPT,
        DRAFT,
        SIGN_OFF,
        OPINION,
        DELIVER,
        RATE
    }

    private static final long LONGEST_MICROS = 60_000_000;

    private final Map<Call, Histogram> micros = new EnumMap<>(Call.class);
    private final Map<Call, LongAdder> tooEarlyByCall = new EnumMap<>(Call.class);
    private final Map<String, LongAdder> refused = new ConcurrentHashMap<>();
    private final LongAdder completedLifecycles = new LongAdder();
    private final LongAdder unclear = new LongAdder();

    CallStatistics() {
        for (Call call : Call.values()) {
            micros.put(call, new ConcurrentHistogram(LONGEST_MICROS, 3));
            tooEarlyByCall.put(call, new LongAdder());
        }
    }

    void answered(Call call, Response answer, long nanos) {
        entry(micros, call).recordValue(Math.min(LONGEST_MICROS, nanos / 1_000));
        if (answer.status() >= 300) {
            boolean clear = (answer.status() == 429 || answer.status() == 503) && answer.retryAfter();
            refused(call + " " + answer.status()
                    + (clear ? " with Retry-After" : " " + answer.body().path("code").asString("")), clear);
        }
    }

    /** A call that got no answer: which, and why not. */
    void failed(Call call, String why) {
        refused(call + " " + why, false);
    }

    void retriedTooEarly(Call call) {
        entry(tooEarlyByCall, call).increment();
    }

    void lifecycleCompleted() {
        completedLifecycles.increment();
    }

    long completedLifecycles() {
        return completedLifecycles.sum();
    }

    /** Refusals that did not say when to come back, and calls that got no answer. */
    long unclear() {
        return unclear.sum();
    }

    /** All refusals, by what they were. */
    Map<String, LongAdder> refusals() {
        return refused;
    }

    /** Latency of a call in milliseconds at a percentile. */
    double millis(Call call, double percentile) {
        return entry(micros, call).getValueAtPercentile(percentile) / 1_000.0;
    }

    boolean hasBeenMade(Call call) {
        return entry(micros, call).getTotalCount() > 0;
    }

    long tooEarly(Call call) {
        return entry(tooEarlyByCall, call).sum();
    }

    private static <T> T entry(Map<Call, T> byCall, Call call) {
        return Objects.requireNonNull(byCall.get(call), "every call is counted");
    }

    private void refused(String what, boolean clear) {
        refused.computeIfAbsent(what, key -> new LongAdder()).increment();
        if (!clear) {
            unclear.increment();
        }
    }
}
