package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;
import static org.petitions.escalation.engine.SampleCaseEvents.extended;
import static org.petitions.escalation.engine.SampleCaseEvents.resumed;
import static org.petitions.escalation.engine.SampleCaseEvents.resumedLate;
import static org.petitions.escalation.engine.SampleCaseEvents.suspended;
import static org.petitions.escalation.engine.SampleCaseEvents.suspendedFor;
import static org.petitions.escalation.engine.SampleReviewEvents.hearingClosed;
import static org.petitions.escalation.engine.SampleReviewEvents.hearingOpened;
import static org.petitions.escalation.engine.SampleReviewEvents.reviewRequested;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.petitions.architecture.Proves;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.ClockState;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.UnusableEventException;
import org.petitions.events.CorrectedFields;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.Purpose;
import org.petitions.events.terms.ReviewStep;

/** Limits that are lengthened, and limits whose days are not all counted (延期、中止、听证). */
class ExtendedAndPausedClocksTest {
    private final ClockEngineDriver driver = new ClockEngineDriver();

    @ParameterizedTest(name = "accepted {0}, lengthened by {1}: {2}")
    @CsvSource({"2026-02-27, 30, 2026-05-28", "2026-02-27, 1, 2026-04-29", "2026-08-02, 7, 2026-10-08"})
    void an_extension_is_counted_from_the_acceptance_article_34(String acceptedOn, int days, String lastDay) {
        accept(acceptedOn);
        driver.happens(extended(4, acceptedOn + "T15:00", days));
        assertThat(handling().standing().expiry().lastDay()).isEqualTo(lastDay);
        assertThat(handling().standing().lengthenedBy()).isEqualTo(days);
    }

    @Test
    void an_extended_limit_warns_anew_and_tells_its_new_last_day() {
        accept("2026-02-27");
        driver.until(at("2026-04-20T09:00"));
        assertThat(driver.publishedIds()).containsExactly("HANDLING:1:warning-15d");
        driver.happens(extended(4, "2026-04-20T09:00", 30)).until(startOf("2026-05-29").minusMillis(1));
        assertThat(driver.publishedIds()).containsExactly("HANDLING:1:warning-15d:withdrawn",
                "HANDLING:1:warning-15d-to-2026-05-28",
                "HANDLING:1:warning-5d-to-2026-05-28", "HANDLING:1:warning-1d-to-2026-05-28");
        driver.until(startOf("2026-05-29"));
        assertThat(driver.publishedIds()).containsExactly("missed:HANDLING:1", "HANDLING:1:UNIT_HEAD");
    }

    @Test
    void a_limit_that_was_missed_stays_missed_whatever_extension_comes_after() {
        accept("2026-02-27");
        driver.until(at("2026-04-30T09:00")).published();
        OpenClock missed = handling();
        driver.happens(extended(4, "2026-04-30T09:00", 30));
        assertThat(handling()).isEqualTo(missed);
    }

    @Test
    void an_extension_after_the_end_moves_nothing_even_when_nobody_watched_the_end() {
        accept("2026-02-27");
        driver.happens(extended(4, "2026-04-29T00:00", 30)).until(at("2026-04-29T00:01"));
        assertThat(driver.publishedIds()).containsExactly("missed:HANDLING:1", "HANDLING:1:UNIT_HEAD");
    }

    @Test
    void an_extension_seen_again_or_before_its_acceptance_counts_once() {
        driver.happens(ClockEngineDriver.registered("2026-02-25T10:00")).happens(extended(4, "2026-03-02T09:00", 30))
                .arrives(extended(4, "2026-03-02T09:00", 30)).arrives(ClockEngineDriver.accepted("2026-02-27T09:00"))
                .arrives(extended(4, "2026-03-02T09:00", 30));
        assertThat(handling().standing().expiry().lastDay()).isEqualTo("2026-05-28");
    }

    @Test
    void an_extension_of_the_first_handling_does_not_lengthen_the_second() {
        accept("2026-02-27");
        driver.happens(extended(4, "2026-03-02T09:00", 30)).happens(SampleCaseEvents.closed(5, "2026-03-03T09:00"))
                .happens(SampleCaseEvents.reopened(6, "2026-03-04T09:00")).arrives(extended(4, "2026-03-02T09:00", 30));
        assertThat(handling().standing().lengthenedBy()).isZero();
        assertThat(handling().occurrence()).isEqualTo(2);
    }

    @Test
    @Proves(article = 34, cityRule = true, zh = "程序中止后恢复办理的，已批准的延期仍然有效", en = "an approved extension holds when a suspended procedure goes on")
    void a_procedure_that_goes_on_has_its_old_limit_with_its_extension_article_34() {
        accept("2026-02-27");
        driver.happens(extended(4, "2026-03-02T09:00", 30))
                .happens(SampleCaseEvents.procedureEnded(5, "2026-04-20T09:00"))
                .happens(SampleCaseEvents.procedureSuspended(6, "2026-04-20T09:00", 30));
        assertThat(Objects.requireNonNull(driver.open(ClockKind.SUSPENSION)).standing().expiry().lastDay())
                .isEqualTo("2026-05-20");

        // Without the extension its limit would be over: twenty days stood still, and thirty more are counted.
        driver.happens(SampleCaseEvents.goesOn(7, "2026-05-20T09:00", "2026-03-19", 30));

        assertThat(handling().standing().expiry().lastDay()).isEqualTo("2026-06-17");
        assertThat(driver.open(ClockKind.SUSPENSION)).isNull();
    }

    @Test
    @Proves(article = 34, cityRule = true, zh = "程序中止以前已经逾期的，恢复办理后仍为同一次逾期，不重复记录，并重新提醒责任单位负责人", en = "what was missed before the procedure was suspended is the same miss when it goes on, said once, and the unit's head is told again")
    void what_was_missed_before_the_procedure_was_suspended_is_not_missed_a_second_time_article_34() {
        accept("2026-02-27");
        driver.until(startOf("2026-04-29"));
        assertThat(misses()).singleElement().returns(null, LimitMissed::missedBefore);
        driver.happens(SampleCaseEvents.procedureEnded(4, "2026-05-06T09:00"))
                .happens(SampleCaseEvents.procedureSuspended(5, "2026-05-06T09:00", 30));
        driver.published();

        driver.happens(SampleCaseEvents.goesOn(6, "2026-06-05T09:00", "2026-02-27", 0)).until(at("2026-06-05T09:01"));

        assertThat(driver.published()).anyMatch(event -> event instanceof AlertRaised alert
                && alert.post().equals(ClockEngineDriver.UNIT + ".head"));
        assertThat(misses()).as("the running that goes on is late, by the miss that was said before").hasSize(2)
                .last().returns(2, LimitMissed::occurrence).returns(1, LimitMissed::missedBefore);
        assertThat(handling().isMissed()).isTrue();
    }

    @Test
    void what_is_missed_only_after_the_procedure_went_on_is_a_miss_of_its_own_article_34() {
        accept("2026-02-27");
        driver.happens(SampleCaseEvents.procedureEnded(4, "2026-04-20T09:00"))
                .happens(SampleCaseEvents.procedureSuspended(5, "2026-04-20T09:00", 30))
                .happens(SampleCaseEvents.goesOn(6, "2026-05-20T09:00", "2026-03-29", 0));

        driver.until(startOf("2026-06-02"));

        assertThat(misses()).singleElement().returns(2, LimitMissed::occurrence).returns(null,
                LimitMissed::missedBefore);
    }

    private List<LimitMissed> misses() {
        return driver.everything().stream().filter(LimitMissed.class::isInstance).map(LimitMissed.class::cast).toList();
    }

    @Test
    @Proves(article = 34, cityRule = true, zh = "程序中止后恢复办理、误登为建议又更正为求决的，已批准的延期仍然有效", en = "an approved extension of a procedure that goes on holds again where the matter is corrected to a suggestion and back to a claim")
    void an_extension_of_a_procedure_that_goes_on_holds_again_where_the_matter_proves_a_claim_after_all_article_34() {
        accept("2026-02-27");
        driver.happens(extended(4, "2026-03-02T09:00", 30))
                .happens(SampleCaseEvents.procedureEnded(5, "2026-04-20T09:00"))
                .happens(SampleCaseEvents.procedureSuspended(6, "2026-04-20T09:00", 30))
                .happens(SampleCaseEvents.goesOn(7, "2026-05-20T09:00", "2026-03-19", 30));

        driver.happens(SampleCaseEvents.corrected(8, "2026-05-21T09:00", purpose(Purpose.SUGGESTION)));
        assertThat(handling().plan().way()).isEqualTo(HandlingWay.SUGGESTION);
        assertThat(handling().standing().expiry().lastDay()).isNotEqualTo("2026-06-17");

        driver.happens(SampleCaseEvents.corrected(9, "2026-05-22T09:00", purpose(Purpose.CLAIM)));
        assertThat(handling().standing().expiry().lastDay()).isEqualTo("2026-06-17");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31})
    @Proves(article = 34, zh = "延长期限超过30日的不予接受", en = "more than 30 further days are refused")
    void an_extension_that_the_law_does_not_know_is_refused(int days) {
        accept("2026-02-27");
        assertThatThrownBy(() -> driver.happens(extended(4, "2026-03-02T09:00", days)))
                .isInstanceOf(UnusableEventException.class).hasMessage("days");
    }

    @Test
    @Proves(article = 36, paragraph = 2, zh = "听证所需时间不计入期限", en = "the days of a hearing are not counted")
    void the_days_of_a_hearing_are_not_counted_article_36() {
        rereview();
        driver.happens(hearingOpened(6, "2026-03-10T09:00", "2026-03-10"))
                .happens(hearingClosed(7, "2026-03-19T17:00", "2026-03-19"));
        OpenClock clock = Objects.requireNonNull(driver.open(ClockKind.REREVIEW));
        assertThat(clock.standing().expiry().lastDay()).isEqualTo("2026-04-13");
        assertThat(clock.standing().daysNotCounted()).isEqualTo(10);
    }

    @Test
    void while_a_hearing_goes_on_nothing_is_due_and_after_it_the_rest_of_the_limit_is() {
        rereview();
        driver.happens(hearingOpened(6, "2026-03-10T09:00", "2026-03-10")).until(at("2026-05-01T09:00"));
        assertThat(driver.clocks().due()).doesNotContainKey(ClockId.sole(ClockKind.REREVIEW));
        assertThat(driver.published()).isEmpty();
        driver.happens(hearingClosed(7, "2026-05-01T09:00", "2026-04-30"));
        assertThat(Objects.requireNonNull(driver.open(ClockKind.REREVIEW)).standing().expiry().lastDay())
                .isEqualTo("2026-05-25");
        driver.until(startOf("2026-05-26"));
        assertThat(driver.publishedIds()).containsExactly("REREVIEW:1:warning-10d-to-2026-05-25",
                "REREVIEW:1:warning-3d-to-2026-05-25", "missed:REREVIEW:1", "REREVIEW:1:UNIT_HEAD");
    }

    @Test
    void a_hearing_that_is_left_open_is_told_of_though_the_limit_stands_still() {
        rereview();
        driver.happens(hearingOpened(6, "2026-03-10T09:00", "2026-03-10")).until(startOf("2026-06-09"));
        assertThat(driver.publishedIds()).containsExactly("SUSPENSION:1:warning-15d", "SUSPENSION:1:warning-5d",
                "missed:SUSPENSION:1", "SUSPENSION:1:UNIT_HEAD");
    }

    @Test
    void a_hearing_to_come_does_not_hold_up_what_is_due_before_it() {
        rereview();
        driver.happens(hearingOpened(6, "2026-03-05T09:00", "2026-03-25")).until(at("2026-05-01T09:00"));
        assertThat(driver.publishedIds()).containsExactly("REREVIEW:1:warning-10d");
    }

    @Test
    void a_hearing_after_the_last_day_saves_nobody() {
        rereview();
        driver.happens(hearingOpened(6, "2026-03-30T09:00", "2026-04-02")).until(startOf("2026-04-02"));
        assertThat(driver.published()).anyMatch(LimitMissed.class::isInstance);
    }

    @Test
    void a_warning_that_came_before_a_pause_is_given_even_when_nobody_watched_until_then() {
        accept("2026-02-27");
        driver.happens(suspended(4, "2026-04-20T09:00")).jumpsTo(at("2026-06-01T09:00"));
        assertThat(driver.publishedIds()).containsExactly("HANDLING:1:warning-15d");
    }

    @Test
    void a_suspension_beyond_the_citys_ceiling_is_told_to_the_leaders_and_its_further_days_count() {
        accept("2026-02-27");
        driver.happens(suspendedFor(4, "2026-03-10T09:00", 20, "2026-03-30"));
        assertThat(Objects.requireNonNull(driver.open(ClockKind.SUSPENSION)).standing().expiry().lastDay())
                .isEqualTo("2026-03-30");
        driver.until(startOf("2026-03-31"));
        assertThat(driver.publishedIds()).contains("missed:SUSPENSION:1", "SUSPENSION:1:UNIT_HEAD");
        driver.happens(resumedLate(5, "2026-04-20T09:00", "2026-03-29"));
        // 60 days from 02-27 end on 04-28; 20 of them did not count, the 21 after the ceiling did.
        assertThat(handling().standing().expiry().lastDay()).isEqualTo("2026-05-18");
    }

    @Test
    void a_suspension_stops_the_handling_and_starts_a_clock_to_look_at_it_again() {
        accept("2026-02-27");
        driver.until(at("2026-04-20T09:00"));
        driver.happens(suspended(4, "2026-04-20T09:00")).until(at("2026-05-20T09:00"));
        assertThat(handling().isPaused()).isTrue();
        assertThat(driver.publishedIds()).containsExactly("HANDLING:1:warning-15d",
                "HANDLING:1:warning-15d:withdrawn");
        assertThat(Objects.requireNonNull(driver.open(ClockKind.SUSPENSION)).standing().expiry().lastDay())
                .isEqualTo("2026-07-20");
        driver.happens(resumed(5, "2026-05-20T09:00"));
        assertThat(driver.open(ClockKind.SUSPENSION)).isNull();
        assertThat(handling().standing().expiry().lastDay()).isEqualTo("2026-05-28");
        driver.until(startOf("2026-05-29"));
        assertThat(driver.publishedIds()).as("the warnings of the days that are left").containsExactly(
                "HANDLING:1:warning-5d-to-2026-05-28", "HANDLING:1:warning-1d-to-2026-05-28", "missed:HANDLING:1",
                "HANDLING:1:UNIT_HEAD");
    }

    @Test
    void a_suspension_of_less_than_a_day_changes_nothing() {
        accept("2026-02-27");
        ClockState before = handling().standing();
        driver.happens(suspended(4, "2026-03-02T09:00")).happens(resumed(5, "2026-03-02T17:00"));
        assertThat(handling().standing()).isEqualTo(before);
    }

    @Test
    void an_answer_during_a_suspension_is_in_time() {
        accept("2026-02-27");
        driver.happens(suspended(4, "2026-04-20T09:00")).until(at("2026-07-01T09:00")).published();
        driver.happens(SampleCaseEvents.replied(5, "2026-07-01T09:00"));
        assertThat(driver.published()).noneMatch(LimitMissed.class::isInstance);
    }

    @Test
    void a_limit_that_was_missed_before_a_suspension_goes_on_climbing() {
        accept("2026-02-27");
        driver.until(startOf("2026-04-29")).published();
        driver.happens(suspended(4, "2026-04-29T09:00")).until(startOf("2026-04-30"));
        assertThat(driver.publishedIds()).containsExactly("HANDLING:1:COUNTY_LEADER");
    }

    @Test
    void suspensions_and_an_extension_add_up() {
        accept("2026-02-27");
        driver.happens(suspended(4, "2026-03-02T09:00")).happens(resumed(5, "2026-03-09T09:00"))
                .happens(extended(6, "2026-03-10T09:00", 30)).happens(suspended(7, "2026-03-11T09:00"))
                .happens(resumed(8, "2026-03-12T09:00"));
        assertThat(handling().standing().daysNotCounted()).isEqualTo(8);
        assertThat(handling().standing().expiry().lastDay()).isEqualTo("2026-06-05");
    }

    private OpenClock handling() {
        return Objects.requireNonNull(driver.open(ClockKind.HANDLING));
    }

    private void accept(String day) {
        driver.happens(ClockEngineDriver.registered(day + "T07:00"))
                .happens(ClockEngineDriver.dispatched(day + "T08:00"))
                .happens(ClockEngineDriver.accepted(day + "T09:00"));
    }

    private static CorrectedFields purpose(Purpose to) {
        return new CorrectedFields(to, null, null, null, null);
    }

    private void rereview() {
        driver.happens(ClockEngineDriver.registered("2026-03-02T08:00"))
                .happens(ClockEngineDriver.dispatched("2026-03-02T08:30"))
                .happens(SampleCaseEvents.accepted(3, "2026-03-02T08:40"))
                .happens(SampleCaseEvents.replied(4, "2026-03-02T08:50"))
                .happens(reviewRequested(5, "2026-03-02T09:00", ReviewStep.REREVIEW, "431200-PB"));
    }
}
