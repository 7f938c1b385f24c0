package org.petitions.intake.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells whoever does something many times to wait, by the address they come from. What it remembers is bounded, and in this process alone.
 * Thread-safe.
 */
public final class SourceLimit {
    private final int allowed;
    private final Cache<String, AtomicInteger> bySource;

    /**
     * @param allowed times from one source within the window
     * @param window from the first wrong code on
     * @param remembered sources at most; of more, those that tried least are forgotten
     * @param ticker what the window is measured by
     */
    public SourceLimit(int allowed, Duration window, int remembered, Ticker ticker) {
        this.allowed = allowed;
        this.bySource = Caffeine.newBuilder().maximumSize(remembered).expireAfterWrite(window).ticker(ticker)
                .executor(Runnable::run).build();
    }

    /**
     * Counts one time.
     *
     * @param address where it came from, as the connection has it
     * @return how long to wait, empty for not at all: then it was allowed
     */
    public Optional<Duration> count(String address) {
        String source = sourceOf(address);
        AtomicInteger times = bySource.get(source, _ -> new AtomicInteger());
        if (times.incrementAndGet() <= allowed) {
            return Optional.empty();
        }
        return bySource.policy().expireAfterWrite().map(window -> window.getExpiresAfter()
                .minus(window.ageOf(source).orElse(Duration.ZERO)));
    }

    /** How many sources it remembers now. */
    long remembered() {
        bySource.cleanUp();
        return bySource.estimatedSize();
    }

    /** The address; of an IPv6 address the network, for whoever has one address of it has them all. */
    private static String sourceOf(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8))
                    : parsed.getHostAddress();
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
