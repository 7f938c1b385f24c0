package org.petitions.intake.tracking;

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
 * Tells whoever sends many wrong codes to wait, by the address they come from. It guards no secret, which is the codes' length to do, and
 * nobody who has the right code ever meets it: so a code is looked at before the address counts, and what keeps guessers from taking the time
 * of those who are served is that a wrong code costs next to nothing ({@link org.petitions.intake.petition.TrackingKeys}). What it remembers
 * is bounded. Thread-safe.
 */
final class WrongCodes {
    private final int allowed;
    private final Cache<String, AtomicInteger> bySource;

    /**
     * @param allowed wrong codes from one source within the window
     * @param window from the first wrong code on
     * @param remembered sources at most; of more, those that tried least are forgotten
     * @param ticker what the window is measured by
     */
    WrongCodes(int allowed, Duration window, int remembered, Ticker ticker) {
        this.allowed = allowed;
        this.bySource = Caffeine.newBuilder().maximumSize(remembered).expireAfterWrite(window).ticker(ticker)
                .executor(Runnable::run).build();
    }

    /**
     * Counts a wrong code.
     *
     * @param address where it came from, as the connection has it
     * @return how long to wait before the next, empty for not at all
     */
    Optional<Duration> count(String address) {
        String source = sourceOf(address);
        AtomicInteger wrong = bySource.get(source, _ -> new AtomicInteger());
        if (wrong.incrementAndGet() <= allowed) {
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
