package org.petitions.notification;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ConditionFactory;

/** How long tests wait for what comes by itself: far longer than it takes, because the machine may be busy. */
final class TestAwait {
    private TestAwait() {}

    static ConditionFactory soon() {
        return await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(100));
    }
}
