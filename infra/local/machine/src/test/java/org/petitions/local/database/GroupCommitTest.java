package org.petitions.local.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private static final int WRITERS = 20;

    @Test
    void writers_that_wait_are_served_by_one_commit() throws Exception {
        var commitsBegun = new AtomicInteger();
        var slow = new CountDownLatch(1);
        var commits = new GroupCommit(commitsBegun::incrementAndGet);
        // a change under way holds up the others, who queue
        var changing = Thread.ofPlatform().start(() -> commits.change(() -> awaitQuietly(slow)));
        await().until(() -> isWaiting(changing));
        var others = new ArrayList<Thread>();
        for (var i = 0; i < WRITERS; i++) {
            others.add(Thread.ofPlatform().start(() -> commits.change(() -> true)));
        }
        await().until(() -> others.stream().allMatch(GroupCommitTest::isWaiting));
        assertThat(commitsBegun).hasValue(0);
        slow.countDown();
        changing.join();
        for (var other : others) {
            other.join();
        }
        assertThat(commitsBegun).hasValue(1);
    }

    @Test
    void a_commit_never_falls_between_the_parts_of_a_change() throws Exception {
        var first = new AtomicInteger();
        var second = new AtomicInteger();
        List<Integer> torn = new CopyOnWriteArrayList<>();
        var commits = new GroupCommit(() -> {
            if (first.get() != second.get()) {
                torn.add(first.get());
            }
        });
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var i = 0; i < 2_000; i++) {
                threads.submit(() -> commits.change(() -> {
                    first.incrementAndGet();
                    Thread.yield();
                    return second.incrementAndGet();
                }));
            }
        }
        assertThat(second).hasValue(2_000);
        assertThat(torn).isEmpty();
    }

    @Test
    void a_failed_commit_is_told_to_its_writer_and_the_next_one_tries_again() {
        var attempts = new AtomicInteger();
        var commits = new GroupCommit(() -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("disk full");
            }
        });
        assertThatThrownBy(() -> commits.change(() -> 1)).hasMessage("disk full");
        assertThat(commits.change(() -> 2)).isEqualTo(2);
        assertThat(attempts).hasValue(2);
    }

    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.WAITING;
    }

    private static boolean awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
