package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.accepted;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.closed;
import static org.petitions.escalation.engine.ClockEngineDriver.dispatched;
import static org.petitions.escalation.engine.ClockEngineDriver.opened;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.replied;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.events.LimitEvent;
import org.petitions.events.LimitEvent.LimitEnded;
import org.petitions.events.LimitEvent.LimitHandedOver;
import org.petitions.events.LimitEvent.LimitMet;
import org.petitions.events.LimitEvent.LimitMoved;
import org.petitions.events.LimitEvent.LimitPaused;
import org.petitions.events.LimitEvent.LimitPeriod;
import org.petitions.events.LimitEvent.LimitResumed;
import org.petitions.events.LimitEvent.LimitSet;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.LimitEndReason;
import org.petitions.events.terms.LimitMoveReason;
import org.petitions.events.terms.LimitUnit;

/** When a limit ends is told as it comes to be known, with the arithmetic behind it, each change once. */
class PublishedLimitsTest {
    private final ClockEngineDriver story = new ClockEngineDriver();

    @Test
    void a_limit_is_told_with_its_last_day_and_how_that_was_counted() {
        story.happens(registered("2026-02-06T10:00"));
        assertThat(story.limits()).containsExactly(new LimitSet(ClockEngineDriver.PETITION, at("2026-02-06T10:00"),
                ClockKind.DISPATCH, null, 1, 1, ClockEngineDriver.BUREAU, at("2026-02-06T10:00"), 0,
                new LimitPeriod(LocalDate.parse("2026-02-24"), startOf("2026-02-25"), false,
                        LocalDate.parse("2026-02-06"), 15, LimitUnit.DAYS, 0, 0, 3),
                "22", "2026.8"));
    }

    @Test
    void a_limit_an_official_set_for_a_measure_is_told_with_its_key() {
        begin();
        story.happens(SampleCaseEvents.promised(4, "2026-03-10T09:00", "m-1", "2026-05-01"));
        assertThat(story.limits()).singleElement().isInstanceOfSatisfying(LimitSet.class, set -> {
            assertThat(set.clockKey()).isEqualTo("m-1");
            assertThat(set.step()).isEqualTo(4);
            assertThat(set.period().lastDay()).isEqualTo("2026-05-01");
            assertThat(set.period().amount()).isNull();
            assertThat(set.period().counted()).isEqualTo(LimitUnit.SET_DAY);
        });
    }

    @Test
    void an_extension_moves_the_last_day_and_says_from_which() {
        begin();
        story.happens(SampleCaseEvents.extended(4, "2026-03-10T09:00", 30));
        assertThat(story.limits()).singleElement().isInstanceOfSatisfying(LimitMoved.class, moved -> {
            assertThat(moved.reason()).isEqualTo(LimitMoveReason.EXTENDED);
            assertThat(moved.previousLastDay()).isEqualTo("2026-04-28");
            assertThat(moved.period().lastDay()).isEqualTo("2026-05-28");
            assertThat(moved.period().extendedBy()).isEqualTo(30);
        });
    }

    @Test
    void an_extension_that_ends_on_the_same_working_day_is_told_with_its_reason_and_article() {
        // Day 60 is 2026-05-02, day 61 2026-05-03: both within the rest of Labour Day, which ends on 05-05.
        List.of(registered("2026-02-06T10:00"), opened("2026-02-06T10:01"), dispatched("2026-02-26T09:00"),
                accepted("2026-03-03T09:00")).forEach(story::happens);
        story.limits();
        story.happens(SampleCaseEvents.extended(4, "2026-03-10T09:00", 1));
        assertThat(story.limits()).singleElement().isInstanceOfSatisfying(LimitMoved.class, moved -> {
            assertThat(moved.previousLastDay()).isEqualTo("2026-05-06").isEqualTo(moved.period().lastDay());
            assertThat(moved.reason()).isEqualTo(LimitMoveReason.EXTENDED);
            assertThat(moved.article()).isEqualTo("34");
            assertThat(moved.period().extendedBy()).isEqualTo(1);
            assertThat(moved.period().restDays()).isEqualTo(3);
        });
        story.arrives(SampleCaseEvents.extended(4, "2026-03-10T09:00", 1));
        assertThat(story.limits()).isEmpty();
    }

    @Test
    void a_suspension_is_told_and_its_end_with_the_days_it_left_out() {
        begin();
        story.happens(SampleCaseEvents.suspended(4, "2026-03-03T09:00"));
        story.happens(SampleCaseEvents.resumed(5, "2026-03-13T09:00"));
        List<LimitEvent> handling = story.limits().stream().filter(event -> event.clock() == ClockKind.HANDLING)
                .toList();
        assertThat(handling).hasExactlyElementsOfTypes(LimitPaused.class, LimitResumed.class, LimitMoved.class);
        assertThat(((LimitPaused) handling.get(0)).from()).isEqualTo("2026-03-03");
        assertThat(((LimitResumed) handling.get(1)).lastPaused()).isEqualTo("2026-03-12");
        LimitMoved moved = (LimitMoved) handling.get(2);
        assertThat(moved.reason()).isEqualTo(LimitMoveReason.PAUSED_DAYS);
        assertThat(moved.period().pausedDays()).isEqualTo(10);
        assertThat(moved.period().lastDay()).isEqualTo("2026-05-08");
        assertThat(handling).extracting(LimitEvent::revision).containsExactly(2, 3, 4);
    }

    @Test
    void who_is_held_to_it_instead_is_told() {
        story.happens(registered("2026-02-06T10:00"));
        story.limits();
        story.happens(SampleCaseEvents.opened("2026-02-06T10:01", "431200-PB"));
        assertThat(story.limits()).singleElement().isInstanceOfSatisfying(LimitHandedOver.class, handed -> {
            assertThat(handed.previousUnit()).isEqualTo(ClockEngineDriver.BUREAU);
            assertThat(handed.unit()).isEqualTo("431200-PB");
        });
    }

    @Test
    void what_was_done_is_told_and_whether_it_was_late() {
        begin();
        story.until(at("2026-04-29T09:00")).happens(replied("2026-04-29T09:00"));
        assertThat(story.limits()).filteredOn(LimitMet.class::isInstance).singleElement()
                .isInstanceOfSatisfying(LimitMet.class, met -> {
                    assertThat(met.clock()).isEqualTo(ClockKind.HANDLING);
                    assertThat(met.late()).isTrue();
                    assertThat(met.metAt()).isEqualTo(at("2026-04-29T09:00"));
                });
        story.happens(closed("2026-05-04T09:00"));
        assertThat(story.limits()).singleElement().isInstanceOfSatisfying(LimitMet.class, met -> {
            assertThat(met.clock()).isEqualTo(ClockKind.SETTLEMENT);
            assertThat(met.late()).isFalse();
        });
    }

    @Test
    void what_ended_without_its_act_says_why() {
        begin();
        story.happens(SampleCaseEvents.objected(4, "2026-03-02T09:00"));
        story.limits();
        story.happens(SampleCaseEvents.objected(5, "2026-03-03T09:00"));
        assertThat(reasons()).containsExactly(Map.entry(ClockKind.OBJECTION, LimitEndReason.SUPERSEDED));
        story.happens(SampleCaseEvents.accepted(6, "2026-03-04T09:00"));
        assertThat(reasons()).contains(Map.entry(ClockKind.OBJECTION, LimitEndReason.NO_LONGER_DUE));
        story.happens(SampleCaseEvents.closed(7, "2026-03-05T09:00"));
        assertThat(reasons()).containsExactly(Map.entry(ClockKind.HANDLING, LimitEndReason.CASE_ENDED));
    }

    @Test
    void a_clock_kept_before_limits_were_published_tells_its_limit_once_when_it_is_touched() {
        begin();
        PetitionClocks kept = story.clocks();
        OpenClock told = Objects.requireNonNull(kept.open().get(ClockId.sole(ClockKind.HANDLING)));
        OpenClock old = new OpenClock(told.id(), told.occurrence(), told.startedBy(), told.plan(), told.standing(),
                told.policy(), told.phase(), told.alerts(), null);
        ClockDecision touched = ClockEngine.onEvent(kept.with(old), accepted("2026-02-27T09:00"),
                at("2026-03-10T09:00"), ClockEngineDriver.RULES);
        assertThat(touched.events()).singleElement().isInstanceOf(LimitSet.class);
        assertThat(ClockEngine.onEvent(touched.clocks(), accepted("2026-02-27T09:00"), at("2026-03-10T09:00"),
                ClockEngineDriver.RULES).events()).isEmpty();
        ClockDecision done = ClockEngine.onEvent(kept.with(old), replied("2026-03-10T09:00"), at("2026-03-10T09:00"),
                ClockEngineDriver.RULES);
        assertThat(done.events()).hasExactlyElementsOfTypes(LimitSet.class, LimitMet.class, LimitSet.class);
    }

    private void begin() {
        List.of(registered("2026-02-06T10:00"), opened("2026-02-06T10:01"), dispatched("2026-02-26T09:00"),
                accepted("2026-02-27T09:00")).forEach(story::happens);
        story.limits();
    }

    private List<Map.Entry<ClockKind, LimitEndReason>> reasons() {
        return story.limits().stream().filter(LimitEnded.class::isInstance).map(LimitEnded.class::cast)
                .map(ended -> Map.entry(ended.clock(), ended.reason())).collect(Collectors.toList());
    }
}
