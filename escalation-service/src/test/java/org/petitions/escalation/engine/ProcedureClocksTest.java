package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.petitions.escalation.clocks.ClockId.sole;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;
import static org.petitions.escalation.engine.SampleCaseEvents.assigned;
import static org.petitions.escalation.engine.SampleCaseEvents.objected;
import static org.petitions.escalation.engine.SampleCaseEvents.objectionAllowed;
import static org.petitions.escalation.engine.SampleCaseEvents.reportedBack;
import static org.petitions.escalation.engine.SampleCaseEvents.reportedUp;
import static org.petitions.escalation.engine.SampleCaseEvents.reviewDecided;
import static org.petitions.escalation.engine.SampleCaseEvents.reviewRequested;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.architecture.Proves;
import org.petitions.escalation.clocks.ClockPlan;
import org.petitions.escalation.clocks.UnusableEventException;
import org.petitions.escalation.policy.ClockRule;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.DutyDeskCalled;
import org.petitions.events.ReviewEvent;
import org.petitions.events.LimitEvent.LimitMissTakenBack;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.MergingEvent.BackAtUnit;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.ReviewOutcome;
import org.petitions.events.terms.ReviewStep;
import org.petitions.events.terms.Urgency;

/** The clocks beside the main line: urgent reports, objections, reports back, reviews. */
class ProcedureClocksTest {
    private static final String PROVINCE = "430000-PB";

    private final ClockEngineDriver driver = new ClockEngineDriver();

    @Test
    @Proves(article = 25, paragraph = 1, zh = "重大、紧急事项未在4小时（本市规定）内报告的，即告市级值班领导", en = "an urgent matter that is not reported within the city's 4 hours is told to the city at once")
    void an_urgent_matter_is_reported_within_four_hours_or_the_city_is_told_at_once_article_25() {
        driver.happens(registered("2026-03-06T22:00", Urgency.GRAVE, null)).until(at("2026-03-07T01:00"));
        assertThat(driver.publishedIds()).containsExactly("REPORT_UP:1:start-DUTY_DESK",
                "REPORT_UP:1:start-COUNTY_LEADER",
                "REPORT_UP:1:warning-1h");
        driver.until(at("2026-03-07T02:00"));
        assertThat(driver.published()).last().isInstanceOfSatisfying(AlertRaised.class, alert -> {
            assertThat(alert.post()).isEqualTo("431200.city-leader");
            assertThat(alert.reason()).isEqualTo(AlertReason.LIMIT_MISSED);
            assertThat(alert.dueAt()).isEqualTo(at("2026-03-07T02:00"));
        });
        driver.happens(reportedUp(2, "2026-03-07T02:30"));
        assertThat(driver.publishedIds()).containsExactly("REPORT_UP:1:start-DUTY_DESK:withdrawn",
                "REPORT_UP:1:start-COUNTY_LEADER:withdrawn", "REPORT_UP:1:warning-1h:withdrawn",
                "REPORT_UP:1:CITY_LEADER:withdrawn");
        assertThat(driver.clocks().open()).containsOnlyKeys(sole(ClockKind.DISPATCH));
    }

    @Test
    @Proves(article = 25, paragraph = 1, zh = "重大、紧急事项登记时即告值班室和县级领导", en = "of an urgent matter the duty desk and the county's leader hear when it is registered")
    void of_an_urgent_matter_the_duty_desk_and_the_leader_hear_when_it_is_registered_article_25() {
        driver.happens(registered("2026-03-02T08:00", Urgency.URGENT, null));
        assertThat(driver.publishedIds()).containsExactly("REPORT_UP:1:start-DUTY_DESK",
                "REPORT_UP:1:start-COUNTY_LEADER");
    }

    @Test
    void an_ordinary_matter_has_no_report_to_make() {
        driver.happens(registered("2026-03-06T22:00"));
        assertThat(driver.clocks().open()).containsOnlyKeys(sole(ClockKind.DISPATCH));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-12, 2026-02-26", "2025-12-30, 2026-01-07"})
    void an_objection_is_answered_within_five_working_days(LocalDate day, String lastDay) {
        driver.happens(registered(day + "T08:00")).happens(ClockEngineDriver.dispatched(day + "T09:00"))
                .happens(objected(3, day + "T10:00"));
        assertThat(driver.clocks().open()).containsOnlyKeys(sole(ClockKind.ACCEPTANCE), sole(ClockKind.OBJECTION));
        assertThat(lastDay(ClockKind.OBJECTION)).isEqualTo(lastDay);
    }

    @ParameterizedTest(name = "back on {0}: {1}")
    @CsvSource({"2026-03-04, 2026-03-17", "2026-03-12, 2026-03-17", "2026-03-13, 2026-03-18", "2026-03-20, 2026-03-25"})
    @Proves(article = 22, paragraph = 1, zh = "同意异议退回后不重新起算15日，只有剩余日数，至少为本市规定的3个工作日", en = "after an allowed objection the bureau has what is left of its 15 days, and at least the city's 3 working days")
    void an_objection_consented_to_brings_no_fresh_days_but_three_working_ones_at_least_article_22(String day,
            String lastDay) {
        driver.happens(registered("2026-03-02T08:00")).happens(assigned(2, "2026-03-02T09:00", "2026-04-01T00:00"))
                .happens(objected(3, "2026-03-03T10:00")).happens(objectionAllowed(4, day + "T10:00"));
        assertThat(driver.clocks().open()).containsOnlyKeys(sole(ClockKind.DISPATCH));
        assertThat(lastDay(ClockKind.DISPATCH)).isEqualTo(lastDay);
        assertThat(Objects.requireNonNull(driver.open(ClockKind.DISPATCH)).occurrence()).isEqualTo(2);
    }

    @Test
    @Proves(article = 22, paragraph = 1, zh = "并案后恢复单独办理的，信访局只有15日的剩余日数，至少为本市规定的3个工作日", en = "what was merged and is handled by itself again is dispatched within what is left of the 15 days, and at least the city's 3 working days")
    void what_was_merged_and_goes_on_alone_has_what_is_left_of_its_days_article_22() {
        driver.happens(registered("2026-03-02T08:00"))
                .happens(SampleCaseEvents.mergedInto("p-9", 2, "2026-03-03T09:00"));
        assertThat(driver.clocks().open()).isEmpty();
        driver.happens(SampleCaseEvents.separatedFrom("p-9", 3, "2026-03-05T09:00"));
        assertThat(driver.clocks().open()).containsOnlyKeys(sole(ClockKind.DISPATCH));
        assertThat(lastDay(ClockKind.DISPATCH)).isEqualTo("2026-03-17");
    }

    @Test
    @Proves(article = 34, zh = "并案后恢复单独办理的，办理期限、告知期限从原起算之日继续计算；紧急事项重新起算报告时限", en = "what was merged and goes on at its unit runs by the days it had, and an unreported urgent matter's report is watched again")
    void what_was_merged_and_goes_on_at_its_unit_has_the_days_it_had_article_34() {
        BackAtUnit back = new BackAtUnit(ClockEngineDriver.UNIT, at("2026-03-03T09:00"), at("2026-03-05T09:00"),
                30, HandlingWay.PETITION_PROCEDURE);
        driver.happens(registered("2026-03-02T08:00", Urgency.URGENT, null))
                .happens(ClockEngineDriver.dispatched("2026-03-03T09:00"))
                .happens(ClockEngineDriver.accepted("2026-03-05T09:00"))
                .happens(SampleCaseEvents.mergedInto("p-9", 4, "2026-03-06T09:00"));
        assertThat(driver.clocks().open()).isEmpty();

        driver.happens(SampleCaseEvents.separatedAtUnit("p-9", 5, "2026-03-16T09:00", ClockEngineDriver.BUREAU, back));

        assertThat(driver.clocks().open()).containsOnlyKeys(sole(ClockKind.ACCEPTANCE), sole(ClockKind.HANDLING),
                sole(ClockKind.REPORT_UP));
        assertThat(lastDay(ClockKind.HANDLING)).isEqualTo("2026-06-03");
        assertThat(lastDay(ClockKind.ACCEPTANCE)).isEqualTo("2026-03-18");
    }

    @Test
    @Proves(article = 23, paragraph = 3, zh = "并案后由信访局在原告知期限内书面告知信访人，逾期未告知的提醒信访局", en = "of a merging the bureau tells within the days the unit had, and is held to them")
    void article_23_who_was_merged_untold_is_told_by_the_bureau_within_the_days_the_unit_had() {
        driver.happens(registered("2026-03-02T08:00")).happens(ClockEngineDriver.dispatched("2026-03-03T09:00"))
                .happens(SampleCaseEvents.mergedOwingNotice("p-9", 3, "2026-03-06T09:00"))
                .happens(SampleCaseEvents.mergingNoticeOwed("p-9", 4, "2026-03-06T09:00", null));

        assertThat(driver.clocks().open()).containsOnlyKeys(sole(ClockKind.ACCEPTANCE));
        assertThat(lastDay(ClockKind.ACCEPTANCE)).isEqualTo("2026-03-18");
        assertThat(Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE)).unit())
                .isEqualTo(ClockEngineDriver.BUREAU);
    }

    @Test
    void what_no_unit_had_its_bureau_tells_of_within_days_of_its_own_and_nothing_after_a_separation() {
        driver.happens(registered("2026-03-02T08:00"))
                .happens(SampleCaseEvents.mergedInto("p-9", 2, "2026-03-06T09:00"))
                .happens(SampleCaseEvents.mergingNoticeOwed("p-9", 3, "2026-03-06T09:00", "2026-03-06T09:00"));
        assertThat(lastDay(ClockKind.ACCEPTANCE)).isEqualTo("2026-03-23");

        driver.happens(SampleCaseEvents.separatedFrom("p-9", 4, "2026-03-09T09:00"));
        assertThat(driver.clocks().open()).containsOnlyKeys(sole(ClockKind.DISPATCH));
    }

    @Test
    void what_was_merged_and_is_answered_with_its_lead_is_held_to_its_end() {
        driver.happens(registered("2026-03-02T08:00"))
                .happens(SampleCaseEvents.mergedInto("p-9", 2, "2026-03-03T09:00"))
                .happens(SampleCaseEvents.answeredThrough("p-9", 3, "2026-04-05T09:00"))
                .happens(SampleCaseEvents.replied(4, "2026-04-05T09:00"));
        assertThat(driver.clocks().open()).containsOnlyKeys(sole(ClockKind.SETTLEMENT));
    }

    @Test
    void what_is_left_after_a_hand_back_is_left_of_the_days_from_the_receipt_article_22() {
        driver.happens(SampleCaseEvents.received(LocalDate.of(2026, 2, 25), "2026-03-02T08:00"));
        assertThat(lastDay(ClockKind.DISPATCH)).isEqualTo("2026-03-12");
        driver.happens(assigned(2, "2026-03-02T09:00", "2026-04-01T00:00")).happens(objected(3, "2026-03-03T10:00"))
                .happens(objectionAllowed(4, "2026-03-04T10:00"));
        assertThat(lastDay(ClockKind.DISPATCH)).isEqualTo("2026-03-12");
    }

    @Test
    @Proves(article = 22, paragraph = 1, zh = "15日自收到之日起算，登记前搁置的日数计入", en = "the 15 days run from the receipt; days that it lay unregistered count")
    void what_lay_for_longer_than_its_days_is_late_when_it_is_registered_article_22() {
        driver.happens(SampleCaseEvents.received(LocalDate.of(2026, 2, 10), "2026-03-02T08:00"))
                .until(at("2026-03-02T08:00"));
        assertThat(driver.publishedIds()).containsExactly("missed:DISPATCH:1", "DISPATCH:1:UNIT_HEAD");
    }

    @Test
    @Proves(article = 22, paragraph = 1, item = 3, zh = "办结报告期限到期未反馈的，逐级提醒", en = "a report that is not given by the day set climbs")
    void a_report_back_is_due_when_the_assigner_said() {
        driver.happens(registered("2026-03-02T08:00")).happens(assigned(2, "2026-03-02T09:00", "2026-03-10T12:00"))
                .until(at("2026-03-10T11:59"));
        assertThat(driver.publishedIds()).containsExactly("REPORT_BACK:1:warning-5d", "REPORT_BACK:1:warning-1d");
        driver.happens(reportedBack(3, "2026-03-10T11:59")).until(at("2026-03-10T13:00"));
        assertThat(driver.publishedIds()).containsExactly("REPORT_BACK:1:warning-5d:withdrawn",
                "REPORT_BACK:1:warning-1d:withdrawn");
    }

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
                .happens(SampleCaseEvents.reviewReceived(5, LocalDate.of(2026, 3, 6), "2026-03-10T09:00",
                        "431200-HRSS"));
        assertThat(lastDay(ClockKind.REVIEW)).isEqualTo("2026-04-07");
    }

    @Test
    @Proves(article = 35, zh = "误登的收到日期更正后，因误登产生的复查逾期予以撤销，按更正后的日期重新计算", en = "a miss that only a wrong day of receipt made is taken back, and the limit is counted from the right day")
    void what_was_missed_by_a_wrong_day_of_receipt_alone_was_never_missed_article_35() {
        driver.happens(registered("2026-03-02T08:00")).happens(SampleCaseEvents.replied(4, "2026-03-03T09:00"))
                .happens(SampleCaseEvents.reviewReceived(5, LocalDate.of(2026, 3, 4), "2026-04-10T09:00",
                        "431200-HRSS"));
        driver.until(startOf("2026-04-11"));
        assertThat(driver.limits()).filteredOn(LimitMissTakenBack.class::isInstance).isEmpty();
        assertThat(Objects.requireNonNull(driver.open(ClockKind.REVIEW)).isMissed()).isTrue();

        driver.happens(SampleCaseEvents.requestCorrected(6, LocalDate.of(2026, 3, 4), LocalDate.of(2026, 4, 4),
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
                .happens(SampleCaseEvents.reviewRefused(5, "2026-03-10T09:00", false));
        assertThat(lastDay(ClockKind.SETTLEMENT)).isEqualTo("2026-06-01");
        driver.happens(reviewRequested(6, "2026-03-10T10:00", ReviewStep.REVIEW, "431200-HRSS"))
                .happens(SampleCaseEvents.reviewRefused(7, "2026-03-12T09:00", true));
        assertThat(driver.clocks().open()).containsOnlyKeys(sole(ClockKind.DISPATCH), sole(ClockKind.SETTLEMENT));
        assertThat(lastDay(ClockKind.SETTLEMENT)).isEqualTo("2026-06-10");
    }

    @Test
    @Proves(article = 35, zh = "期限内作出复查决定但未发出书面意见的，期限届满即告复查机关负责人；决定本身不停止计时", en = "a review that was decided in time and whose written opinion did not go out is told to the body's head when the 30 days are over")
    void a_review_is_late_whose_written_opinion_did_not_go_out_article_35() {
        driver.happens(registered("2026-03-02T08:00")).happens(SampleCaseEvents.replied(4, "2026-03-03T09:00"))
                .happens(reviewRequested(5, "2026-03-10T09:00", ReviewStep.REVIEW, "431200-HRSS"))
                .happens(SampleCaseEvents.reviewDecidedUnanswered(6, "2026-03-20T09:00", ReviewOutcome.UPHELD))
                .until(startOf("2026-04-10"));
        assertThat(driver.published()).last().isInstanceOfSatisfying(AlertRaised.class, alert -> {
            assertThat(alert.post()).isEqualTo("431200-HRSS.head");
            assertThat(alert.clock()).isEqualTo(ClockKind.REVIEW);
            assertThat(alert.reason()).isEqualTo(AlertReason.LIMIT_MISSED);
        });
        driver.happens(SampleCaseEvents.reviewOpinionSent(7, "2026-04-12T09:00", LocalDate.of(2026, 4, 8)));
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
    void an_answer_that_stands_is_settled() {
        driver.happens(registered("2026-03-02T08:00")).happens(SampleCaseEvents.replied(4, "2026-03-03T09:00"))
                .happens(reviewRequested(5, "2026-03-10T09:00", ReviewStep.REREVIEW, "431200-PB"))
                .happens(reviewDecided(6, "2026-03-20T09:00", ReviewStep.REREVIEW, ReviewOutcome.UPHELD));
        assertThat(driver.clocks().open()).containsOnlyKeys(sole(ClockKind.DISPATCH), sole(ClockKind.SETTLEMENT));
        assertThat(Objects.requireNonNull(driver.open(ClockKind.SETTLEMENT)).unit()).isEqualTo(ClockEngineDriver.UNIT);
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

    @Test
    void a_set_limit_without_an_end_and_an_end_without_a_set_limit_are_refused() {
        ClockRule set = ClockEngineDriver.RULES.policy().rule(ClockKind.REPORT_BACK);
        ClockRule counted = ClockEngineDriver.RULES.policy().rule(ClockKind.HANDLING);
        assertThatThrownBy(() -> ClockPlan.of(set, start(ClockKind.REPORT_BACK, null), null,
                ClockEngineDriver.RULES.calendar()))
                .isInstanceOf(UnusableEventException.class).hasMessage("due");
        assertThatThrownBy(
                () -> ClockPlan.of(counted, start(ClockKind.HANDLING, startOf("2026-04-02")), null,
                        ClockEngineDriver.RULES.calendar()))
                .isInstanceOf(UnusableEventException.class).hasMessage("due");
    }

    private static ClockAct.Start start(ClockKind kind, @Nullable Instant due) {
        return new ClockAct.Start(kind, ClockAct.SOLE, ClockEngineDriver.UNIT, startOf("2026-03-02"), due);
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
