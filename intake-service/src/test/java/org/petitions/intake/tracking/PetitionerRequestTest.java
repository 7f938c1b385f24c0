package org.petitions.intake.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.events.Event;
import org.petitions.events.IntakeEvent.PetitionRated;
import org.petitions.events.IntakeEvent.ReviewAsked;
import org.petitions.events.IntakeEvent.WithdrawalAnswered;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.PetitionerRequestKind;
import org.petitions.events.terms.RequestRefusalReason;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.topics.Topics;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.TestTopic;
import org.petitions.intake.status.CaseEventsBuilder;
import tools.jackson.databind.JsonNode;

/** What a petitioner asks for through tracking: pending until the case answers. */
@Tag("database")
class PetitionerRequestTest extends TrackingFixture {
    @Test
    void a_refused_request_says_why_and_can_be_made_again() {
        Response early = rate("SATISFIED", "NOT", null);
        assertThat(early.status()).as(early.body()).isEqualTo(202);
        assertThat(early.json().at("/state/code").asString()).isEqualTo("PENDING");
        assertThat(early.json().at("/request/zh").asString()).isEqualTo("满意度评价");
        Response again = rate("SATISFIED", "NOT", null);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("request-pending");

        publish(life.accepted().requestRefused(PetitionerRequestKind.RATING, 2, RequestRefusalReason.NOT_REPLIED_YET,
                21));
        awaitVersion();
        JsonNode shown = track().json().at("/requests/0");
        assertThat(shown.at("/state/code").asString()).isEqualTo("REFUSED");
        assertThat(shown.at("/reason/code").asString()).isEqualTo("NOT_REPLIED_YET");
        assertThat(shown.at("/reason/zh").asString()).isEqualTo("尚未答复，暂不能评价");
        assertThat(shown.at("/reason/en").asString()).isNotEmpty();
        assertThat(shown.path("article").asString()).isEqualTo("第二十一条 / Art. 21");
        assertThat(rate("SATISFIED", "NOT", null).status()).isEqualTo(202);
    }

    @Test
    void a_repetition_after_a_lost_answer_is_known_by_its_key() {
        String body = key().put("step", "REVIEW").toString();
        Map<String, String> named = Map.of("Idempotency-Key", "review-0001");
        Response first = intake.postJson("/tracking/review", body, named);
        assertThat(first.status()).isEqualTo(202);
        assertThat(intake.postJson("/tracking/review", body, named).body()).isEqualTo(first.body());
        assertThat(intake.postJson("/tracking/review", body, Map.of("Idempotency-Key", "short")).text("code"))
                .isEqualTo("idempotency-key-malformed");
        Response other = intake.postJson("/tracking/withdrawal", key().put("confirmed", true).toString(), named);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("code")).isEqualTo("idempotency-key-reused");
        assertThat(track().json().path("requests").size()).isEqualTo(1);
    }

    @Test
    void a_rating_is_published_without_its_words_and_shown_as_taken_when_the_case_says_so() {
        publish(life.accepted().replied());
        awaitStatus("REPLIED");
        assertThat(track().json().path("mayRate").asBoolean()).isTrue();
        assertThat(rate("SATISFIED", "NOT", "等了太久").status()).isEqualTo(202);
        assertThat(track().json().path("rated").asBoolean()).isFalse();
        assertThat(track().json().path("mayRate").asBoolean()).isFalse();
        try (TestTopic topic = new TestTopic(BROKERS, Topics.INTAKE)) {
            var records = topic.recordsOf(id, 2);
            PetitionRated rated = (PetitionRated) TestTopic.event(records.get(1));
            assertThat(rated.sequence()).isEqualTo(2);
            assertThat(rated.bureau()).isEqualTo(Satisfaction.SATISFIED);
            assertThat(rated.unit()).isEqualTo(Satisfaction.NOT);
            assertThat(new String(records.get(1).value(), UTF_8))
                    .doesNotContain("等了太久");
        }
        publish(life.rated().requestTaken(PetitionerRequestKind.RATING, 2));
        awaitVersion();
        assertThat(track().json().path("rated").asBoolean()).isTrue();
        assertThat(track().json().at("/requests/0/state/code").asString()).isEqualTo("TAKEN");
    }

    @Test
    void of_many_ratings_at_once_one_is_under_way() throws Exception {
        TestTopic.publish(BROKERS, opened(), dispatched(), accepted(), replied(4));
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
        assertThat(answers).containsOnlyOnce(202).containsOnly(202, 409);
    }

    @Test
    void a_rating_without_its_two_parts_or_with_an_endless_reason_is_refused() {
        TestTopic.publish(BROKERS, opened(), dispatched(), accepted(), replied(4));
        awaitStatus("REPLIED");
        Response empty = rate(null, null, null);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.errorCodes("bureau")).containsExactly("required");
        assertThat(empty.errorCodes("unit")).containsExactly("required");
        assertThat(rate("SATISFIED", "NOT", "长".repeat(1_001)).errorCodes("reason")).containsExactly("too-long");
        assertThat(rate("GREAT", "NOT", null).status()).isEqualTo(400);
        assertThat(rate("SATISFIED", "NOT", null).status()).isEqualTo(202);
    }

    @Test
    void a_noted_withdrawal_is_shown_and_only_the_petitioner_s_own_answer_goes_out() {
        publish(life.accepted().withdrawalNoted());
        awaitVersion();
        assertThat(track().json().path("withdrawalAsked").asBoolean()).isTrue();
        assertThat(withdraw(null).errorCodes("confirmed")).containsExactly("required");
        assertThat(withdraw(false).status()).isEqualTo(202);
        assertThat(track().json().path("withdrawalAsked").asBoolean()).isFalse();
        publish(life.withdrawalDenied().requestTaken(PetitionerRequestKind.WITHDRAWAL_DENIAL, 2));
        awaitVersion();
        assertThat(withdraw(true).status()).isEqualTo(202);
        assertThat(track().json().path("withdrawn").asBoolean()).isFalse();
        publish(life.closed(CaseEnd.WITHDRAWN).requestTaken(PetitionerRequestKind.WITHDRAWAL, 3));
        awaitVersion();
        assertThat(track().json().path("withdrawn").asBoolean()).isTrue();
        try (TestTopic topic = new TestTopic(BROKERS, Topics.INTAKE)) {
            assertThat(topic.eventsOf(id, 3).subList(1, 3))
                    .extracting(event -> ((WithdrawalAnswered) event).confirmed())
                    .containsExactly(false, true);
        }
    }

    @Test
    void a_request_that_comes_before_the_answer_to_the_last_one_waits_for_it_where_it_prefers_to() throws Exception {
        assertThat(rate("SATISFIED", "NOT", null).status()).isEqualTo(202);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Response> early = threads.submit(this::rateAndWait);
            publish(life.accepted().requestRefused(PetitionerRequestKind.RATING, 2,
                    RequestRefusalReason.NOT_REPLIED_YET, 21));

            assertThat(early.get().status()).isEqualTo(202);
        }
    }

    @Test
    void a_review_that_is_asked_for_goes_out_and_its_remedy_is_offered_no_more() {
        assertThat(review(null).errorCodes("step")).containsExactly("required");
        assertThat(review("APPEAL").status()).isEqualTo(400);
        publish(life.accepted().replied().delivered(DocumentKind.HANDLING_OPINION, "1"));
        awaitVersion();
        assertThat(review("REVIEW").status()).isEqualTo(202);
        assertThat(review("REVIEW").text("code")).isEqualTo("request-pending");
        assertThat(track().json().path("remedy").isMissingNode()).isTrue();
        publish(life.reviewAsked(ReviewStep.REVIEW).requestTaken(PetitionerRequestKind.REVIEW, 2));
        awaitStatus("IN_REVIEW");
        assertThat(track().json().at("/review/body").asString()).isEqualTo(CaseEventsBuilder.BODY);
        try (TestTopic topic = new TestTopic(BROKERS, Topics.INTAKE)) {
            assertThat(topic.eventsOf(id, 2).getLast()).isInstanceOfSatisfying(ReviewAsked.class,
                    asked -> assertThat(asked.step()).isEqualTo(ReviewStep.REVIEW));
        }
    }

    @Test
    void a_new_reply_opens_the_rating_again() {
        publish(life.accepted().replied());
        awaitStatus("REPLIED");
        assertThat(rate("NOT", "NOT", null).status()).isEqualTo(202);
        publish(life.rated().requestTaken(PetitionerRequestKind.RATING, 2).reviewAsked(ReviewStep.REVIEW)
                .reviewed(ReviewStep.REVIEW, ReviewOutcome.SENT_BACK).replied());
        awaitVersion();
        assertThat(track().json().path("mayRate").asBoolean()).isTrue();
        assertThat(rate("SATISFIED", "BASICALLY", null).status()).isEqualTo(202);
        assertThat(track().json().path("requests").size()).isEqualTo(2);
    }

    @Test
    void of_a_withdrawal_and_a_review_at_once_each_goes_out_once() throws Exception {
        publish(life.accepted().replied());
        awaitStatus("REPLIED");
        List<Callable<Integer>> words = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            words.add(() -> withdraw(true).status());
            words.add(() -> review("REVIEW").status());
        }
        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : threads.invokeAll(words)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnly(202, 409);
        try (TestTopic topic = new TestTopic(BROKERS, Topics.INTAKE)) {
            List<Event> said = topic.eventsOf(id, 3);
            assertThat(said).filteredOn(WithdrawalAnswered.class::isInstance).hasSize(1);
            assertThat(said).filteredOn(ReviewAsked.class::isInstance).hasSize(1);
        }
        assertThat(answers).filteredOn(status -> status == 202).hasSize(2);
    }

    private Response withdraw(@Nullable Boolean confirmed) {
        return intake.postJson("/tracking/withdrawal", key().put("confirmed", confirmed).toString());
    }

    private Response review(@Nullable String step) {
        return intake.postJson("/tracking/review", key().put("step", step).toString());
    }
}
