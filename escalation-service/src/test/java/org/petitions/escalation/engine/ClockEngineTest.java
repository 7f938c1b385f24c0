package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.petitions.escalation.clocks.ClockId.sole;
import static org.petitions.escalation.engine.ClockEngineDriver.accepted;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.closed;
import static org.petitions.escalation.engine.ClockEngineDriver.dispatched;
import static org.petitions.escalation.engine.ClockEngineDriver.notAccepted;
import static org.petitions.escalation.engine.ClockEngineDriver.opened;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.replied;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.petitions.architecture.Proves;
import org.petitions.escalation.TestPolicy;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.escalation.clocks.UnusableEventException;
import org.petitions.escalation.policy.PolicyParser;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.EscalationEvent;
import org.petitions.events.terms.ClockKind;

/** What starts a clock and what ends it. */
class ClockEngineTest {
    private final ClockEngineDriver driver = new ClockEngineDriver();

    @Test
    void dispatch_runs_from_registration_to_dispatch_article_22() {
        driver.happens(registered("2026-02-06T10:00"));
        assertThat(lastDay(ClockKind.DISPATCH)).isEqualTo("2026-02-24");
        driver.happens(dispatched("2026-02-10T09:00"));
        assertThat(driver.clocks().open()).containsOnlyKeys(sole(ClockKind.ACCEPTANCE));
        assertThat(driver.published()).isEmpty();
    }

    @Test
    @Proves(article = 43, zh = "未按期转送的，记录期限、届满日并提醒信访局负责人", en = "a transfer that is late is recorded with its limit and its last day, and the bureau's head is told")
    void a_transfer_that_is_late_is_recorded_with_its_day_and_told_article_43() {
        driver.happens(registered("2026-02-06T10:00")).until(startOf("2026-02-25"));
        List<EscalationEvent> published = driver.published();
        assertThat(published).filteredOn(LimitMissed.class::isInstance).map(LimitMissed.class::cast).singleElement()
                .satisfies(missed -> {
                    assertThat(missed.clock()).isEqualTo(ClockKind.DISPATCH);
                    assertThat(missed.unit()).isEqualTo(ClockEngineDriver.BUREAU);
                    assertThat(missed.dueAt()).isEqualTo(startOf("2026-02-25"));
                });
        assertThat(published).filteredOn(AlertRaised.class::isInstance).map(AlertRaised.class::cast)
                .extracting(AlertRaised::clock).contains(ClockKind.DISPATCH);
    }

    @Test
    void acceptance_runs_from_arrival_at_the_unit_article_23() {
        driver.happens(registered("2026-04-20T10:00")).happens(dispatched("2026-04-24T09:00"));
        assertThat(lastDay(ClockKind.ACCEPTANCE)).isEqualTo("2026-05-09");
    }

    @Test
    @Proves(article = 34, zh = "自受理之日起60日内办结", en = "a claim of Art. 31 (6) is answered within 60 days of its acceptance")
    void handling_runs_from_acceptance_to_the_reply_article_34() {
        driver.happens(registered("2026-07-20T10:00")).happens(dispatched("2026-07-21T09:00"))
                .happens(accepted("2026-08-02T09:00"));
        assertThat(lastDay(ClockKind.HANDLING)).isEqualTo("2026-10-08");
        driver.happens(replied("2026-09-01T09:00"));
        assertThat(driver.clocks().open()).containsOnlyKeys(sole(ClockKind.SETTLEMENT));
    }

    @Test
    void a_running_clock_keeps_the_limit_it_was_started_under_and_the_next_one_has_the_new() {
        driver.happens(registered("2026-02-06T10:00"));
        OpenClock before = Objects.requireNonNull(driver.open(ClockKind.DISPATCH));
        var shorter = new EscalationContext(
                PolicyParser.parse(
                        TestPolicy.yaml().replace("2026.8", "2026.9").replace("limit: law\n    warnings: [5, 1]",
                                "limit: 10 days\n    warnings: [5, 1]")),
                ClockEngineDriver.RULES.calendar(), ClockEngineDriver.RULES.posts());
        assertThat(ClockEngine.onDue(driver.clocks(), sole(ClockKind.DISPATCH), startOf("2026-02-20"), shorter).clocks()
                .openClock(sole(ClockKind.DISPATCH))).hasValueSatisfying(clock -> {
                    assertThat(clock.standing()).isEqualTo(before.standing());
                    assertThat(clock.policy()).isEqualTo("2026.8");
                });
        assertThat(ClockEngine.onEvent(driver.clocks(), dispatched("2026-03-03T09:00"), at("2026-03-03T09:00"), shorter)
                .clocks()
                .openClock(sole(ClockKind.ACCEPTANCE))).hasValueSatisfying(clock -> {
                    assertThat(clock.standing().expiry().lastDay()).isEqualTo("2026-03-13");
                    assertThat(clock.policy()).isEqualTo("2026.9");
                });
    }

    @Test
    void a_petition_that_is_not_accepted_has_no_handling_clock() {
        driver.happens(registered("2026-03-02T10:00")).happens(dispatched("2026-03-03T09:00"))
                .happens(notAccepted("2026-03-04T09:00"));
        assertThat(driver.clocks().open()).isEmpty();
    }

    @Test
    void the_end_of_the_case_ends_every_clock() {
        driver.happens(registered("2026-03-02T10:00")).happens(dispatched("2026-03-03T09:00"))
                .happens(closed("2026-03-04T09:00"));
        assertThat(driver.clocks().open()).isEmpty();
        driver.until(at("2027-03-04T09:00"));
        assertThat(driver.published()).isEmpty();
    }

    @Test
    void the_bureau_that_opens_the_case_has_to_dispatch_it() {
        driver.happens(registered("2026-03-02T10:00"));
        assertThat(unit(ClockKind.DISPATCH)).isEqualTo("431222-PB");
        driver.happens(opened("2026-03-02T10:01"));
        assertThat(unit(ClockKind.DISPATCH)).isEqualTo(ClockEngineDriver.BUREAU);
    }

    @Test
    void a_step_seen_again_changes_nothing() {
        driver.happens(registered("2026-03-02T10:00")).happens(dispatched("2026-03-03T09:00"))
                .happens(accepted("2026-03-05T09:00"));
        PetitionClocks before = driver.clocks();
        driver.arrives(registered("2026-03-02T10:00")).arrives(dispatched("2026-03-03T09:00"))
                .arrives(accepted("2026-03-05T09:00"));
        assertThat(driver.clocks()).isEqualTo(before);
        assertThat(driver.published()).isEmpty();
    }

    @Test
    void steps_of_the_case_may_arrive_before_the_registration() {
        driver.happens(dispatched("2026-03-03T09:00")).happens(accepted("2026-03-05T09:00"))
                .arrives(registered("2026-03-02T10:00"));
        assertThat(driver.clocks().open()).containsOnlyKeys(sole(ClockKind.HANDLING));
        assertThat(driver.published()).isEmpty();
    }

    @Test
    void an_end_may_arrive_before_its_start() {
        driver.happens(registered("2026-03-02T10:00")).happens(replied("2026-03-09T09:00"))
                .arrives(accepted("2026-03-05T09:00")).arrives(dispatched("2026-03-03T09:00"));
        assertThat(driver.clocks().open()).containsOnlyKeys(sole(ClockKind.SETTLEMENT));
        assertThat(driver.published()).isEmpty();
    }

    @Test
    void nobody_is_alerted_before_the_registration_says_who_is_complained_of_and_then_at_once() {
        driver.happens(dispatched("2026-03-03T09:00")).until(at("2026-03-25T09:00"));
        assertThat(driver.published()).isEmpty();
        driver.arrives(registered("2026-03-02T10:00")).until(at("2026-03-25T09:01"));
        assertThat(driver.publishedIds()).containsExactly("missed:ACCEPTANCE:1", "ACCEPTANCE:1:UNIT_HEAD");
    }

    @Test
    void an_act_that_came_too_late_is_a_missed_limit_even_when_nobody_watched() {
        driver.happens(registered("2026-03-02T10:00")).happens(dispatched("2026-03-03T09:00"))
                .arrives(accepted("2026-03-19T00:00"));
        assertThat(driver.published()).singleElement().isInstanceOfSatisfying(LimitMissed.class, missed -> {
            assertThat(missed.clock()).isEqualTo(ClockKind.ACCEPTANCE);
            assertThat(missed.unit()).isEqualTo(ClockEngineDriver.UNIT);
            assertThat(missed.dueAt()).isEqualTo(startOf("2026-03-19"));
        });
    }

    @Test
    void an_act_in_the_last_second_of_the_last_day_is_in_time() {
        driver.happens(registered("2026-03-02T10:00")).happens(dispatched("2026-03-03T09:00"))
                .arrives(accepted("2026-03-18T23:59:59"));
        assertThat(driver.published()).isEmpty();
    }

    @Test
    void sent_on_to_another_unit_the_acceptance_clock_starts_anew() {
        driver.happens(registered("2026-03-02T10:00")).happens(dispatched("2026-03-03T09:00"))
                .happens(dispatched(3, "2026-03-10T09:00", "431222-CIVIL"));
        OpenClock clock = Objects.requireNonNull(driver.open(ClockKind.ACCEPTANCE));
        assertThat(clock.occurrence()).isEqualTo(2);
        assertThat(clock.unit()).isEqualTo("431222-CIVIL");
        assertThat(clock.standing().expiry().lastDay()).isEqualTo("2026-03-25");
    }

    @Test
    void a_limit_past_the_years_with_a_holiday_notice_is_provisional() {
        driver.happens(registered("2028-02-14T10:00"));
        OpenClock clock = Objects.requireNonNull(driver.open(ClockKind.DISPATCH));
        assertThat(clock.standing().expiry().lastDay()).isEqualTo("2028-02-29");
        assertThat(clock.standing().expiry().provisional()).isTrue();
    }

    @Test
    void a_unit_id_without_a_division_is_refused_by_its_field_and_not_by_its_value() {
        assertThatThrownBy(() -> driver.happens(dispatched(2, "2026-03-03T09:00", "secret")))
                .isInstanceOf(UnusableEventException.class).hasMessage("unit");
    }

    private LocalDate lastDay(ClockKind kind) {
        return Objects.requireNonNull(driver.open(kind)).standing().expiry().lastDay();
    }

    private String unit(ClockKind kind) {
        return Objects.requireNonNull(driver.open(kind)).unit();
    }
}
