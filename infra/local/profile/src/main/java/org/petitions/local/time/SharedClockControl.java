package org.petitions.local.time;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Sets the clock that all services of a machine share. One process keeps it; the clock runs only as long as its keeper lives, so
 * that a day's work is not years behind when everything is started again tomorrow. Not thread-safe.
 */
public final class SharedClockControl {
    /** How long the clock runs on without its keeper. */
    public static final Duration LEASE = Duration.ofSeconds(5);

    private final MappedClockFile file;
    private final InstantSource realTime;

    private SharedClockControl(MappedClockFile file, InstantSource realTime) {
        this.file = file;
        this.realTime = realTime;
    }

    /**
     * Opens the clock, standing still. A clock that is there keeps the time it shows.
     *
     * @param path the file, made when missing
     * @param start what a new clock shows
     */
    public static SharedClockControl open(Path path, Instant start) throws IOException {
        return open(path, start, InstantSource.system());
    }

    static SharedClockControl open(Path path, Instant start, InstantSource realTime) throws IOException {
        var clock = new SharedClockControl(MappedClockFile.forWriting(path), realTime);
        clock.standAt(clock.file.isSet() ? clock.now() : start);
        return clock;
    }

    /** What the clock shows. */
    public Instant now() {
        return Instant.ofEpochMilli(file.read().at(realTime.millis()));
    }

    /** Steps forward at once, for every process at the same moment; running or standing as before. */
    public void advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("the clock never goes back");
        }
        set(now().plus(step), file.read().rateInThousandths());
    }

    /**
     * Runs from now on; call {@link #renewLease} more often than every {@link #LEASE}.
     *
     * @param timesRealTime how many times as fast as a real clock, e.g. 8640 for a day in ten seconds
     */
    public void run(double timesRealTime) {
        set(now(), Math.round(timesRealTime * 1000));
    }

    /** Lets a running clock run on for another {@link #LEASE}. */
    public void renewLease() {
        set(now(), file.read().rateInThousandths());
    }

    /** Stands still. */
    public void stop() {
        standAt(now());
    }

    private void standAt(Instant shown) {
        set(shown, 0);
    }

    private void set(Instant shown, long rateInThousandths) {
        long real = realTime.millis();
        file.write(new MappedClockFile.Setting(shown.toEpochMilli(), real, rateInThousandths, real + LEASE.toMillis()));
    }
}
