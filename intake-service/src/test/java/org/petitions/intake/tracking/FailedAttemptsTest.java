package org.petitions.intake.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailedAttemptsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final FailedAttempts failures = new FailedAttempts(3, WINDOW, 10);

    @Test
    void after_too_many_wrong_codes_a_number_is_barred_until_the_window_is_over() {
        fail("one", 3);
        assertThat(failures.lockedFor("one", NOW.plusSeconds(60))).contains(WINDOW.minusSeconds(60));
        assertThat(failures.lockedFor("one", NOW.plus(WINDOW))).isEmpty();
    }

    @Test
    void fewer_wrong_codes_bar_nothing() {
        fail("one", 2);
        assertThat(failures.lockedFor("one", NOW)).isEmpty();
    }

    @Test
    void another_number_is_not_concerned() {
        fail("one", 3);
        assertThat(failures.lockedFor("other", NOW)).isEmpty();
    }

    @Test
    void the_right_code_wipes_out_the_wrong_ones() {
        fail("one", 2);
        failures.succeeded("one");
        fail("one", 2);
        assertThat(failures.lockedFor("one", NOW)).isEmpty();
    }

    @Test
    void failures_of_an_older_window_do_not_count() {
        fail("one", 2);
        failures.failed("one", NOW.plus(WINDOW));
        assertThat(failures.lockedFor("one", NOW.plus(WINDOW))).isEmpty();
    }

    @Test
    void what_it_remembers_is_bounded() {
        fail("first", 3);
        for (int i = 0; i < 10; i++) {
            fail("number " + i, 1);
        }
        assertThat(failures.lockedFor("first", NOW)).isEmpty();
        assertThat(failures.remembered()).isEqualTo(10);
    }

    private void fail(String number, int times) {
        for (int i = 0; i < times; i++) {
            failures.failed(number, NOW);
        }
    }
}
