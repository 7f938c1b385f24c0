package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.PETITION;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.petitions.events.AccountabilityEvent;
import org.petitions.events.CaseEvent;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.EscalationEvent.AlertWithdrawn;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.LimitEvent;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.Level;

/** The clock of a written answer that a bureau asked of a unit over a case (督办反馈). */
class WrittenAnswerClockTest extends EscalationRulesFixture {
    private static final String UNIT = "431222-HRSS";

    @BeforeEach
    void an_answer_is_asked() {
        accept(registered("2026-02-25T10:00"));
        driver.happens(asked(4, "2026-02-28T09:00", "2026-03-10")).published();
    }

    private static AccountabilityEvent asked(long version, String shanghai, String by) {
        return new AccountabilityEvent.AnswerAsked(PETITION, version, at(shanghai), UNIT, "m", LocalDate.parse(by));
    }

    private static AccountabilityEvent given(long version, String shanghai) {
        return new AccountabilityEvent.AnswerGiven(PETITION, version, at(shanghai), UNIT, "m");
    }

    private List<String> told() {
        return driver.published().stream().filter(AlertRaised.class::isInstance).map(AlertRaised.class::cast)
                .filter(alert -> alert.clock() == ClockKind.WRITTEN_ANSWER)
                .map(alert -> alert.reason() + " " + alert.post()).toList();
    }

    @Test
    void N7_the_units_head_is_warned_before_the_day_and_what_is_late_climbs() {
        driver.until(startOf("2026-03-10"));
        assertThat(told()).containsOnly("LIMIT_NEAR 431222-HRSS.head");
        driver.until(startOf("2026-03-12"));
        assertThat(told()).containsExactly("LIMIT_MISSED 431222-HRSS.head", "NOT_ACKNOWLEDGED 431222.county-leader");
        driver.happens(given(5, "2026-03-12T09:00"));
        assertThat(driver.published()).filteredOn(AlertWithdrawn.class::isInstance).isNotEmpty();
    }

    @Test
    void N7_an_answer_in_time_ends_it_and_asked_again_it_runs_anew() {
        driver.happens(given(5, "2026-03-09T17:00"));
        assertThat(driver.limits()).filteredOn(LimitEvent.LimitMet.class::isInstance)
                .extracting(met -> ((LimitEvent.LimitMet) met).clock()).contains(ClockKind.WRITTEN_ANSWER);
        driver.happens(asked(6, "2026-03-10T09:00", "2026-03-16")).published();
        driver.until(startOf("2026-03-16"));
        assertThat(told()).containsOnly("LIMIT_NEAR 431222-HRSS.head");
        driver.until(startOf("2026-03-17").plusSeconds(60));
        assertThat(told()).containsExactly("LIMIT_MISSED 431222-HRSS.head");
    }

    @Test
    void N7_who_heads_the_unit_hears_at_once_that_the_matter_was_brought_upward_and_is_to_acknowledge() {
        driver.happens(new AccountabilityEvent.AnswerAsked(PETITION, 5, at("2026-03-01T09:00"), UNIT, "up-1",
                LocalDate.parse("2026-03-06"), Level.PROVINCE));
        assertThat(driver.published()).filteredOn(AlertRaised.class::isInstance).map(AlertRaised.class::cast)
                .singleElement().satisfies(alert -> {
                    assertThat(alert.reason()).isEqualTo(AlertReason.BROUGHT_TO_PROVINCE);
                    assertThat(alert.post()).isEqualTo("431222-HRSS.head");
                    assertThat(alert.acknowledgeBy()).isEqualTo(at("2026-03-02T09:00"));
                });
        driver.until(startOf("2026-03-03"));
        assertThat(told()).as("it is not late, and nobody above is told yet").isEmpty();
    }

    @Test
    void N7_the_end_of_the_case_excuses_nobody_from_the_answer_and_leaves_the_case_ended() {
        driver.happens(new CaseEvent.Closed(PETITION, 5, at("2026-03-03T09:00"), CaseEnd.WITHDRAWN))
                .published();
        driver.until(startOf("2026-03-11").plusSeconds(60));
        assertThat(driver.published()).filteredOn(LimitMissed.class::isInstance)
                .extracting(missed -> ((LimitMissed) missed).clock()).containsExactly(ClockKind.WRITTEN_ANSWER);
    }
}
