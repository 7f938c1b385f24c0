package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.clocks.ClockId.sole;
import static org.petitions.escalation.engine.ClockEngineDriver.accepted;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.dispatched;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;
import static org.petitions.escalation.engine.SampleCaseEvents.fromLedger;
import static org.petitions.escalation.engine.SampleCaseEvents.openedWithPast;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.petitions.escalation.clocks.OpenClock;
import org.petitions.events.EscalationEvent.DutyDeskCalled;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.terms.ClockKind;

/** Cases taken over from ledgers (历史台账): the past accuses nobody, the present is held to time. */
class ImportedPastTest {
    private final ClockEngineDriver driver = new ClockEngineDriver();

    @Test
    void a_past_full_of_delays_that_has_ended_is_never_heard_of() {
        driver.jumpsTo(at("2026-06-01T09:00")).arrives(fromLedger("2026-01-05T09:00"))
                .arrives(openedWithPast("2026-01-05T09:00", 5L)).arrives(dispatched("2026-02-20T09:00"))
                .arrives(accepted("2026-03-30T09:00")).until(at("2026-06-01T09:01"))
                .arrives(ClockEngineDriver.replied("2026-05-30T09:00"))
                .arrives(ClockEngineDriver.closed("2026-05-31T09:00"))
                .until(at("2027-06-01T09:00"));
        assertThat(driver.published()).isEmpty();
        assertThat(driver.clocks().open()).isEmpty();
    }

    @Test
    void nobody_is_alerted_before_the_whole_past_is_read() {
        driver.jumpsTo(at("2026-06-01T09:00")).arrives(fromLedger("2026-01-05T09:00")).until(at("2026-06-02T09:00"))
                .arrives(openedWithPast("2026-01-05T09:00", 3L)).until(at("2026-06-03T09:00"));
        assertThat(driver.clocks().open()).containsOnlyKeys(sole(ClockKind.DISPATCH));
        assertThat(driver.clocks().due()).isEmpty();
        assertThat(driver.published()).isEmpty();
    }

    @Test
    void a_clock_that_still_runs_has_its_lawful_end_and_is_as_good_as_any() {
        driver.jumpsTo(at("2026-03-20T09:00")).arrives(fromLedger("2026-01-05T09:00"))
                .arrives(openedWithPast("2026-01-05T09:00", 3L)).arrives(dispatched("2026-02-20T09:00"))
                .arrives(accepted("2026-02-27T09:00"));
        OpenClock handling = Objects.requireNonNull(driver.open(ClockKind.HANDLING));
        assertThat(handling.standing().expiry().lastDay()).isEqualTo("2026-04-28");
        driver.until(at("2026-04-30T00:00"));
        assertThat(driver.publishedIds()).containsExactly("HANDLING:1:warning-15d", "HANDLING:1:warning-5d",
                "HANDLING:1:warning-1d", "missed:HANDLING:1", "HANDLING:1:UNIT_HEAD", "HANDLING:1:COUNTY_LEADER");
    }

    @Test
    void one_that_was_over_already_is_brought_to_the_units_head_once_and_floods_no_leader() {
        driver.jumpsTo(at("2026-06-01T09:00")).arrives(fromLedger("2026-01-05T09:00"))
                .arrives(openedWithPast("2026-01-05T09:00", 3L)).arrives(dispatched("2026-02-20T09:00"))
                .arrives(accepted("2026-02-27T09:00")).until(at("2026-06-01T09:00"));
        assertThat(driver.publishedIds()).containsExactly("missed:HANDLING:1", "HANDLING:1:UNIT_HEAD");
        driver.until(at("2026-06-02T09:00"));
        assertThat(driver.published()).singleElement().isInstanceOf(DutyDeskCalled.class);
    }

    @Test
    void what_is_done_too_late_after_the_past_is_a_missed_limit() {
        driver.jumpsTo(at("2026-03-20T09:00")).arrives(fromLedger("2026-01-05T09:00"))
                .arrives(openedWithPast("2026-01-05T09:00", 3L)).arrives(dispatched("2026-02-20T09:00"))
                .arrives(accepted("2026-02-27T09:00")).arrives(ClockEngineDriver.replied("2026-05-30T09:00"));
        assertThat(driver.published()).singleElement().isInstanceOf(LimitMissed.class);
    }

    @Test
    void a_past_of_a_registration_alone_runs_from_its_true_day() {
        driver.jumpsTo(at("2026-02-10T09:00")).arrives(openedWithPast("2026-02-06T09:00", 1L))
                .arrives(fromLedger("2026-02-06T09:00"));
        OpenClock dispatch = Objects.requireNonNull(driver.open(ClockKind.DISPATCH));
        assertThat(dispatch.end()).isEqualTo(startOf("2026-02-25"));
        assertThat(driver.clocks().due()).containsOnlyKeys(sole(ClockKind.DISPATCH));
    }
}
