package org.petitions.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.petitions.notification.RunningService.leader;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.petitions.local.machine.TestMachine;

/** What a stop in the middle leaves behind, and what the next start makes of it. */
class RestartTest {
    private final String database = TestMachine.newDatabaseName();
    private final String post = SampleEvents.newPetition() + ".head";
    private final String address = post + "@hrss.test";
    private final EventTopics topics = new EventTopics();

    @AfterEach
    void close() {
        TestMachine.mail().smtpUp();
        topics.close();
    }

    @Test
    void alerts_that_waited_when_the_service_stopped_are_mailed_once_each_after_it_starts_again() {
        List<String> petitions = IntStream.range(0, 20).mapToObj(_ -> SampleEvents.newPetition()).toList();
        topics.publish(SampleEvents.post(post, address));
        TestMachine.mail().smtpDown();
        try (var first = start()) {
            petitions.forEach(petition -> topics.publish(SampleEvents.raised(petition, post)));
            soon().until(() -> inbox(first) == petitions.size());
        }
        TestMachine.mail().smtpUp();

        try (var second = start()) {
            soon().until(() -> petitions.stream().allMatch(petition -> topics.about(petition).size() == 2));
            soon().until(second::isQuiet);
            assertThat(mails()).isEqualTo(petitions.size());
            assertThat(inbox(second)).isEqualTo(petitions.size());
        }

        try (var third = start()) {
            soon().until(third::isQuiet);
            assertThat(mails()).isEqualTo(petitions.size());
        }
    }

    private RunningService start() {
        // A mail that was under way when the service stopped is tried again after its lease.
        return RunningService.start(database, "--petitions.mail.lease=2s");
    }

    private long inbox(RunningService service) {
        return service.get(leader(post), "/inbox?limit=200").body().path("alerts").size();
    }

    private long mails() {
        return TestMachine.mail().mails().stream().filter(mail -> mail.to().contains(address)).count();
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }
}
