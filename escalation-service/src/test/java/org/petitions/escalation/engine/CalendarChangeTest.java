package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.PETITION;
import static org.petitions.escalation.engine.ClockEngineDriver.UNIT;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.replied;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.events.CaseEvent;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.HandlingEvent;
import org.petitions.events.LimitEvent;
import org.petitions.events.LimitEvent.LimitEnded;
import org.petitions.events.LimitEvent.LimitMet;
import org.petitions.events.LimitEvent.LimitMissTakenBack;
import org.petitions.events.LimitEvent.LimitMoved;
import org.petitions.events.LimitEvent.LimitSet;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.LimitMoveReason;
import org.petitions.events.terms.LimitUnit;
import org.petitions.events.terms.MissTakenBackReason;
import org.petitions.law.LegalCalendar;
import org.petitions.law.NextNotice;

/** What was accepted in autumn ends in a year whose holidays nobody knows yet (顺延, 暂定). */
class CalendarChangeTest {
    /** The notice again, with the rest at New Year lengthened. */
    private static final LegalCalendar CORRECTED = LegalCalendar
            .of(NextNotice.WITH_2027.replace("2026-11-20", "2027-01-11")
                    .replace("2027-01-09,2027-01-10,WORK,元旦", "2027-01-09,2027-01-12,REST,元旦"));

    private final ClockEngineDriver story = new ClockEngineDriver();

    @Test
    void a_limit_that_ends_after_the_notices_is_published_as_provisional() {
        accepted("2026-11-10T10:00");
        assertThat(story.limits()).filteredOn(LimitSet.class::isInstance).map(LimitSet.class::cast)
                .filteredOn(set -> set.clock() == ClockKind.HANDLING).singleElement().satisfies(set -> {
                    // Day 60 is Saturday 2027-01-09.
                    assertThat(set.period().lastDay()).isEqualTo("2027-01-11");
                    assertThat(set.period().provisional()).isTrue();
                });
    }

    @Test
    void the_notice_moves_a_running_limit_with_an_event_that_says_so() {
        accepted("2026-12-08T10:00");
        story.limits();
        story.until(at("2026-12-20T10:00")).notice(NextNotice.calendar());
        assertThat(story.limits()).filteredOn(event -> event.clock() == ClockKind.HANDLING).singleElement()
                .isInstanceOfSatisfying(LimitMoved.class, moved -> {
                    assertThat(moved.reason()).isEqualTo(LimitMoveReason.CALENDAR);
                    assertThat(moved.previousLastDay()).isEqualTo("2027-02-08");
                    assertThat(moved.period().lastDay()).isEqualTo("2027-02-15");
                    assertThat(moved.period().provisional()).isFalse();
                    assertThat(moved.unit()).isEqualTo(UNIT);
                });
        story.until(startOf("2027-02-16").minusMillis(1));
        assertThat(story.published()).noneMatch(LimitMissed.class::isInstance);
        story.until(startOf("2027-02-16"));
        assertThat(story.published()).filteredOn(LimitMissed.class::isInstance).hasSize(1);
    }

    @Test
    void a_worked_weekend_brings_the_end_forward() {
        accepted("2026-11-10T10:00");
        story.notice(NextNotice.calendar());
        assertThat(handling().standing().expiry().lastDay()).isEqualTo("2027-01-09");
    }

    @Test
    void no_leader_is_told_of_a_miss_before_the_limit_is_past_by_every_reading() {
        accepted("2026-11-10T10:00");
        story.published();
        story.until(startOf("2027-01-12"));
        assertThat(story.published()).filteredOn(AlertRaised.class::isInstance).isNotEmpty()
                .allSatisfy(warning -> assertThat(((AlertRaised) warning).provisional()).isTrue())
                .noneMatch(alert -> ((AlertRaised) alert).acknowledgeBy() != null);
        // Saturday 01-09 could begin ten days of rest: up to Monday 01-18, then Tuesday 01-19 is the last day.
        story.until(startOf("2027-01-20").minusMillis(1));
        assertThat(story.published()).isEmpty();
        story.until(startOf("2027-01-20"));
        assertThat(story.published()).filteredOn(LimitMissed.class::isInstance).hasSize(1);
    }

    @Test
    void an_act_between_the_provisional_day_and_the_latest_reading_accuses_nobody() {
        accepted("2026-11-10T10:00");
        story.happens(replied("2027-01-15T10:00"));
        assertThat(story.everything()).noneMatch(event -> event instanceof LimitMissed
                && event.clock() == ClockKind.HANDLING);
    }

    @Test
    void a_miss_that_a_later_notice_shows_to_be_none_is_taken_back() {
        accepted("2026-11-10T10:00");
        story.notice(NextNotice.calendar()).until(at("2027-01-11T10:00"));
        assertThat(story.published()).filteredOn(LimitMissed.class::isInstance).hasSize(1);
        // As in 2020, when the rest was lengthened after it had been announced.
        story.notice(CORRECTED);
        assertThat(story.limits()).filteredOn(LimitMissTakenBack.class::isInstance).singleElement()
                .satisfies(event -> assertThat(((LimitMissTakenBack) event).reason())
                        .isEqualTo(MissTakenBackReason.CALENDAR));
        assertThat(handling().isMissed()).isFalse();
        assertThat(handling().standing().expiry().lastDay()).isEqualTo("2027-01-13");
    }

    @Test
    void a_miss_of_what_has_ended_is_taken_back_by_a_later_notice_too_and_the_preview_names_it() {
        accepted("2026-11-10T10:00");
        story.notice(NextNotice.calendar()).until(at("2027-01-11T10:00"));
        story.happens(ClockEngineDriver.closed("2027-01-12T10:00"));
        assertThat(story.limits()).last().isInstanceOfSatisfying(LimitEnded.class,
                ended -> assertThat(ended.late()).isTrue());
        assertThat(CalendarChange.preview(story.clocks(), CORRECTED)).singleElement()
                .satisfies(moved -> assertThat(moved.to().lastDay()).isEqualTo("2027-01-13"));
        story.notice(CORRECTED);
        assertThat(story.limits()).hasExactlyElementsOfTypes(LimitMissTakenBack.class, LimitMoved.class,
                LimitEnded.class).last()
                .isInstanceOfSatisfying(LimitEnded.class, ended -> assertThat(ended.late()).isFalse());
    }

    @Test
    void what_was_answered_in_time_by_the_days_in_force_then_is_not_late_when_its_case_is_closed_after_a_notice() {
        accepted("2026-11-10T10:00");
        story.happens(replied("2027-01-10T10:00"));
        assertThat(met(story.limits()).late()).isFalse();
        // Both days of that weekend are worked: the last day would have been Saturday 01-09.
        story.notice(NextNotice.calendar()).happens(ClockEngineDriver.closed("2027-01-20T10:00"));
        assertThat(story.limits()).noneMatch(event -> event.clock() == ClockKind.HANDLING);
        assertThat(story.everything()).noneMatch(LimitMissed.class::isInstance);
    }

    @Test
    void what_was_answered_before_a_notice_and_closed_after_it_is_not_told_again() {
        accepted("2026-12-08T10:00");
        story.happens(replied("2026-12-15T10:00")).limits();
        story.notice(NextNotice.calendar()).happens(ClockEngineDriver.closed("2026-12-20T10:00"));
        assertThat(story.limits()).extracting(LimitEvent::clock).containsOnly(ClockKind.SETTLEMENT);
    }

    @Test
    void an_answer_that_becomes_known_to_have_been_given_earlier_still_is_judged_by_the_days_in_force_then() {
        accepted("2026-11-10T10:00");
        story.happens(SampleCaseEvents.closed(5, "2027-01-10T12:00")).limits();
        story.notice(NextNotice.calendar()).arrives(replied("2027-01-10T10:00"));
        assertThat(story.limits()).filteredOn(event -> event.clock() == ClockKind.HANDLING).singleElement()
                .isInstanceOfSatisfying(LimitMet.class, met -> {
                    assertThat(met.late()).isFalse();
                    assertThat(met.lastDay()).isEqualTo("2027-01-11");
                });
        assertThat(story.everything()).noneMatch(LimitMissed.class::isInstance);
    }

    @Test
    void an_extension_that_becomes_known_after_a_notice_makes_nobody_late_who_was_in_time_without_it() {
        accepted("2026-11-10T10:00");
        story.happens(new CaseEvent.Replied(PETITION, 5, at("2027-01-11T10:00"), UNIT,
                HandlingOutcome.values()[0])).limits();
        story.notice(NextNotice.calendar())
                .arrives(new HandlingEvent.Extended(PETITION, 4, at("2026-12-01T10:00"), UNIT, 1, UNIT + ".head"));
        assertThat(met(story.limits()).late()).isFalse();
        assertThat(story.everything()).noneMatch(LimitMissed.class::isInstance);
    }

    @Test
    void a_miss_of_what_has_ended_that_another_calendar_only_moves_stands_as_it_was_told() {
        accepted("2026-11-10T10:00");
        story.notice(NextNotice.calendar()).until(at("2027-01-11T10:00"));
        story.happens(replied("2027-01-29T10:00"));
        story.limits();
        story.published();
        story.notice(CORRECTED);
        assertThat(story.limits()).hasExactlyElementsOfTypes(LimitMoved.class, LimitMet.class).last()
                .isInstanceOfSatisfying(LimitMet.class, met -> {
                    assertThat(met.late()).isTrue();
                    assertThat(met.lastDay()).isEqualTo("2027-01-13");
                });
        assertThat(story.published()).noneMatch(LimitMissed.class::isInstance);
        // That is what is known of it now: the next step finds nothing to say.
        story.happens(ClockEngineDriver.closed("2027-02-01T10:00"));
        assertThat(story.limits()).extracting(LimitEvent::clock).containsOnly(ClockKind.SETTLEMENT);
    }

    @Test
    void a_limit_that_was_extended_is_computed_again_with_its_extension() {
        accepted("2026-11-10T10:00");
        story.happens(new HandlingEvent.Extended(PETITION, 4, at("2026-12-01T10:00"), UNIT, 30,
                UNIT + ".head"));
        assertThat(handling().standing().expiry().lastDay()).isEqualTo("2027-02-08");
        story.notice(NextNotice.calendar());
        assertThat(handling().standing().expiry().lastDay()).isEqualTo("2027-02-15");
        assertThat(handling().standing().lengthenedBy()).isEqualTo(30);
    }

    @Test
    void a_return_visit_is_provisional_and_is_counted_again_when_the_notice_comes() {
        accepted("2026-11-09T10:00");
        story.happens(SampleCaseEvents.closed(4, "2026-11-10T10:00"))
                .happens(SampleCaseEvents.visitDueAfter(5, "2026-11-10T10:00", 1, 90));
        assertThat(story.limits()).last().isInstanceOfSatisfying(LimitSet.class, set -> {
            assertThat(set.clock()).isEqualTo(ClockKind.RETURN_VISIT);
            assertThat(set.period().lastDay()).isEqualTo("2027-02-08");
            assertThat(set.period().provisional()).isTrue();
            assertThat(set.period().counted()).isEqualTo(LimitUnit.DAYS);
            assertThat(set.period().amount()).isEqualTo(90);
        });
        story.notice(NextNotice.calendar());
        assertThat(story.limits()).singleElement().isInstanceOfSatisfying(LimitMoved.class, moved -> {
            assertThat(moved.clock()).isEqualTo(ClockKind.RETURN_VISIT);
            assertThat(moved.reason()).isEqualTo(LimitMoveReason.CALENDAR);
            assertThat(moved.period().lastDay()).isEqualTo("2027-02-15");
            assertThat(moved.period().provisional()).isFalse();
        });
    }

    @Test
    void a_return_visit_told_by_its_day_alone_as_before_keeps_that_day() {
        accepted("2026-11-09T10:00");
        story.happens(SampleCaseEvents.closed(4, "2026-11-10T10:00"))
                .happens(SampleCaseEvents.visitDue(5, "2026-11-10T10:00", 1, "2027-02-09"));
        assertThat(story.limits()).last().isInstanceOfSatisfying(LimitSet.class,
                set -> assertThat(set.period().provisional()).isFalse());
        story.notice(NextNotice.calendar());
        assertThat(story.limits()).isEmpty();
    }

    @Test
    void the_same_calendar_again_says_nothing() {
        accepted("2026-12-08T10:00");
        story.notice(NextNotice.calendar()).limits();
        story.notice(NextNotice.calendar());
        assertThat(story.limits()).isEmpty();
        assertThat(story.published()).noneMatch(LimitMissed.class::isInstance);
    }

    @Test
    void the_preview_tells_what_would_move_and_changes_nothing() {
        accepted("2026-12-08T10:00");
        PetitionClocks before = story.clocks();
        var moved = CalendarChange.preview(story.clocks(), NextNotice.calendar());
        assertThat(moved).singleElement().satisfies(limit -> {
            assertThat(limit.clock().kind()).isEqualTo(ClockKind.HANDLING);
            assertThat(limit.unit()).isEqualTo(UNIT);
            assertThat(limit.from().lastDay()).isEqualTo("2027-02-08");
            assertThat(limit.to().lastDay()).isEqualTo("2027-02-15");
            assertThat(limit.isOtherDay()).isTrue();
        });
        assertThat(story.clocks()).isEqualTo(before);
    }

    private void accepted(String shanghai) {
        story.happens(registered("2026-10-26T09:00"));
        story.happens(ClockEngineDriver.opened("2026-10-26T09:05"));
        story.happens(ClockEngineDriver.dispatched("2026-10-26T10:00"));
        story.happens(new CaseEvent.Accepted(PETITION, 3, at(shanghai), UNIT));
        story.published();
    }

    private static LimitMet met(List<LimitEvent> events) {
        return events.stream().filter(event -> event.clock() == ClockKind.HANDLING).filter(LimitMet.class::isInstance)
                .map(LimitMet.class::cast).reduce((_, last) -> last).orElseThrow();
    }

    private OpenClock handling() {
        return Objects.requireNonNull(story.open(ClockKind.HANDLING));
    }
}
