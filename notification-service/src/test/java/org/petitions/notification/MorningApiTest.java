package org.petitions.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.petitions.notification.TestAwait.soon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.LimitEvent.LimitMet;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.Urgency;
import tools.jackson.databind.JsonNode;

/** What a leader's morning begins with, for programs, and alerts as they come. */
@Tag("database")
class MorningApiTest {
    private static final RunningService SERVICE = RunningService.shared();
    private static final EventTopics TOPICS = new EventTopics();

    private static final Duration WELL_BEFORE_IT_ENDS_BY_ITSELF = Duration.ofSeconds(40);

    private final String petition = SampleEvents.newPetition();
    private final String post = SampleEvents.newPost();

    @AfterAll
    static void stop() {
        TOPICS.close();
    }

    @Test
    void the_most_urgent_stands_first_then_what_was_due_first_and_what_asks_for_nothing_apart() {
        String grave = raise("grave", Urgency.GRAVE, AlertReason.LIMIT_MISSED, SampleEvents.DUE_AT.plusSeconds(60));
        String later = raise("later", Urgency.ORDINARY, AlertReason.NOT_ACKNOWLEDGED,
                SampleEvents.DUE_AT.plusSeconds(30));
        String first = raise("first", Urgency.ORDINARY, AlertReason.LIMIT_MISSED, SampleEvents.DUE_AT);
        String urgent = raise("urgent", Urgency.URGENT, AlertReason.LIMIT_MISSED, SampleEvents.DUE_AT);
        String near = raise("near", Urgency.GRAVE, AlertReason.LIMIT_NEAR, SampleEvents.DUE_AT);
        TOPICS.publish(SampleEvents.post(post, null));
        soon().until(() -> ids("toAcknowledge").size() == 4);

        assertThat(ids("toAcknowledge")).containsExactly(grave, urgent, first, later);
        assertThat(ids("onlyTold")).containsExactly(near);
        assertThat(morning().path("late").path(0).path("unit").asString()).isEqualTo(SampleEvents.UNIT);
    }

    @Test
    void what_was_acknowledged_stays_until_the_act_is_done_and_a_second_time_is_the_same_as_once() {
        TOPICS.publish(SampleEvents.post(post, null));
        String alert = raise("one", Urgency.ORDINARY, AlertReason.LIMIT_MISSED, SampleEvents.DUE_AT);
        soon().until(() -> ids("toAcknowledge").contains(alert));

        for (int time = 0; time < 2; time++) {
            var answer = SERVICE.command(post, "/inbox/acknowledgements",
                    "{\"alertIds\":[\"%s\",\"none\"]}".formatted(alert));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().path("alerts").path(0).has("problem")).isFalse();
            assertThat(answer.body().path("alerts").path(1).path("problem").asString()).isEqualTo("no-such-alert");
        }
        assertThat(ids("toAcknowledge")).isEmpty();
        assertThat(ids("actMissing")).containsExactly(alert);

        TOPICS.publish(met(2));
        soon().until(() -> SERVICE.isIdle());
        assertThat(ids("actMissing")).as("another running of the limit").containsExactly(alert);
        TOPICS.publish(met(1));
        soon().until(() -> ids("actMissing").isEmpty());
    }

    @Test
    void a_browser_hears_of_an_alert_when_it_is_raised_and_when_it_is_acknowledged() throws IOException {
        TOPICS.publish(SampleEvents.post(post, null));
        assertThat(SERVICE.get(post, "/inbox").status()).isEqualTo(200);
        try (var lines = listen(post)) {
            assertThat(next(lines, "event:")).isEqualTo("event:all");
            assertThat(next(lines, "data:")).isEqualTo("data:{\"alertIds\":[]}");

            String alert = raise("live", Urgency.ORDINARY, AlertReason.LIMIT_MISSED, SampleEvents.DUE_AT);
            assertThat(next(lines, "event:")).isEqualTo("event:raised");
            assertThat(next(lines, "data:")).contains("\"alertId\":\"" + alert + "\"");

            SERVICE.acknowledge(post, alert);
            assertThat(next(lines, "event:")).isEqualTo("event:acknowledged");
        }
    }

    @Test
    void the_stream_of_who_is_withdrawn_from_the_post_ends() throws IOException {
        String account = "acc-" + petition;
        LocalDate longAgo = LocalDate.of(2020, 1, 1);
        TOPICS.publish(held(1, new PostListed.Holding(account, PostCapacity.HOLDER, longAgo, null)));
        assertThat(SERVICE.get(account, "/inbox").status()).isEqualTo(200);
        try (var lines = listen(account)) {
            assertThat(next(lines, "event:")).isEqualTo("event:all");
            TOPICS.publish(held(2, new PostListed.Holding(account, PostCapacity.HOLDER, longAgo, null, null,
                    SampleEvents.RAISED_AT)));

            assertTimeoutPreemptively(WELL_BEFORE_IT_ENDS_BY_ITSELF, () -> assertThat(lines.lines().toList())
                    .noneMatch(line -> line.startsWith("event:")));
        }
    }

    @Test
    void an_account_has_a_few_streams_at_a_time_and_one_that_is_closed_makes_room() throws IOException {
        TOPICS.publish(SampleEvents.post(post, null));
        assertThat(SERVICE.get(post, "/inbox").status()).isEqualTo(200);
        List<HttpResponse<InputStream>> open = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            open.add(SERVICE.stream(post, "/inbox/events"));
        }
        assertThat(open).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(SERVICE.page(post, "/inbox/events").statusCode()).isEqualTo(429);

        open.removeFirst().body().close();
        soon().until(() -> {
            HttpResponse<InputStream> another = SERVICE.stream(post, "/inbox/events");
            open.add(another);
            return another.statusCode() == 200;
        });
        for (HttpResponse<InputStream> each : open) {
            each.body().close();
        }
    }

    private static BufferedReader listen(String actor) {
        return new BufferedReader(new InputStreamReader(SERVICE.stream(actor, "/inbox/events").body(), UTF_8));
    }

    private PostListed held(long revision, PostListed.Holding holding) {
        PostListed listed = SampleEvents.post(post, null);
        return new PostListed(post, revision, listed.at(), listed.division(), listed.rung(), listed.titleZh(),
                listed.titleEn(), true, null, null, null, null, null, List.of(holding));
    }

    /** The next line that begins so; between them stand comments that keep the line alive. */
    private static String next(BufferedReader lines, String beginning) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new AssertionError("the stream ended");
    }

    private String raise(String name, Urgency urgency, AlertReason reason, Instant dueAt) {
        AlertRaised alert = SampleEvents.raised(petition, post);
        String id = alert.alertId() + ":" + name;
        TOPICS.publish(new AlertRaised(petition, id, alert.at(), alert.clock(), reason, alert.rung(), post,
                alert.unit(), dueAt, urgency, alert.acknowledgeBy(), alert.policy()));
        return id;
    }

    private LimitMet met(int occurrence) {
        AlertRaised alert = SampleEvents.raised(petition, post);
        return new LimitMet(petition, alert.at().plusSeconds(60), alert.clock(), null, occurrence, 2, alert.unit(),
                alert.at(), true, LocalDate.of(2026, 4, 28), alert.policy());
    }

    private JsonNode morning() {
        return SERVICE.get(post, "/inbox/morning").body();
    }

    private List<String> ids(String list) {
        return StreamSupport.stream(morning().path(list).spliterator(), false)
                .map(each -> each.path("alertId").asString()).toList();
    }
}
