package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.acknowledged;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.replied;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;
import static org.petitions.escalation.engine.ClockEngineDriver.unreachable;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.RaisedAlert;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.EscalationEvent.DutyDeskCalled;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Urgency;

/**
 * Every call to the duty desk is repeated until it is answered, not the one at the ladder's end alone. The head cannot be reached with the
 * warning of 2026-04-14; three working days after that end with the 17th.
 */
class DutyDeskRepeatTest extends EscalationRulesFixture {
    private static final String CALL = "HANDLING:1:warning-15d:desk";

    @BeforeEach
    void call() {
        accept(registered("2026-02-25T10:00"));
        driver.until(startOf("2026-04-14")).happens(unreachable("HANDLING:1:warning-15d", "2026-04-14T00:01"))
                .published();
    }

    private OpenClock handling() {
        return Objects.requireNonNull(driver.open(ClockKind.HANDLING));
    }

    private List<String> calls() {
        return driver.publishedIds().stream().filter(id -> id.contains(":desk")).toList();
    }

    @Test
    @Proves(article = 40, paragraph = 1, cityRule = true, zh = "值班室收到的每次呼叫，未阅知确认的，满3个工作日重复呼叫", en = "each call to the duty desk that nobody answers is repeated after the city's 3 working days")
    void a_call_is_repeated_after_three_working_days_for_the_same_reason_and_takes_the_place_of_the_one_before() {
        driver.until(startOf("2026-04-18"));

        List<EscalationEvent> published = driver.published();
        assertThat(published).hasSize(2);
        assertThat(published.getFirst()).isInstanceOfSatisfying(AlertWithdrawn.class, before -> {
            assertThat(before.alertId()).endsWith(CALL);
            assertThat(before.reason()).isEqualTo(AlertWithdrawalReason.CALLED_AGAIN);
        });
        assertThat(published.getLast()).isInstanceOfSatisfying(DutyDeskCalled.class, again -> {
            assertThat(again.alertId()).endsWith(CALL + "-2");
            assertThat(again.reason()).isEqualTo(DutyDeskReason.LEADER_UNREACHABLE);
        });
        driver.until(startOf("2026-04-23"));
        assertThat(calls()).containsExactly(CALL + "-2:withdrawn", CALL + "-3");
    }

    @Test
    void an_answer_ends_it_and_the_clock_goes_on() {
        driver.until(startOf("2026-04-18")).happens(acknowledged(CALL + "-2", "2026-04-18T08:00")).published();

        driver.until(startOf("2026-04-24"));

        assertThat(driver.publishedIds()).containsExactly("HANDLING:1:warning-5d");
    }

    @Test
    void the_act_ends_it() {
        driver.happens(replied("2026-04-15T09:00")).published();

        driver.until(startOf("2026-05-30"));

        assertThat(calls()).isEmpty();
    }

    @Test
    void each_call_has_its_own_time() {
        driver.until(startOf("2026-04-24")).happens(unreachable("HANDLING:1:warning-5d", "2026-04-24T00:01"))
                .published();

        driver.until(startOf("2026-04-30"));

        assertThat(calls()).containsSubsequence(CALL + "-4", "HANDLING:1:warning-5d:desk-2");
    }

    @Test
    void calls_that_were_replaced_are_not_kept() {
        int alerts = handling().alerts().size();

        driver.until(startOf("2026-04-23"));

        assertThat(handling().alerts()).hasSize(alerts);
    }

    @Test
    void what_was_called_for_before_calls_were_repeated_is_when_the_petition_is_seen_again() {
        OpenClock kept = handling();
        for (RaisedAlert alert : kept.alerts()) {
            kept = kept.with(new RaisedAlert(alert.id(), alert.rung(), alert.post(), alert.kind(), alert.state(),
                    null));
        }
        PetitionClocks old = driver.clocks().with(kept);
        assertThat(old.due()).containsEntry(ClockId.sole(ClockKind.HANDLING), startOf("2026-04-24"));

        ClockDecision seen = ClockEngine.onCalendar(old, at("2026-04-15T09:00"), ClockEngineDriver.RULES);

        assertThat(seen.events()).isEmpty();
        assertThat(seen.clocks().due()).containsEntry(ClockId.sole(ClockKind.HANDLING), startOf("2026-04-21"));
        assertThat(ClockEngine
                .onDue(seen.clocks(), ClockId.sole(ClockKind.HANDLING), startOf("2026-04-21"), ClockEngineDriver.RULES)
                .events()).last().satisfies(call -> assertThat(call.id()).endsWith(CALL + "-2"));
    }

    @Test
    void who_stands_aside_after_the_desk_was_told_of_another_and_called_again_calls_it_for_nothing_new() {
        driver.until(startOf("2026-04-29"));
        driver.happens(SampleCaseEvents.recused(4, "2026-04-29T08:00", ClockEngineDriver.UNIT + ".head"))
                .until(startOf("2026-05-20"));

        assertThat(driver.everything()).extracting(EscalationEvent::id).doesNotHaveDuplicates();
    }

    @Test
    @Proves(article = 25, paragraph = 1, cityRule = true, zh = "登记紧急、重大事项即告知值班室，未阅知确认的，每个工作日重复呼叫", en = "the duty desk that is told of an urgent matter at its registration is called again each working day until it answers")
    void of_an_urgent_matter_the_desk_is_called_again_each_working_day_article_25() {
        ClockEngineDriver urgent = new ClockEngineDriver()
                .happens(registered("2026-03-02T09:00", Urgency.URGENT, null));
        urgent.published();

        urgent.until(startOf("2026-03-04"));

        assertThat(urgent.publishedIds()).contains("REPORT_UP:1:start-DUTY_DESK-2");
    }
}
