package org.petitions.local.time;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that reads what {@link SharedClockControl} says, so that all services of a machine see the same time and the same step at
 * once. Local profile only.
 */
public final class SharedClock extends Clock {
    private final MappedClockFile file;
    private final InstantSource realTime;
    private final ZoneId zone;

    private SharedClock(MappedClockFile file, InstantSource realTime, ZoneId zone) {
        this.file = file;
        this.realTime = realTime;
        this.zone = zone;
    }

    /**
     * Opens the clock, in UTC.
     *
     * @param path a file that {@link SharedClockControl} has made
     * @throws IOException when it is not there or is no clock
     */
    public static SharedClock open(Path path) throws IOException {
        return open(path, InstantSource.system());
    }

    static SharedClock open(Path path, InstantSource realTime) throws IOException {
        MappedClockFile file = MappedClockFile.forReading(path);
        if (!file.isSet()) {
            throw new IOException("the clock has not been set");
        }
        return new SharedClock(file, realTime, ZoneOffset.UTC);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SharedClock(file, realTime, other);
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public long millis() {
        return file.read().at(realTime.millis());
    }
}
