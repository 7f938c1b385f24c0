package org.petitions.local.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.petitions.local.time.MappedClockFile.Setting;

class SharedClockProperties {

    @Property
    void time_never_goes_back_and_never_passes_the_lease(
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long shown,
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long since,
            @ForAll @LongRange(min = 0, max = 10_000_000) long rate,
            @ForAll @LongRange(min = 0, max = 5_000) long lease,
            @ForAll @LongRange(min = -10_000, max = 10_000) long one,
            @ForAll @LongRange(min = 0, max = 10_000) long later) {
        var setting = new Setting(shown, since, rate, since + lease);
        assertThat(setting.at(since + one)).isBetween(shown, shown + lease * rate / 1000)
                .isLessThanOrEqualTo(setting.at(since + one + later));
    }

    /** The four numbers are written as multiples of each other; half of a step would show at once. */
    @Example
    void a_reader_never_sees_half_of_a_step() throws IOException, InterruptedException {
        Path path = Files.createTempFile("clock", "");
        try {
            MappedClockFile writer = MappedClockFile.forWriting(path);
            writer.write(new Setting(1, 2, 3, 4));
            MappedClockFile reader = MappedClockFile.forReading(path);
            var done = new AtomicBoolean();
            Thread writing = Thread.ofPlatform().start(() -> {
                for (long n = 1; n < 200_000; n++) {
                    writer.write(new Setting(n, 2 * n, 3 * n, 4 * n));
                }
                done.set(true);
            });
            while (!done.get()) {
                Setting seen = reader.read();
                assertThat(seen)
                        .isEqualTo(new Setting(seen.shown(), 2 * seen.shown(), 3 * seen.shown(), 4 * seen.shown()));
            }
            writing.join();
        } finally {
            Files.delete(path);
        }
    }
}
