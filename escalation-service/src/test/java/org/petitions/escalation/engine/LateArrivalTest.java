package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.accepted;
import static org.petitions.escalation.engine.ClockEngineDriver.acknowledged;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.closed;
import static org.petitions.escalation.engine.ClockEngineDriver.dispatched;
import static org.petitions.escalation.engine.ClockEngineDriver.opened;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.replied;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.LimitEvent;
import org.petitions.events.LimitEvent.LimitEnded;
import org.petitions.events.LimitEvent.LimitMet;
import org.petitions.events.LimitEvent.LimitMissTakenBack;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.MissTakenBackReason;

/** No office is accused though it acted in time: an act that lay in a stopped service's outbox takes the miss back when it arrives. */
class LateArrivalTest {
    private final ClockEngineDriver story = new ClockEngineDriver();

    @Test
    void an_act_of_the_last_evening_that_arrives_after_the_limit_takes_the_miss_back() {
        handlingMissed();
        story.until(at("2026-04-30T09:00")).arrives(replied("2026-04-28T23:59"));
        assertThat(story.publishedIds()).contains("HANDLING:1:UNIT_HEAD:withdrawn",
                "HANDLING:1:COUNTY_LEADER:withdrawn");
        List<EscalationEvent> all = story.everything();
        LimitMissTakenBack takenBack = only(all, LimitMissTakenBack.class);
        assertThat(takenBack.missedId()).isEqualTo(only(all, LimitMissed.class).id());
        assertThat(takenBack.reason()).isEqualTo(MissTakenBackReason.DONE_IN_TIME);
        assertThat(takenBack.actedAt()).isEqualTo(at("2026-04-28T23:59"));
        assertThat(all).filteredOn(LimitMet.class::isInstance).last()
                .isInstanceOfSatisfying(LimitMet.class, met -> assertThat(met.late()).isFalse());
    }

    @Test
    @Proves(article = 45, item = 1, zh = "逾期后办理的，逾期记录不撤销", en = "what is done after the limit takes no miss back")
    void an_act_after_the_limit_takes_nothing_back() {
        handlingMissed();
        story.until(at("2026-04-30T09:00")).arrives(replied("2026-04-29T00:00"));
        assertThat(story.everything()).noneMatch(LimitMissTakenBack.class::isInstance);
        assertThat(story.everything()).filteredOn(LimitMet.class::isInstance).last()
                .isInstanceOfSatisfying(LimitMet.class, met -> assertThat(met.late()).isTrue());
    }

    @Test
    void an_extension_given_in_time_and_seen_late_takes_the_miss_back_and_the_clock_runs_on_and_climbs_anew() {
        handlingMissed();
        story.arrives(acknowledged("HANDLING:1:COUNTY_LEADER", "2026-04-30T01:00"));
        story.until(at("2026-04-30T09:00")).arrives(SampleCaseEvents.extended(4, "2026-04-28T16:00", 30));
        assertThat(story.publishedIds()).containsExactly("HANDLING:1:UNIT_HEAD:withdrawn",
                "HANDLING:1:warning-15d:withdrawn", "HANDLING:1:warning-5d:withdrawn",
                "HANDLING:1:warning-1d:withdrawn");
        assertThat(only(story.everything(), LimitMissTakenBack.class).reason())
                .isEqualTo(MissTakenBackReason.MOVED_IN_TIME);
        story.until(at("2026-05-30T09:00"));
        assertThat(story.publishedIds()).containsExactly("HANDLING:1:warning-15d-to-2026-05-28",
                "HANDLING:1:warning-5d-to-2026-05-28", "HANDLING:1:warning-1d-to-2026-05-28", "missed:HANDLING:1:2",
                "HANDLING:1:miss-2:UNIT_HEAD", "HANDLING:1:miss-2:COUNTY_LEADER");
    }

    @Test
    void the_right_unit_is_named_when_the_case_had_been_handed_over_in_time() {
        story.happens(registered("2026-02-06T10:00")).until(at("2026-02-26T09:00"));
        story.arrives(SampleCaseEvents.opened("2026-02-06T10:01", "431222-SG")).until(at("2026-02-26T10:00"));
        List<LimitMissed> missed = story.everything().stream().filter(LimitMissed.class::isInstance)
                .map(LimitMissed.class::cast).toList();
        assertThat(missed).extracting(LimitMissed::unit).containsExactly(ClockEngineDriver.BUREAU, "431222-SG");
        LimitMissTakenBack takenBack = only(story.everything(), LimitMissTakenBack.class);
        assertThat(takenBack.missedId()).isEqualTo(missed.getFirst().id());
        assertThat(takenBack.unit()).isEqualTo(ClockEngineDriver.BUREAU);
        assertThat(takenBack.reason()).isEqualTo(MissTakenBackReason.HANDED_OVER);
    }

    @Test
    void an_act_in_time_takes_the_miss_back_after_the_case_has_ended_too() {
        handlingMissed();
        story.until(at("2026-05-04T09:00")).arrives(closed("2026-05-04T09:00"));
        assertThat(story.clocks().open()).isEmpty();
        story.published();
        story.until(at("2026-12-01T09:00")).arrives(replied("2026-04-28T23:59"));
        LimitMissTakenBack takenBack = only(story.everything(), LimitMissTakenBack.class);
        assertThat(takenBack.missedId()).isEqualTo(only(story.everything(), LimitMissed.class).id());
        assertThat(takenBack.reason()).isEqualTo(MissTakenBackReason.DONE_IN_TIME);
        assertThat(takenBack.actedAt()).isEqualTo(at("2026-04-28T23:59"));
        assertThat(last(ClockKind.HANDLING)).isInstanceOfSatisfying(LimitMet.class, met -> {
            assertThat(met.late()).isFalse();
            assertThat(met.metAt()).isEqualTo(at("2026-04-28T23:59"));
        });
        assertThat(story.published()).as("nobody is alerted for what is over").isEmpty();
    }

    @Test
    void an_extension_given_in_time_takes_the_miss_of_an_ended_clock_back() {
        handlingMissed();
        story.until(at("2026-05-04T09:00")).arrives(SampleCaseEvents.closed(6, "2026-05-04T09:00"));
        story.until(at("2026-06-04T09:00")).arrives(SampleCaseEvents.extended(4, "2026-04-28T16:00", 30));
        assertThat(only(story.everything(), LimitMissTakenBack.class).reason())
                .isEqualTo(MissTakenBackReason.MOVED_IN_TIME);
        assertThat(last(ClockKind.HANDLING)).isInstanceOfSatisfying(LimitEnded.class,
                ended -> assertThat(ended.late()).isFalse());
        story.arrives(SampleCaseEvents.extended(4, "2026-04-28T16:00", 30));
        only(story.everything(), LimitMissTakenBack.class);
    }

    @Test
    void a_clock_that_was_started_anew_has_the_miss_of_its_first_running_taken_back() {
        story.happens(registered("2026-02-06T10:00")).happens(opened("2026-02-06T10:01"))
                .until(at("2026-02-26T09:00"));
        List.of(SampleCaseEvents.objectionAllowed(4, "2026-02-28T09:00"),
                dispatched(5, "2026-03-02T09:00", ClockEngineDriver.UNIT)).forEach(story::happens);
        assertThat(only(story.everything(), LimitMissed.class).clock()).isEqualTo(ClockKind.DISPATCH);
        // The first dispatch, whose record had been put aside.
        story.until(at("2026-03-04T09:00")).arrives(dispatched("2026-02-24T09:00"));
        assertThat(only(story.everything(), LimitMissTakenBack.class).clock()).isEqualTo(ClockKind.DISPATCH);
    }

    @Test
    void closed_clocks_are_remembered_for_a_year_after_the_last_of_the_case_and_then_forgotten() {
        handlingMissed();
        story.until(at("2026-05-04T09:00")).arrives(closed("2026-05-04T09:00"));
        story.until(at("2027-05-05T08:59"));
        assertThat(story.clocks().closed()).isNotEmpty();
        story.until(at("2027-05-05T09:00"));
        assertThat(story.clocks().closed()).isEmpty();
        assertThat(story.clocks().due()).isEmpty();
        story.limits();
        List.of(registered("2026-02-25T10:00"), dispatched("2026-02-26T09:00"), accepted("2026-02-27T09:00"),
                closed("2026-05-04T09:00")).forEach(story::arrives);
        assertThat(story.limits()).as("what is read again starts nothing anew").isEmpty();
        assertThat(story.clocks().open()).isEmpty();
    }

    @Test
    void steps_that_are_seen_before_the_registration_count_from_it_all_the_same() {
        List.of(opened("2026-02-06T10:01"), dispatched("2026-02-09T09:00"),
                SampleCaseEvents.objected(3, "2026-02-10T09:00"),
                SampleCaseEvents.objectionAllowed(4, "2026-02-11T09:00")).forEach(story::happens);
        assertThat(story.everything()).isEmpty();
        story.until(at("2026-02-12T09:00")).arrives(registered("2026-02-06T10:00"));
        assertThat(story.limits()).extracting(event -> event.getClass().getSimpleName() + " " + event.clock() + " "
                + event.occurrence()).containsExactly("LimitSet DISPATCH 1", "LimitMet DISPATCH 1",
                        "LimitSet ACCEPTANCE 1", "LimitSet OBJECTION 1", "LimitMet OBJECTION 1",
                        "LimitEnded ACCEPTANCE 1", "LimitSet DISPATCH 2");
    }

    private void handlingMissed() {
        List.of(registered("2026-02-25T10:00"), opened("2026-02-25T10:01"), dispatched("2026-02-26T09:00"),
                accepted("2026-02-27T09:00")).forEach(story::happens);
        story.until(at("2026-04-30T00:30"));
        assertThat(story.open(ClockKind.HANDLING)).matches(clock -> clock.isMissed());
        story.published();
    }

    private EscalationEvent last(ClockKind kind) {
        return story.everything().stream().filter(event -> event instanceof LimitEvent && event.clock() == kind)
                .toList()
                .getLast();
    }

    private static <T> T only(List<EscalationEvent> events, Class<T> type) {
        List<T> found = events.stream().filter(type::isInstance).map(type::cast).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
