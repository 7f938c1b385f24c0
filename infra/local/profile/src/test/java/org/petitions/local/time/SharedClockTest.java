package org.petitions.local.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedClockTest {
    private static final Instant START = Instant.parse("2026-02-27T00:00:00Z");

    @TempDir
    private Path folder;

    private final AtomicLong real = new AtomicLong(1_000_000);
    private final InstantSource realTime = () -> Instant.ofEpochMilli(real.get());

    private Path file() {
        return folder.resolve("clock");
    }

    private SharedClockControl keeper() throws IOException {
        return SharedClockControl.open(file(), START, realTime);
    }

    private SharedClock reader() throws IOException {
        return SharedClock.open(file(), realTime);
    }

    @Test
    void a_new_clock_stands_still_at_its_start() throws IOException {
        keeper();
        var clock = reader();
        real.addAndGet(3_600_000);
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void a_step_is_seen_by_every_reader_at_once() throws IOException {
        var keeper = keeper();
        var one = reader();
        var other = reader().withZone(ZoneId.of("Asia/Shanghai"));
        keeper.advance(Duration.ofDays(60));
        assertThat(one.instant()).isEqualTo(START.plus(Duration.ofDays(60)));
        assertThat(other.instant()).isEqualTo(one.instant());
        assertThat(other.getZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(one.millis()).isEqualTo(one.instant().toEpochMilli());
    }

    @Test
    void it_runs_as_many_times_faster_as_told_and_goes_on_from_where_it_is_stopped() throws IOException {
        var keeper = keeper();
        var clock = reader();
        keeper.run(8640);
        real.addAndGet(1_000);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(8640));
        keeper.run(1.5);
        real.addAndGet(1_000);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(8640).plusMillis(1500));
        keeper.stop();
        real.addAndGet(1_000);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(8640).plusMillis(1500));
    }

    @Test
    void it_stops_when_its_keeper_is_gone_and_goes_on_without_a_jump() throws IOException {
        var keeper = keeper();
        var clock = reader();
        keeper.run(1000);
        real.addAndGet(SharedClockControl.LEASE.toMillis() - 1);
        keeper.renewLease();
        real.addAndGet(Duration.ofDays(1).toMillis());
        Instant stoppedAt = START.plusMillis(1000 * (2 * SharedClockControl.LEASE.toMillis() - 1));
        assertThat(clock.instant()).isEqualTo(stoppedAt);

        var next = keeper();
        assertThat(next.now()).isEqualTo(stoppedAt);
        next.run(1);
        real.addAndGet(10);
        assertThat(clock.instant()).isEqualTo(stoppedAt.plusMillis(10));
    }

    @Test
    void it_never_goes_back() throws IOException {
        var keeper = keeper();
        assertThatThrownBy(() -> keeper.advance(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
        var clock = reader();
        real.addAndGet(-500_000); // the machine's own clock is set back
        assertThat(clock.instant()).isEqualTo(START);
        keeper.run(10);
        real.addAndGet(-10_000);
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void what_is_no_clock_is_refused() throws IOException {
        assertThatThrownBy(this::reader).isInstanceOf(IOException.class);
        Files.writeString(file(), "short");
        assertThatThrownBy(this::reader).isInstanceOf(IOException.class);
        Files.write(file(), new byte[100]);
        assertThatThrownBy(this::reader).isInstanceOf(IOException.class);
    }
}
