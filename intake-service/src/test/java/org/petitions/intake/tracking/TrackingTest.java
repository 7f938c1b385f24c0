package org.petitions.intake.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.petitions.events.CaseEvent;
import org.petitions.events.Event;
import org.petitions.events.IntakeEvent.PetitionRated;
import org.petitions.events.IntakeEvent.ReviewAsked;
import org.petitions.events.IntakeEvent.WithdrawalAnswered;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.PetitionerRequestKind;
import org.petitions.events.terms.RequestRefusalReason;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Satisfaction;
import org.petitions.events.terms.Urgency;
import org.petitions.events.topics.Topics;
import org.petitions.intake.RunningIntake;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.TestTopic;
import org.petitions.intake.numbering.RegistrationNumber;
import org.petitions.intake.status.CaseEventsBuilder;
import org.petitions.law.Deadline;
import org.petitions.law.LegalCalendar;
import org.petitions.local.server.TestServers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class TrackingTest {
    private static final String BROKERS = TestServers.broker().bootstrapServers();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant T = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    private static final String STRANGER = "127.0.0.9";

    private final RunningIntake intake = RunningIntake.shared();
    private final Response receipt = intake.register(SampleForms.newKey(), SampleForms.valid().toString());
    private final String id = receipt.text("petitionId");
    /** Its replies are of late, so that every window is open. */
    private final CaseEventsBuilder life = new CaseEventsBuilder(id,
            Instant.now().minusSeconds(20 * 86_400L).truncatedTo(ChronoUnit.MILLIS));

    @Test
    void a_petitioner_sees_with_number_and_code_how_far_it_has_come() {
        Response first = track(receipt.text("number"), receipt.text("trackingCode"));
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(status(first)).isEqualTo("REGISTERED");

        TestTopic.publish(BROKERS, opened(), dispatched());
        awaitStatus("DISPATCHED");
        Response dispatched = track(receipt.text("number").toLowerCase(java.util.Locale.ROOT),
                receipt.text("trackingCode").toLowerCase(java.util.Locale.ROOT));
        assertThat(dispatched.text("unit")).isEqualTo("431222-HRSS");
        assertThat(dispatched.json().at("/status/zh").asString()).isEqualTo("待受理");
        assertThat(dispatched.json().path("mayRate").asBoolean()).isFalse();
        assertThat(dispatched.body()).doesNotContain("龙㛃某", "拖欠");
    }

    @Test
    void events_that_are_read_twice_or_late_change_nothing() {
        TestTopic.publish(BROKERS, opened(), dispatched(), accepted());
        awaitStatus("ACCEPTED");
        TestTopic.publish(BROKERS, opened(), dispatched(), replied(4));
        awaitStatus("REPLIED");
        TestTopic.publish(BROKERS, accepted());
        Response other = intake.register(SampleForms.newKey(), SampleForms.valid().toString());
        String otherId = other.text("petitionId");
        TestTopic.publish(BROKERS, new CaseEvent.Accepted(otherId, 1, T, "431222-HRSS"));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(
                () -> status(track(other.text("number"), other.text("trackingCode"))).equals("ACCEPTED"));
        assertThat(status(track())).isEqualTo("REPLIED");
    }

    @Test
    void a_wrong_number_and_a_wrong_code_get_the_same_answer() {
        String free = new RegistrationNumber("431222", LocalDate.of(2022, 5, 1), Channel.NET, 7).toString();
        Response wrongCode = track(receipt.text("number"), "222222222222");
        Response wrongNumber = track(free, receipt.text("trackingCode"));
        Response noNumber = track("no number", "222222222222");
        assertThat(wrongCode.status()).isEqualTo(404);
        assertThat(wrongNumber.status()).isEqualTo(404);
        assertThat(wrongNumber.body()).isEqualTo(wrongCode.body()).isEqualTo(noNumber.body());
        assertThat(intake.postJson("/tracking", "{}").body()).isEqualTo(wrongCode.body());
    }

    @Test
    void the_right_code_gets_in_whatever_strangers_have_tried() {
        ObjectNode wrong = key().put("code", "222222222222");
        List<Integer> answers = new ArrayList<>();
        Response last = track();
        for (int i = 0; i < 40; i++) {
            last = intake.postJsonFrom(STRANGER, i % 2 == 0 ? "/tracking" : "/tracking/withdrawal", wrong.toString());
            answers.add(last.status());
        }
        assertThat(answers).containsOnly(404, 429).endsWith(429);
        assertThat(last.headers()).containsKey("retry-after");
        assertThat(track().status()).isEqualTo(200);
        assertThat(rate("SATISFIED", "NOT", null).status()).isEqualTo(202);
        assertThat(intake.postJsonFrom(STRANGER, "/tracking", key().toString()).status()).isEqualTo(200);
    }

    @Test
    void right_codes_get_in_while_many_guess_at_once() throws Exception {
        List<Callable<Integer>> guesses = new ArrayList<>();
        List<Callable<Integer>> owners = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            guesses.add(
                    () -> intake.postJsonFrom("127.0.0.10", "/tracking", key().put("code", "222222222222").toString())
                            .status());
            owners.add(() -> track().status());
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> guessed = guesses.stream().map(threads::submit).toList();
            for (Future<Integer> answer : threads.invokeAll(owners)) {
                assertThat(answer.get()).isEqualTo(200);
            }
            for (Future<Integer> answer : guessed) {
                assertThat(answer.get()).isIn(404, 429);
            }
        }
    }

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
        assertThat(shown.path("article").asString()).isEqualTo("Art. 21");
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
    void a_petitioner_sees_everything_of_the_procedure_that_is_theirs_to_see() {
        publish(life.accepted().extended(20).suspended());
        awaitStatus("SUSPENDED");
        assertThat(track().json().path("extendedByDays").asInt()).isEqualTo(20);
        assertThat(track().json().at("/suspendedFor/code").asString()).isEqualTo("APPRAISAL");
        publish(life.resumed().promised("a").promised("b").carriedOut("a").replied()
                .delivered(DocumentKind.HANDLING_OPINION, "沅人社信处字〔2026〕1号"));
        awaitVersion();
        JsonNode seen = track().json();
        assertThat(seen.at("/measures/done").asInt()).isEqualTo(1);
        assertThat(seen.at("/measures/left").asInt()).isEqualTo(1);
        assertThat(seen.at("/documents/0/kind/zh").asString()).isEqualTo("处理意见书");
        assertThat(seen.at("/documents/0/number").asString()).isEqualTo("沅人社信处字〔2026〕1号");
        assertThat(seen.at("/documents/0/receivedAt").asString()).isEqualTo(life.lastEventAt().toString());
        assertThat(seen.at("/remedy/step/code").asString()).isEqualTo("REVIEW");
        assertThat(seen.at("/remedy/article").asString()).isEqualTo("Art. 35");
        Deadline window = LegalCalendar.china().afterDays(life.lastEventAt(), 30);
        assertThat(seen.at("/remedy/lastDay").asString()).isEqualTo(window.lastDay().toString());
        assertThat(seen.at("/remedy/provisional").booleanValue()).isEqualTo(window.provisional());
        assertThat(seen.path("rateUntil").asString()).isNotEmpty();
        assertThat(seen.path("rateUntilProvisional").isBoolean()).isTrue();
        publish(life.closed(CaseEnd.SETTLED));
        awaitStatus("CLOSED");
        assertThat(track().json().at("/end/zh").asString()).isEqualTo("案结事了");
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
    void what_has_passed_is_offered_no_more() {
        CaseEventsBuilder longAgo = new CaseEventsBuilder(id, Instant.parse("2026-01-05T01:00:00Z")).accepted()
                .replied()
                .delivered(DocumentKind.HANDLING_OPINION, "1");
        publish(longAgo);
        Awaitility.await().until(() -> track().json().path("version").asLong() == longAgo.events().size());
        assertThat(track().json().path("mayRate").asBoolean()).isFalse();
        assertThat(track().json().path("remedy").isMissingNode()).isTrue();
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
    private void publish(CaseEventsBuilder events) {
        TestTopic.publish(BROKERS, events.array());
    }

    private void awaitVersion() {
        Awaitility.await().atMost(Duration.ofSeconds(30))
                .until(() -> track().json().path("version").asLong() == life.events().size());
    }

    private Response withdraw(@Nullable Boolean confirmed) {
        return intake.postJson("/tracking/withdrawal", key().put("confirmed", confirmed).toString());
    }

    private Response review(@Nullable String step) {
        return intake.postJson("/tracking/review", key().put("step", step).toString());
    }

    private ObjectNode key() {
        return JSON.createObjectNode().put("number", receipt.text("number")).put("code", receipt.text("trackingCode"));
    }

    private Response track() {
        return track(receipt.text("number"), receipt.text("trackingCode"));
    }

    private Response track(String number, String code) {
        return intake.postJson("/tracking", JSON.createObjectNode().put("number", number).put("code", code).toString());
    }

    private Response rate(@Nullable String bureau,
            @Nullable String unit, @Nullable String reason) {
        return intake.postJson("/tracking/rating",
                JSON.createObjectNode().put("number", receipt.text("number"))
                        .put("code", receipt.text("trackingCode")).put("bureau", bureau).put("unit", unit)
                        .put("reason", reason).toString());
    }

    private void awaitStatus(String status) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> status(track()).equals(status));
    }

    private static String status(Response answer) {
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
