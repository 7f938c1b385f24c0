package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.clocks.ClockId.sole;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;
import static org.petitions.escalation.engine.SampleReviewEvents.reviewDecided;
import static org.petitions.escalation.engine.SampleReviewEvents.reviewRequested;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.DocumentEvent;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.DutyDeskCalled;
import org.petitions.events.ReviewEvent;
import org.petitions.events.LimitEvent.LimitMissTakenBack;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Urgency;

/** The clocks of review and re-review (Art. 35, 36). */
class ReviewClocksTest {
    private static final String PROVINCE = "430000-PB";

    private final ClockEngineDriver driver = new ClockEngineDriver();

    @Test
    void an_answer_that_is_sent_back_is_handled_anew() {
        driver.happens(registered("2026-03-02T08:00")).happens(SampleCaseEvents.replied(4, "2026-03-03T09:00"))
                .happens(reviewRequested(5, "2026-03-10T09:00", ReviewStep.REVIEW, "431200-HRSS"));
        assertThat(driver.clocks().open()).containsOnlyKeys(sole(ClockKind.DISPATCH), sole(ClockKind.REVIEW));
        assertThat(lastDay(ClockKind.REVIEW)).isEqualTo("2026-04-09");
        driver.happens(reviewDecided(6, "2026-03-20T09:00", ReviewStep.REVIEW, ReviewOutcome.SENT_BACK));
        assertThat(driver.open(ClockKind.REVIEW)).isNull();
        assertThat(lastDay(ClockKind.HANDLING)).isEqualTo("2026-05-19");
    }

    @Test
    @Proves(article = 35, zh = "30日自收到复查请求之日起算", en = "the 30 days for the answer run from the day the request was received")
    void the_thirty_days_for_a_review_run_from_the_day_its_request_was_received_article_35() {
        driver.happens(registered("2026-03-02T08:00")).happens(SampleCaseEvents.replied(4, "2026-03-03T09:00"))
                .happens(SampleReviewEvents.reviewReceived(5, LocalDate.of(2026, 3, 6), "2026-03-10T09:00",
                        "431200-HRSS"));
        assertThat(lastDay(ClockKind.REVIEW)).isEqualTo("2026-04-07");
    }

    @Test
    @Proves(article = 35, zh = "误登的收到日期更正后，因误登产生的复查逾期予以撤销，按更正后的日期重新计算", en = "a miss that only a wrong day of receipt made is taken back, and the limit is counted from the right day")
    void what_was_missed_by_a_wrong_day_of_receipt_alone_was_never_missed_article_35() {
        driver.happens(registered("2026-03-02T08:00")).happens(SampleCaseEvents.replied(4, "2026-03-03T09:00"))
                .happens(SampleReviewEvents.reviewReceived(5, LocalDate.of(2026, 3, 4), "2026-04-10T09:00",
                        "431200-HRSS"));
        driver.until(startOf("2026-04-11"));
        assertThat(driver.limits()).filteredOn(LimitMissTakenBack.class::isInstance).isEmpty();
        assertThat(Objects.requireNonNull(driver.open(ClockKind.REVIEW)).isMissed()).isTrue();

        driver.happens(SampleReviewEvents.requestCorrected(6, LocalDate.of(2026, 3, 4), LocalDate.of(2026, 4, 4),
                "2026-04-11T09:00", "431200-HRSS"));

        assertThat(driver.limits()).filteredOn(LimitMissTakenBack.class::isInstance).hasSize(1);
        assertThat(Objects.requireNonNull(driver.open(ClockKind.REVIEW)).isMissed()).isFalse();
        assertThat(lastDay(ClockKind.REVIEW)).isEqualTo("2026-05-06");
    }

    @Test
    @Proves(article = 36, paragraph = 1, zh = "复核意见的30日自收到复核请求之日起算，由复核机关承担", en = "the 30 days for the re-review run from the day its request was received, and are the re-reviewing body's")
    void the_thirty_days_for_a_re_review_run_from_the_day_its_request_was_received_article_36() {
        driver.happens(registered("2026-03-02T08:00")).happens(SampleCaseEvents.replied(4, "2026-03-03T09:00"))
                .happens(reviewRequested(5, "2026-03-10T09:00", ReviewStep.REREVIEW, "431200-PB"));
        assertThat(lastDay(ClockKind.REREVIEW)).isEqualTo("2026-04-09");
        assertThat(Objects.requireNonNull(driver.open(ClockKind.REREVIEW)).unit()).isEqualTo("431200-PB");
    }

    @Test
    void a_request_found_inadmissible_ends_its_limit_and_what_was_refused_at_once_moves_none_article_35() {
        driver.happens(registered("2026-03-02T08:00")).happens(SampleCaseEvents.replied(4, "2026-03-03T09:00"))
                .happens(SampleReviewEvents.reviewRefused(5, "2026-03-10T09:00", false));
        assertThat(lastDay(ClockKind.SETTLEMENT)).isEqualTo("2026-06-01");
        driver.happens(reviewRequested(6, "2026-03-10T10:00", ReviewStep.REVIEW, "431200-HRSS"))
                .happens(SampleReviewEvents.reviewRefused(7, "2026-03-12T09:00", true));
        assertThat(driver.clocks().open()).containsOnlyKeys(sole(ClockKind.DISPATCH), sole(ClockKind.SETTLEMENT));
        assertThat(lastDay(ClockKind.SETTLEMENT)).isEqualTo("2026-06-10");
    }

    @Test
    @Proves(article = 35, zh = "期限内作出复查决定但未发出书面意见的，期限届满即告复查机关负责人；决定本身不停止计时", en = "a review that was decided in time and whose written opinion did not go out is told to the body's head when the 30 days are over")
    void a_review_is_late_whose_written_opinion_did_not_go_out_article_35() {
        driver.happens(registered("2026-03-02T08:00")).happens(SampleCaseEvents.replied(4, "2026-03-03T09:00"))
                .happens(reviewRequested(5, "2026-03-10T09:00", ReviewStep.REVIEW, "431200-HRSS"))
                .happens(SampleReviewEvents.reviewDecidedUnanswered(6, "2026-03-20T09:00", ReviewOutcome.UPHELD))
                .until(startOf("2026-04-10"));
        assertThat(driver.published()).last().isInstanceOfSatisfying(AlertRaised.class, alert -> {
            assertThat(alert.post()).isEqualTo("431200-HRSS.head");
            assertThat(alert.clock()).isEqualTo(ClockKind.REVIEW);
            assertThat(alert.reason()).isEqualTo(AlertReason.LIMIT_MISSED);
        });
        driver.happens(SampleReviewEvents.reviewOpinionSent(7, "2026-04-12T09:00", LocalDate.of(2026, 4, 8)));
        assertThat(driver.publishedIds()).as("it had gone out in time").endsWith("REVIEW:1:UNIT_HEAD:withdrawn");
        assertThat(driver.open(ClockKind.REVIEW)).isNull();
        assertThat(driver.open(ClockKind.SETTLEMENT)).isNotNull();
    }

    @Test
    @Proves(article = 36, paragraph = 2, zh = "责任单位重新办理期间举行的听证，不延长复核意见书面答复的期限", en = "a hearing that the unit holds as it handles the matter anew is none of the re-review's: the days to send its opinion run on")
    void a_hearing_of_the_unit_leaves_out_no_day_of_a_rereview_that_waits_for_its_opinion_article_36() {
        driver.happens(registered("2026-03-02T08:00")).happens(SampleCaseEvents.replied(4, "2026-03-03T09:00"))
                .happens(reviewRequested(5, "2026-03-10T09:00", ReviewStep.REREVIEW, "431200-GOV"));
        String last = lastDay(ClockKind.REREVIEW);
        driver.happens(new ReviewEvent.ReviewDecided(ClockEngineDriver.PETITION, 6, at("2026-03-20T09:00"),
                ReviewStep.REREVIEW, "431200-GOV", ReviewOutcome.SENT_BACK, ClockEngineDriver.UNIT, null, null, true))
                .happens(new ReviewEvent.HearingOpened(ClockEngineDriver.PETITION, 7, at("2026-03-21T09:00"),
                        ClockEngineDriver.UNIT, LocalDate.of(2026, 3, 23), true))
                .happens(new ReviewEvent.HearingClosed(ClockEngineDriver.PETITION, 8, at("2026-03-28T09:00"),
                        ClockEngineDriver.UNIT, LocalDate.of(2026, 3, 27), 3, false, true));
        assertThat(lastDay(ClockKind.REREVIEW)).isEqualTo(last);
    }

    @Test
    @Proves(article = 36, paragraph = 2, cityRule = true, zh = "同一复核再次听证的，核查期限扣除此前听证已用的日数，不得以反复听证停止期限", en = "a further hearing in the same re-review has what earlier ones have left of the city's days: no limit is stopped by hearing again and again")
    void a_further_hearing_in_a_re_review_has_what_is_left_of_the_citys_days_and_above_them_a_leader_is_told() {
        driver.happens(registered("2026-03-02T08:00")).happens(SampleCaseEvents.replied(4, "2026-03-03T09:00"))
                .happens(reviewRequested(5, "2026-03-10T09:00", ReviewStep.REREVIEW, "431200-PB"))
                .happens(SampleReviewEvents.hearingOpened(6, "2026-03-16T09:00", "2026-03-17"));
        assertThat(lastDay(ClockKind.SUSPENSION)).as("its 90th day is a Sunday").isEqualTo("2026-06-15");
        driver.happens(SampleReviewEvents.hearingClosed(7, "2026-05-05T09:00", "2026-05-05"))
                .happens(SampleReviewEvents.hearingOpenedAgain(8, "2026-05-06T09:00", "2026-05-07", 50));
        assertThat(lastDay(ClockKind.SUSPENSION)).as("40 days are left").isEqualTo("2026-06-15");
        driver.published();
        driver.until(startOf("2026-06-16"));
        assertThat(driver.publishedIds()).contains("SUSPENSION:2:UNIT_HEAD");
    }

    @Test
    void a_further_hearing_above_the_citys_days_is_told_at_once() {
        driver.happens(registered("2026-03-02T08:00")).happens(SampleCaseEvents.replied(4, "2026-03-03T09:00"))
                .happens(reviewRequested(5, "2026-03-10T09:00", ReviewStep.REREVIEW, "431200-PB")).published();
        driver.happens(SampleReviewEvents.hearingOpenedAgain(6, "2026-03-16T09:00", "2026-03-17", 95))
                .until(at("2026-03-16T09:01"));
        assertThat(driver.publishedIds()).contains("SUSPENSION:1:UNIT_HEAD");
    }

    @Test
    void an_answer_that_stands_is_settled() {
        driver.happens(registered("2026-03-02T08:00")).happens(SampleCaseEvents.replied(4, "2026-03-03T09:00"))
                .happens(reviewRequested(5, "2026-03-10T09:00", ReviewStep.REREVIEW, "431200-PB"))
                .happens(reviewDecided(6, "2026-03-20T09:00", ReviewStep.REREVIEW, ReviewOutcome.UPHELD));
        assertThat(driver.clocks().open()).containsOnlyKeys(sole(ClockKind.DISPATCH), sole(ClockKind.SETTLEMENT));
        assertThat(Objects.requireNonNull(driver.open(ClockKind.SETTLEMENT)).unit()).isEqualTo(ClockEngineDriver.UNIT);
    }

    @Test
    @Proves(article = 36, zh = "复核意见电子发出未能到达的，原期限（扣除听证时间）接续计算", en = "where the message of a re-review's opinion reached nobody, its days go on as they stood, the hearing's left out")
    void article_36_a_re_review_whose_opinion_reached_nobody_goes_on_with_its_days_without_those_of_the_hearing() {
        driver.happens(registered("2026-03-02T08:00")).happens(SampleCaseEvents.replied(4, "2026-03-03T09:00"))
                .happens(reviewRequested(5, "2026-03-10T09:00", ReviewStep.REREVIEW, "431200-PB"))
                .happens(SampleReviewEvents.hearingOpened(6, "2026-03-16T09:00", "2026-03-17"))
                .happens(SampleReviewEvents.hearingClosed(7, "2026-03-21T09:00", "2026-03-21"));
        String last = lastDay(ClockKind.REREVIEW);
        driver.happens(new ReviewEvent.ReviewDecided(ClockEngineDriver.PETITION, 8, at("2026-03-25T09:00"),
                ReviewStep.REREVIEW, "431200-PB", ReviewOutcome.UPHELD, ClockEngineDriver.UNIT, null, null, true))
                .happens(new DocumentEvent.DocumentSent(ClockEngineDriver.PETITION, 9, at("2026-03-25T10:00"),
                        DocumentKind.REREVIEW_OPINION, "r", DeliveryMethod.ELECTRONIC, LocalDate.of(2026, 3, 25), null,
                        null, true));
        assertThat(driver.open(ClockKind.REREVIEW)).isNull();

        driver.happens(new DocumentEvent.SendingFailed(ClockEngineDriver.PETITION, 10, at("2026-03-27T10:00"),
                DocumentKind.REREVIEW_OPINION, "r", 9L, null));

        assertThat(lastDay(ClockKind.REREVIEW)).isEqualTo(last);
    }

    @Test
    void a_review_by_the_province_climbs_to_our_own_city_leader_and_calls_no_desk_that_is_not_there() {
        reviewedByTheProvince();
        driver.until(startOf("2026-04-02").minusMillis(1));
        assertThat(driver.published()).as("nobody here is the province's head").isEmpty();
        driver.until(startOf("2026-04-02"));
        assertThat(driver.publishedIds()).containsExactly("missed:REREVIEW:1", "REREVIEW:1:CITY_LEADER");
        driver.until(startOf("2026-04-03"));
        assertThat(driver.published()).singleElement().isInstanceOfSatisfying(DutyDeskCalled.class, call -> {
            assertThat(call.desk()).isEqualTo("431222.duty-desk");
            assertThat(call.unit()).isEqualTo(PROVINCE);
        });
    }

    @Test
    void our_own_city_leader_who_is_complained_of_is_not_told_of_the_provinces_delay_either() {
        driver.happens(registered("2026-03-02T07:00", Urgency.ORDINARY, null, "431200.city-leader"));
        reviewedByTheProvince();
        driver.until(startOf("2026-04-02"));
        assertThat(driver.publishedIds()).containsExactly("missed:REREVIEW:1", "REREVIEW:1:CITY_LEADER:desk",
                "REREVIEW:1:exhausted");
    }

    private void reviewedByTheProvince() {
        driver.vacant("430000-PB.head").vacant("430000.city-leader").vacant("430000.duty-desk");
        driver.happens(registered("2026-03-02T08:00")).happens(ClockEngineDriver.dispatched("2026-03-02T08:30"))
                .happens(SampleCaseEvents.accepted(3, "2026-03-02T08:40"))
                .happens(SampleCaseEvents.replied(4, "2026-03-02T08:50"))
                .happens(reviewRequested(5, "2026-03-02T09:00", ReviewStep.REREVIEW, PROVINCE));
    }

    private String lastDay(ClockKind kind) {
        return Objects.requireNonNull(driver.open(kind)).standing().expiry().lastDay().toString();
    }
}
