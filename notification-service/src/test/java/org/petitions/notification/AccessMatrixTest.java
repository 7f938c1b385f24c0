package org.petitions.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.notification.TestAwait.soon;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.terms.PostId;
import org.petitions.local.access.AccessMatrix;
import org.petitions.local.access.Profile;
import org.petitions.local.access.Relation;
import org.petitions.local.server.TestServers;

/** Who is answered what, at every endpoint; docs/security.md is composed of it. */
class AccessMatrixTest {
    private static final Path FILE = Path.of("src", "test", "resources", "access-matrix.json");

    private final String petition = SampleEvents.newPetition();

    @Test
    void everybody_is_answered_as_the_table_says() throws IOException {
        try (var service = RunningService.start(TestServers.newDatabaseName(),
                "--petitions.inbox.longest-stream=0s",
                "--petitions.sms.url=http://127.0.0.1:1/sms",
                "--petitions.sms.app-id=xinfang", "--petitions.sms.secret=a secret of the tests",
                "--petitions.sms.sign-name=怀化市信访局")) {
            Stream.of(Profile.values()).map(Profile::actor).forEach(actor -> service.get(actor, "/inbox"));
            raise(service);
            try (var matrix = new AccessMatrix(service.uri("/"), Set.of("no-such-alert"), this::names)) {
                String drawn = matrix.draw();
                AccessMatrix.writeIfAsked(FILE, drawn);

                assertThat(FILE).as("renew it with -Dsecurity.write=true").hasContent(drawn);
            }
        }
    }

    private void raise(RunningService service) {
        try (var topics = new EventTopics()) {
            for (String post : List.of(Profile.UNIT_HEAD.account(), Profile.LEADER.account(), "431222-EDU.head",
                    "431224-HRSS.head")) {
                topics.publish(SampleEvents.raised(petition, post));
                soon().until(() -> isIn(service, post, petition));
            }
            AlertRaised accusing = accusing();
            topics.publish(accusing);
            soon().until(() -> isIn(service, accusing.post(), accusing.alertId()));
        }
    }

    private static boolean isIn(RunningService service, String post, String text) {
        return service.get("LEADER/" + unitOf(post) + "/" + post, "/inbox?limit=200").body().toString().contains(text);
    }

    private static String unitOf(String post) {
        return PostId.parse(post).orElseThrow().office();
    }

    private Map<String, String> names(Profile profile, Relation relation) {
        String alert = switch (relation) {
            case OWN -> SampleEvents.raised(petition,
                    profile.isCalledAsPost() ? profile.account() : Profile.UNIT_HEAD.account()).alertId();
            case OTHER_UNIT -> SampleEvents.raised(petition, "431222-EDU.head").alertId();
            case OTHER_COUNTY -> SampleEvents.raised(petition, "431224-HRSS.head").alertId();
            case ACCUSED -> accusing().alertId();
            case RECUSED -> null;
        };
        return alert == null ? Map.of() : Map.of("alertId", URLEncoder.encode(alert, StandardCharsets.UTF_8));
    }

    /** What is raised above those whom a petition accuses. */
    private AlertRaised accusing() {
        AlertRaised alert = SampleEvents.raised(petition, "431222-CDI.head");
        return new AlertRaised(petition, alert.alertId() + ":accusation", alert.at(), alert.clock(), alert.reason(),
                alert.rung(), alert.post(), alert.unit(), alert.dueAt(), alert.urgency(), alert.acknowledgeBy(),
                alert.policy(), null, null, true);
    }
}
