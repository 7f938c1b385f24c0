package org.petitions.starter.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A step is taken again and again, whatever becomes of one, until the loop is stopped. */
class BackgroundLoopTest {
    private static final Duration LONG = Duration.ofHours(1);

    @Test
    void while_more_is_left_to_do_there_is_no_pause_and_else_it_is_woken() {
        AtomicInteger steps = new AtomicInteger();
        BackgroundLoop loop = new BackgroundLoop("test", LONG, () -> steps.incrementAndGet() < 3);
        loop.start();
        try {
            await().until(() -> steps.get() == 3);
            loop.wake();
            await().until(() -> steps.get() == 4);
        } finally {
            loop.stop();
        }
    }

    @Test
    void a_step_that_fails_ends_nothing() {
        AtomicInteger steps = new AtomicInteger();
        BackgroundLoop loop = new BackgroundLoop("test", Duration.ofMillis(1), () -> {
            if (steps.incrementAndGet() == 1) {
                throw new IllegalStateException("the first");
            }
            return false;
        });
        loop.start();
        try {
            await().until(() -> steps.get() > 1);
        } finally {
            loop.stop();
        }
    }

    @Test
    void it_is_stopped_once_the_step_that_is_taken_has_come_to_its_end_and_that_hears_of_it() {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        BackgroundLoop[] itself = new BackgroundLoop[1];
        BackgroundLoop loop = new BackgroundLoop("test", LONG, () -> {
            begun.countDown();
            await().until(() -> !itself[0].isRunning());
            ended.set(true);
            return true;
        });
        itself[0] = loop;
        loop.start();
        await().until(() -> begun.getCount() == 0);

        loop.stop();

        assertThat(ended).isTrue();
        assertThat(loop.isRunning()).isFalse();
    }
}
