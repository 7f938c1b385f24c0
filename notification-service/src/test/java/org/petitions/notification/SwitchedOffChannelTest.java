package org.petitions.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.notification.TestAwait.soon;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.NotificationEvent;
import org.petitions.local.server.TestServers;

/** A channel is switched off while alerts wait for it. */
class SwitchedOffChannelTest {
    private static final String OFF = "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=1h";

    private final String petition = SampleEvents.newPetition();
    private final String post = SampleEvents.newPost();
    private final AlertRaised alert = SampleEvents.raised(petition, post);

    @Test
    void a_leader_whom_only_that_channel_could_reach_is_out_of_reach_as_soon_as_the_service_starts_without_it() {
        String database = TestServers.newDatabaseName();
        try (EventTopics topics = new EventTopics()) {
            try (var service = RunningService.start(database, "--" + OFF, "--petitions.sms.url=http://127.0.0.1:1/sms",
                    "--petitions.sms.app-id=xinfang", "--petitions.sms.secret=a secret of the tests",
                    "--petitions.sms.sign-name=怀化市信访局", "--petitions.mail.directory-patience=1s")) {
                PostListed listed = SampleEvents.post(post, null);
                topics.publish(new PostListed(post, 1, listed.at(), listed.division(), listed.rung(), listed.titleZh(),
                        listed.titleEn(), true, null, Map.of("SMS", "13000000000")));
                topics.publish(alert);
                soon().untilAsserted(() -> assertThat(states(service)).containsExactly("UNDELIVERABLE", "WAITING"));
                soon().untilAsserted(() -> assertThat(published(topics)).as("the gateway is away, and may come back")
                        .containsExactly("delivered:IN_APP"));
            }
            try (var service = RunningService.start(database)) {
                soon().until(() -> published(topics).contains("unreachable"));
                assertThat(states(service)).containsExactly("UNDELIVERABLE", "UNDELIVERABLE");
            }
            assertThat(published(topics)).containsExactlyInAnyOrder("delivered:IN_APP", "unreachable");
        }
    }

    private List<String> published(EventTopics topics) {
        return topics.about(petition).stream().map(NotificationEvent::id)
                .map(id -> id.substring(alert.alertId().length() + 1)).toList();
    }

    private List<String> states(RunningService service) {
        return service.get(post, "/inbox").body().path("alerts").path(0).path("deliveries")
                .valueStream().map(delivery -> delivery.path("state").asString()).toList();
    }
}
