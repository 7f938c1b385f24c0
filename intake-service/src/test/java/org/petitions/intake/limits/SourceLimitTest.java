package org.petitions.intake.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SourceLimitTest {
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final AtomicLong nanos = new AtomicLong();
    private final SourceLimit limit = new SourceLimit(3, WINDOW, 100, nanos::get);

    @Test
    void a_source_waits_after_what_it_is_allowed_until_the_window_is_over() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.count("10.1.1.1")).isEmpty();
        }
        pass(Duration.ofMinutes(5));
        assertThat(limit.count("10.1.1.1")).contains(Duration.ofMinutes(10));
        pass(Duration.ofMinutes(10));
        assertThat(limit.count("10.1.1.1")).isEmpty();
    }

    @Test
    void another_source_does_not_wait_for_it() {
        for (int i = 0; i < 10; i++) {
            limit.count("10.1.1.1");
        }
        assertThat(limit.count("10.1.1.2")).isEmpty();
    }

    @Test
    void a_network_of_the_sixth_version_is_one_source() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.count("2001:db8:1:2:0:0:0:" + i)).isEmpty();
        }
        assertThat(limit.count("2001:db8:1:2:ffff::9")).isPresent();
        assertThat(limit.count("2001:db8:1:3::9")).isEmpty();
        assertThat(limit.count("fe80::1%no-such-device")).isEmpty();
    }

    @Test
    void what_it_remembers_is_bounded() {
        for (int i = 0; i < 10_000; i++) {
            limit.count("source " + i);
        }
        assertThat(limit.remembered()).isLessThanOrEqualTo(100);
    }

    @Test
    void of_many_at_once_no_more_pass_than_are_allowed() throws Exception {
        SourceLimit busy = new SourceLimit(50, WINDOW, 100, nanos::get);
        List<Callable<Optional<Duration>>> calls = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            calls.add(() -> busy.count("10.1.1.1"));
        }
        int passed = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Optional<Duration>> call : threads.invokeAll(calls)) {
                passed += call.get().isEmpty() ? 1 : 0;
            }
        }
        assertThat(passed).isEqualTo(50);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
