package org.petitions.intake.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.CaseEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.ReviewStep;
import org.petitions.intake.RunningIntake.Response;
import org.petitions.intake.SampleForms;
import org.petitions.intake.TestTopic;
import org.petitions.intake.numbering.RegistrationNumber;
import org.petitions.intake.status.CaseEventsBuilder;
import org.petitions.law.Deadline;
import org.petitions.law.LegalCalendar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class TrackingTest extends TrackingFixture {
    private static final String STRANGER = "127.0.0.9";

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
            owners.add(() -> trackWhenThereIsAPlace().status());
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

    /** Where the machine is busy the service tells who waits too long to come back, whoever they are: that is not what is asked here. */
    private Response trackWhenThereIsAPlace() {
        return Awaitility.await().atMost(Duration.ofMinutes(1)).until(this::track,
                answer -> answer.status() != 429 || !answer.text("code").equals("busy"));
    }

    @Test
    @Proves(article = 21, paragraph = 2, zh = "并入其他事项的信访人可以查询主办事项的办理进展", en = "who was merged can see how far the leading case has come")
    void article_21_who_was_merged_sees_how_far_the_leading_case_has_come_and_nothing_of_who_brought_it() {
        String leadId = UUID.randomUUID().toString();
        CaseEventsBuilder lead = new CaseEventsBuilder(leadId, Instant.parse("2026-01-05T01:00:00Z"));
        publish(lead.accepted());
        publish(life.dispatched().mergedInto(leadId));
        Awaitility.await().untilAsserted(
                () -> assertThat(track().json().at("/leading/status/code").asString()).isEqualTo("ACCEPTED"));
        assertThat(track().json().path("leading").propertyNames()).containsOnly("status", "unit");
        assertThat(track().body()).doesNotContain(leadId);

        publish(life.answeredThrough(leadId));
        awaitStatus("REPLIED");
        assertThat(track().json().has("leading")).isFalse();
        assertThat(track().json().path("mayRate").asBoolean()).isTrue();
    }

    @Test
    void a_petitioner_sees_everything_of_the_procedure_that_is_theirs_to_see() {
        publish(life.accepted().extended(20).suspended());
        awaitStatus("SUSPENDED");
        assertThat(track().json().path("extendedByDays").asInt()).isEqualTo(20);
        assertThat(track().json().at("/suspendedFor/code").asString()).isEqualTo("APPRAISAL");
        publish(life.resumed().promised("a").promised("b").carriedOut("a").replied()
                .delivered(DocumentKind.HANDLING_OPINION, "沅人社信处〔2026〕1号"));
        awaitVersion();
        JsonNode seen = track().json();
        assertThat(seen.at("/measures/done").asInt()).isEqualTo(1);
        assertThat(seen.at("/measures/left").asInt()).isEqualTo(1);
        assertThat(seen.at("/documents/0/kind/zh").asString()).isEqualTo("处理意见书");
        assertThat(seen.at("/documents/0/number").asString()).isEqualTo("沅人社信处〔2026〕1号");
        assertThat(seen.at("/documents/0/receivedAt").asString()).isEqualTo(life.lastEventAt().toString());
        assertThat(seen.at("/remedy/step/code").asString()).isEqualTo("REVIEW");
        assertThat(seen.at("/remedy/article").asString()).isEqualTo("Art. 35");
        Deadline window = LegalCalendar.china().afterDays(life.lastEventAt(), 30);
        assertThat(seen.at("/remedy/lastDay").asString()).isEqualTo(window.lastDay().toString());
        assertThat(seen.at("/remedy/provisional").booleanValue()).isEqualTo(window.provisional());
        assertThat(seen.path("rateUntil").asString()).isNotEmpty();
        assertThat(seen.path("rateUntilProvisional").isBoolean()).isTrue();
        publish(life.reviewAsked(ReviewStep.REVIEW).changedInReview(HandlingOutcome.EXPLAINED));
        awaitStatus("REVIEWED");
        assertThat(track().json().at("/review/outcome/code").asString()).isEqualTo("CHANGED");
        assertThat(track().json().at("/review/changedTo/zh").asString()).isEqualTo("解释说明");
        publish(life.closed(CaseEnd.SETTLED));
        awaitStatus("CLOSED");
        assertThat(track().json().at("/end/zh").asString()).isEqualTo("案结事了");
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
}
