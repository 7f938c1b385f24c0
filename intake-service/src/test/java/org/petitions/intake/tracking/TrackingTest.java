package org.petitions.intake.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.events.CaseEvent;
import org.petitions.events.IntakeEvent.PetitionRated;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Urgency;
import org.petitions.events.topics.Topics;
import org.petitions.intake.Forms;
import org.petitions.intake.RunningIntake.Answer;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.Topic;
import org.petitions.intake.numbering.RegistrationNumber;
import org.petitions.local.machine.TestMachine;
import tools.jackson.databind.json.JsonMapper;

class TrackingTest {
    private static final String BROKERS = TestMachine.broker().bootstrapServers();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant T = Instant.parse("2026-03-05T02:00:00Z");

    private final RunningIntake intake = RunningIntake.shared();
    private final Answer receipt = intake.register(Forms.newKey(), Forms.sound().toString());
    private final String id = receipt.text("petitionId");

    @Test
    void a_petitioner_sees_with_number_and_code_how_far_it_has_come() {
        Answer first = track(receipt.text("number"), receipt.text("trackingCode"));
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(status(first)).isEqualTo("REGISTERED");

        Topic.publish(BROKERS, opened(), dispatched());
        awaitStatus("DISPATCHED");
        Answer dispatched = track(receipt.text("number").toLowerCase(java.util.Locale.ROOT),
                receipt.text("trackingCode").toLowerCase(java.util.Locale.ROOT));
        assertThat(dispatched.text("unit")).isEqualTo("431222-HRSS");
        assertThat(dispatched.json().at("/status/zh").asString()).isEqualTo("待受理");
        assertThat(dispatched.json().path("mayRate").asBoolean()).isFalse();
        assertThat(dispatched.body()).doesNotContain("龙㛃某", "拖欠");
    }

    @Test
    void events_that_are_read_twice_or_late_change_nothing() {
        Topic.publish(BROKERS, opened(), dispatched(), accepted());
        awaitStatus("ACCEPTED");
        Topic.publish(BROKERS, opened(), dispatched(), replied(4));
        awaitStatus("REPLIED");
        Topic.publish(BROKERS, accepted());
        Answer other = intake.register(Forms.newKey(), Forms.sound().toString());
        String otherId = other.text("petitionId");
        Topic.publish(BROKERS, new CaseEvent.Accepted(otherId, 1, T, "431222-HRSS"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(
                () -> status(track(other.text("number"), other.text("trackingCode"))).equals("ACCEPTED"));
        assertThat(status(track())).isEqualTo("REPLIED");
    }

    @Test
    void a_wrong_number_and_a_wrong_code_get_the_same_answer() {
        String free = new RegistrationNumber("431222", LocalDate.of(2022, 5, 1), Channel.NET, 7).toString();
        Answer wrongCode = track(receipt.text("number"), "222222222222");
        Answer wrongNumber = track(free, receipt.text("trackingCode"));
        Answer noNumber = track("no number", "222222222222");
        assertThat(wrongCode.status()).isEqualTo(404);
        assertThat(wrongNumber.status()).isEqualTo(404);
        assertThat(wrongNumber.body()).isEqualTo(wrongCode.body()).isEqualTo(noNumber.body());
        assertThat(intake.postJson("/tracking", "{}").body()).isEqualTo(wrongCode.body());
    }

    @Test
    void after_five_wrong_codes_a_number_is_barred_even_for_the_right_one() {
        for (int i = 0; i < 5; i++) {
            assertThat(track(receipt.text("number"), "222222222222").status()).isEqualTo(404);
        }
        Answer barred = track();
        assertThat(barred.status()).isEqualTo(429);
        assertThat(barred.headers()).containsKey("retry-after");
        assertThat(rate("SATISFIED", "NOT", null).status()).isEqualTo(429);
    }

    @Test
    void numbers_that_do_not_exist_are_barred_alike() {
        String free = new RegistrationNumber("431222", LocalDate.of(2022, 5, 2), Channel.NET, 7).toString();
        for (int i = 0; i < 5; i++) {
            assertThat(track(free, "222222222222").status()).isEqualTo(404);
        }
        assertThat(track(free, "222222222222").status()).isEqualTo(429);
    }

    @Test
    void a_rating_before_the_reply_is_too_early() {
        Answer answer = rate("SATISFIED", "NOT", null);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("not-replied-yet");
    }

    @Test
    void a_rating_after_the_reply_is_published_without_its_words_and_a_second_one_is_refused() {
        Topic.publish(BROKERS, opened(), dispatched(), accepted(), replied(4));
        awaitStatus("REPLIED");
        assertThat(track().json().path("mayRate").asBoolean()).isTrue();
        assertThat(rate("SATISFIED", "NOT", "等了太久").status()).isEqualTo(204);
        Answer second = rate("NOT", "NOT", null);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text("code")).isEqualTo("already-rated");
        assertThat(track().json().path("rated").asBoolean()).isTrue();
        assertThat(track().json().path("mayRate").asBoolean()).isFalse();
        try (Topic topic = new Topic(BROKERS, Topics.INTAKE)) {
            var records = topic.recordsOf(id, 2);
            PetitionRated rated = (PetitionRated) Topic.event(records.get(1));
            assertThat(rated.sequence()).isEqualTo(2);
            assertThat(rated.bureau()).isEqualTo(Satisfaction.SATISFIED);
            assertThat(rated.unit()).isEqualTo(Satisfaction.NOT);
            assertThat(new String(records.get(1).value(), UTF_8))
                    .doesNotContain("等了太久");
        }
    }

    @Test
    void of_many_ratings_at_once_one_stands() throws Exception {
        Topic.publish(BROKERS, opened(), dispatched(), accepted(), replied(4));
        awaitStatus("REPLIED");
        List<Callable<Integer>> ratings = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            ratings.add(() -> rate("BASICALLY", "BASICALLY", null).status());
        }
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : threads.invokeAll(ratings)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnlyOnce(204).containsOnly(204, 409);
    }

    @Test
    void a_rating_without_its_two_parts_or_with_an_endless_reason_is_refused() {
        Topic.publish(BROKERS, opened(), dispatched(), accepted(), replied(4));
        awaitStatus("REPLIED");
        Answer empty = rate(null, null, null);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.errorCodes("bureau")).containsExactly("required");
        assertThat(empty.errorCodes("unit")).containsExactly("required");
        assertThat(rate("SATISFIED", "NOT", "长".repeat(1_001)).errorCodes("reason")).containsExactly("too-long");
        assertThat(rate("GREAT", "NOT", null).status()).isEqualTo(400);
        assertThat(rate("SATISFIED", "NOT", null).status()).isEqualTo(204);
    }

    private Answer track() {
        return track(receipt.text("number"), receipt.text("trackingCode"));
    }

    private Answer track(String number, String code) {
        return intake.postJson("/tracking", JSON.createObjectNode().put("number", number).put("code", code).toString());
    }

    private Answer rate(@Nullable String bureau,
            @Nullable String unit, @Nullable String reason) {
        return intake.postJson("/tracking/rating",
                JSON.createObjectNode().put("number", receipt.text("number"))
                        .put("code", receipt.text("trackingCode")).put("bureau", bureau).put("unit", unit)
                        .put("reason", reason).toString());
    }

    private void awaitStatus(String status) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> status(track()).equals(status));
    }

    private static String status(Answer answer) {
        return answer.json().at("/status/code").asString("");
    }

    private CaseEvent opened() {
        return new CaseEvent.Opened(id, 1, T, receipt.text("number"), "431222-PB", Category.LABOUR, "431222",
                Urgency.ORDINARY);
    }

    private CaseEvent dispatched() {
        return new CaseEvent.Dispatched(id, 2, T, "431222-HRSS", DispatchKind.TRANSFER, T);
    }

    private CaseEvent accepted() {
        return new CaseEvent.Accepted(id, 3, T, "431222-HRSS");
    }

    private CaseEvent replied(long version) {
        return new CaseEvent.Replied(id, version, T, "431222-HRSS", HandlingOutcome.SUPPORTED);
    }
}
