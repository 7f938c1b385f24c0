package org.petitions.starter.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.petitions.events.topics.RightsCheck;
import org.petitions.events.topics.TopicAccess;
import org.petitions.events.topics.TopicSetup;
import org.petitions.local.server.TestServers;

/** A broker that goes away between two questions is one that is away: nothing is known of it, and it is asked again. */
class BrokerCheckTest {
    private static final String SERVICE = "intake-service";

    private final String brokers = TestServers.broker().bootstrapServers();

    @Test
    void a_broker_that_stops_answering_stops_no_start_and_is_asked_again() throws IOException {
        TopicSetup.create(brokers, TestServers.PARTITIONS, (short) 1);
        var away = new AtomicBoolean(true);
        try (Admin real = Admin.create(Map.of("bootstrap.servers", brokers)); Admin silent = silent()) {
            var check = new BrokerCheck(answeringWhereItIs(real, silent, away), brokers, SERVICE);

            check.afterSingletonsInstantiated();

            assertThat(check.isVerified()).isFalse();
            assertThat(check.verify()).isFalse();
            away.set(false);
            assertThat(check.verify()).isTrue();
            assertThat(check.isVerified()).isTrue();
        }
    }

    @Test
    void rights_that_a_broker_does_not_tell_are_not_taken_for_granted() throws IOException {
        try (Admin silent = silent()) {
            TopicAccess access = TopicAccess.of(SERVICE).orElseThrow();

            assertThatThrownBy(() -> RightsCheck.missing(silent, access)).isInstanceOf(IllegalStateException.class);
        }
    }

    /** Of a place where nobody answers. */
    private static Admin silent() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + free.getLocalPort(), "request.timeout.ms",
                    300, "default.api.timeout.ms", 300));
        }
    }

    /** The cluster is told; of its topics and groups nothing while it is away. */
    private static Admin answeringWhereItIs(Admin real, Admin silent, AtomicBoolean away) {
        return (Admin) Proxy.newProxyInstance(Admin.class.getClassLoader(), new Class<?>[]{Admin.class},
                (_, method, arguments) -> {
                    boolean told = method.getName().equals("describeCluster") || !away.get();
                    try {
                        return method.invoke(told ? real : silent, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
