package org.petitions.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.notification.TestAwait.soon;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.petitions.local.server.TestServers;

/** What a stop in the middle leaves behind, and what the next start makes of it. */
class RestartTest {
    private final String post = SampleEvents.newPost();
    private final String address = post + "@hrss.test";
    private final EventTopics topics = new EventTopics();

    @AfterEach
    void close() {
        TestServers.mail().smtpUp();
        topics.close();
    }

    @Test
    void alerts_that_waited_when_the_service_stopped_are_mailed_once_each_after_it_starts_again() {
        List<String> petitions = IntStream.range(0, 20).mapToObj(_ -> SampleEvents.newPetition()).toList();
        topics.publish(SampleEvents.post(post, address));
        TestServers.mail().smtpDown();
        RunningService first = RunningService.shared();
        petitions.forEach(petition -> topics.publish(SampleEvents.raised(petition, post)));
        soon().until(() -> inbox(first) == petitions.size());
        RunningService.stopShared();
        TestServers.mail().smtpUp();

        RunningService second = RunningService.shared();
        soon().until(() -> petitions.stream().allMatch(petition -> topics.about(petition).size() == 2));
        soon().until(second::isIdle);
        assertThat(mails()).isEqualTo(petitions.size());
        assertThat(inbox(second)).isEqualTo(petitions.size());
        RunningService.stopShared();

        RunningService third = RunningService.shared();
        soon().until(third::isIdle);
        assertThat(mails()).isEqualTo(petitions.size());
    }

    private long inbox(RunningService service) {
        return service.get(post, "/inbox?limit=200").body().path("alerts").size();
    }

    private long mails() {
        return TestServers.mail().mails().stream().filter(mail -> mail.to().contains(address)).count();
    }
}
