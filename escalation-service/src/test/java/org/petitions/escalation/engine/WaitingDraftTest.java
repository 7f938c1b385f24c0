package org.petitions.escalation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.PETITION;
import static org.petitions.escalation.engine.ClockEngineDriver.UNIT;
import static org.petitions.escalation.engine.ClockEngineDriver.accepted;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.dispatched;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.petitions.events.CaseEvent;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.HandlingEvent.WayChanged;
import org.petitions.events.RoutingEvent.UnitSucceeded;
import org.petitions.events.SigningEvent.DraftReturned;
import org.petitions.events.SigningEvent.DraftSubmitted;
import org.petitions.events.SigningEvent.DraftedDecision;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.HandlingWay;
import org.petitions.events.terms.PostCapacity;

/** The wait for a signature is inside the limit, and whoever is alerted is told what waits (待签发). */
class WaitingDraftTest {
    private static final DraftedDecision ANSWER = DraftedDecision.answer(HandlingOutcome.NOT_SUPPORTED, false);

    private final ClockEngineDriver driver = new ClockEngineDriver();

    @Test
    void an_alert_about_the_answer_names_the_draft_that_waits_for_a_signature() {
        inHandling().happens(submitted(4, UNIT, ANSWER)).until(at("2026-05-06T08:00"));

        assertThat(alerts()).isNotEmpty().allSatisfy(
                alert -> assertThat(alert.awaitsSignature()).isEqualTo(DraftedAct.ANSWER));
    }

    @Test
    void a_draft_that_was_sent_back_or_is_of_another_way_waits_for_nobody() {
        inHandling().happens(submitted(4, UNIT, ANSWER)).happens(returned(5)).until(at("2026-04-25T08:00"));
        assertThat(alerts()).isNotEmpty().allSatisfy(alert -> assertThat(alert.awaitsSignature()).isNull());

        driver.happens(submitted(6, UNIT, ANSWER))
                .happens(new WayChanged(PETITION, 7, at("2026-04-25T11:00"), UNIT, HandlingWay.PETITION_PROCEDURE,
                        HandlingWay.DUTY_APPLICATION, at("2026-03-04T09:00")))
                .until(at("2026-05-06T08:00"));
        assertThat(alerts()).isNotEmpty().allSatisfy(alert -> assertThat(alert.awaitsSignature()).isNull());
    }

    @Test
    void another_units_draft_is_named_to_nobody_of_this_one() {
        inHandling().happens(submitted(4, "431222-NR", ANSWER)).until(at("2026-05-06T08:00"));

        assertThat(alerts()).isNotEmpty().allSatisfy(alert -> assertThat(alert.awaitsSignature()).isNull());
    }

    @Test
    void a_draft_waits_on_the_successors_desk_once_the_unit_is_no_more() {
        inHandling().happens(submitted(4, UNIT, ANSWER))
                .happens(new UnitSucceeded(PETITION, 5, at("2026-03-09T09:00"), UNIT, "431222-NR"))
                .until(at("2026-05-06T08:00"));

        assertThat(alerts()).isNotEmpty().allSatisfy(
                alert -> assertThat(alert.awaitsSignature()).isEqualTo(DraftedAct.ANSWER));
    }

    @Test
    void the_successors_own_draft_is_named_of_a_limit_that_the_former_unit_missed() {
        inHandling().until(at("2026-05-06T08:00"));
        driver.published();
        driver.happens(new UnitSucceeded(PETITION, 4, at("2026-05-07T09:00"), UNIT, "431222-NR"))
                .happens(new DraftSubmitted(PETITION, 5, at("2026-05-07T10:00"), "431222-NR", ANSWER));
        driver.published();
        driver.until(at("2026-06-06T08:00"));

        assertThat(alerts()).isNotEmpty().allSatisfy(
                alert -> assertThat(alert.awaitsSignature()).isEqualTo(DraftedAct.ANSWER));
    }

    @Test
    void a_draft_of_before_the_limit_ran_is_not_named_with_it() {
        driver.happens(registered("2026-03-02T09:00")).happens(dispatched("2026-03-02T10:00"))
                .happens(submitted(3, UNIT, DraftedDecision.acceptance(null)))
                .happens(dispatched(4, "2026-03-03T09:00", UNIT)).until(at("2026-03-25T08:00"));

        assertThat(alerts()).isNotEmpty().allSatisfy(alert -> assertThat(alert.awaitsSignature()).isNull());
    }

    @Test
    void a_draft_that_is_read_after_it_was_settled_changes_nothing() {
        inHandling().happens(returned(5)).arrives(submitted(4, UNIT, ANSWER)).until(at("2026-05-06T08:00"));

        assertThat(alerts()).isNotEmpty().allSatisfy(alert -> assertThat(alert.awaitsSignature()).isNull());
    }

    private ClockEngineDriver inHandling() {
        driver.happens(registered("2026-03-02T09:00")).happens(dispatched("2026-03-02T10:00"))
                .happens(accepted("2026-03-04T09:00"));
        driver.published();
        return driver;
    }

    private List<AlertRaised> alerts() {
        return driver.published().stream().map(event -> event instanceof AlertRaised alert ? alert : null)
                .filter(Objects::nonNull).toList();
    }

    private static CaseEvent submitted(long version, String unit, DraftedDecision decision) {
        return new DraftSubmitted(PETITION, version, at("2026-03-05T09:00"), unit, decision);
    }

    private static CaseEvent returned(long version) {
        return new DraftReturned(PETITION, version, at("2026-03-06T09:00"), UNIT, 4, UNIT + ".head",
                PostCapacity.HOLDER);
    }
}
