package org.petitions.escalation.topology;

import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class BrokerInputWatermarkTest {

    @Test
    void a_failure_that_nobody_foresaw_does_not_end_the_asking() {
        var asked = new AtomicInteger();
        Admin failing = (Admin) Proxy.newProxyInstance(Admin.class.getClassLoader(), new Class<?>[]{Admin.class},
                (_, _, _) -> {
                    asked.incrementAndGet();
                    throw new IllegalStateException("not foreseen");
                });
        var readThrough = new BrokerInputWatermark(failing, "escalation-service", List.of("t"), Clock.systemUTC());
        readThrough.start();
        try {
            await().until(() -> asked.get() >= 2);
        } finally {
            readThrough.stop();
        }
    }
}
