package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.petitions.escalation.clocks.ClockId.sole;
import static org.petitions.escalation.engine.ClockEngineDriver.BUREAU;
import static org.petitions.escalation.engine.ClockEngineDriver.PETITION;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;
import static org.petitions.escalation.engine.SampleCaseEvents.assigned;
import static org.petitions.escalation.engine.SampleCaseEvents.objected;
import static org.petitions.escalation.engine.SampleCaseEvents.objectionAllowed;
import static org.petitions.escalation.engine.SampleCaseEvents.reportedBack;
import static org.petitions.escalation.engine.SampleCaseEvents.reportedUp;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.architecture.Proves;
import org.petitions.escalation.clocks.ClockPlan;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.UnusableEventException;
import org.petitions.escalation.policy.ClockRule;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.LimitEvent.LimitMissTakenBack;
import org.petitions.events.MergingEvent.BackAtUnit;
import org.petitions.events.RoutingEvent;
import org.petitions.events.clocks.ClockAct;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.DeliveryMethod;
import org.petitions.events.terms.MissTakenBackReason;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Urgency;

/** The clocks beside the main line: urgent reports, objections, reports back, what was merged. */
class ProcedureClocksTest {
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
    @Proves(article = 22, paragraph = 2, zh = "转送平台外机关的，以实际转送之日计，不以登记之日计；期内转送的不作逾期", en = "what was transferred to a body elsewhere was so on the day it was sent, not on the day that is recorded: in time it is no miss")
    void what_was_sent_elsewhere_in_time_is_no_miss_whenever_it_is_recorded_article_22() {
        driver.happens(registered("2026-03-02T09:00")).happens(SampleCaseEvents.opened("2026-03-02T09:01", BUREAU))
                .until(at("2026-03-20T09:00"));
        assertThat(driver.everything()).hasAtLeastOneElementOfType(LimitMissed.class);
        driver.limits();

        driver.happens(new RoutingEvent.TransferredElsewhere(PETITION, 2, at("2026-03-20T10:00"), BUREAU, "430000-CDI",
                LocalDate.of(2026, 3, 16), DeliveryMethod.POST));

        assertThat(driver.open(ClockKind.DISPATCH)).isNull();
        assertThat(driver.limits()).filteredOn(LimitMissTakenBack.class::isInstance)
                .map(LimitMissTakenBack.class::cast).singleElement()
                .satisfies(back -> assertThat(back.reason()).isEqualTo(MissTakenBackReason.DONE_IN_TIME));
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
        assertThat(driver.clocks().limits()).extracting(OpenClock::id).containsExactly(sole(ClockKind.DISPATCH));
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

    private String lastDay(ClockKind kind) {
        return Objects.requireNonNull(driver.open(kind)).standing().expiry().lastDay().toString();
    }
}
