package org.petitions.notification.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.NotificationEvent;
import org.petitions.events.NotificationEvent.AlertAcknowledged;
import org.petitions.events.NotificationEvent.AlertDelegated;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.SampleAlerts;
import org.petitions.notification.SampleEvents;
import org.petitions.notification.alerts.AlertCommand.Acknowledge;
import org.petitions.notification.alerts.AlertCommand.Delegate;
import org.petitions.notification.alerts.AlertDecision.Decided;
import org.petitions.notification.alerts.AlertDecision.NoChange;
import org.petitions.notification.alerts.AlertDecision.RefusalReason;
import org.petitions.notification.alerts.AlertDecision.Refused;

class DelegationRulesTest {
    private static final String LEADER = "431222.county-leader";
    private static final String HEAD = "431222-HRSS.head";
    private static final AlertRaised NEAR = SampleEvents.warned("p-1", LEADER);
    /** The last day is 2026-05-03. */
    private static final Instant NOW = NEAR.at().plusSeconds(3600);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 2);

    private final Alert near = AlertRules.raisedBy(NEAR, List.of(AlertChannel.EMAIL)).orElseThrow();

    @Test
    void it_stays_with_its_leader_until_the_post_below_takes_note_of_it() {
        Alert handedOn = after(near, delegate(LEADER, HEAD, DAY));

        assertThat(events(near, delegate(LEADER, HEAD, DAY)))
                .containsExactly(new AlertDelegated("p-1", NEAR.alertId(), NOW, LEADER, HEAD, DAY));
        assertThat(handedOn.state()).isEqualTo(new AlertState.Open());
        assertThat(AlertRules.decide(handedOn, delegate(LEADER, HEAD, DAY))).as("twice").isEqualTo(new NoChange());

        var takenNote = new Acknowledge(NOW, SampleAlerts.readerFor(HEAD));
        assertThat(AlertRules.decide(near, takenNote)).isEqualTo(new Refused(RefusalReason.OTHER_POST));
        assertThat(events(handedOn, takenNote))
                .containsExactly(new AlertAcknowledged("p-1", NEAR.alertId(), NOW, HEAD));
        assertThat(after(handedOn, takenNote).delegation()).isEqualTo(new Delegation(HEAD, NOW, DAY, true));
    }

    @Test
    void nobody_below_hands_it_on_further_and_it_goes_to_no_second_post() {
        Alert handedOn = after(near, delegate(LEADER, HEAD, DAY));

        assertThat(AlertRules.decide(handedOn, delegate(HEAD, "431222-EDU.head", DAY)))
                .isEqualTo(new Refused(RefusalReason.OTHER_POST));
        assertThat(AlertRules.decide(handedOn, delegate(LEADER, "431222-EDU.head", DAY)))
                .isEqualTo(new Refused(RefusalReason.DELEGATED));
    }

    @Test
    void what_is_late_is_not_handed_on() {
        var late = new Delegate(NEAR.dueAt(), SampleAlerts.readerFor(LEADER), HEAD, DAY);

        assertThat(AlertRules.decide(near, late)).isEqualTo(new Refused(RefusalReason.TOO_LATE_TO_DELEGATE));
    }

    @Test
    void it_goes_down_the_ladder_within_the_division_and_in_time() {
        for (String other : List.of(LEADER, "431222.county-leader-2", "431200.city-leader", "431224-HRSS.head",
                "431222.duty-desk", "431222-EDU.head", "nobody")) {
            assertThat(AlertRules.decide(near, delegate(LEADER, other, DAY))).as(other)
                    .isEqualTo(new Refused(RefusalReason.NO_DELEGATE));
        }
        for (LocalDate wrong : List.of(LocalDate.of(2026, 4, 28), LocalDate.of(2026, 5, 4))) {
            assertThat(AlertRules.decide(near, delegate(LEADER, HEAD, wrong)))
                    .isEqualTo(new Refused(RefusalReason.DELEGATION_DAY));
        }
    }

    @Test
    void it_goes_to_the_heads_of_its_unit_and_its_bureau_and_to_the_leaders_between() {
        AlertDetails ofTownship = AlertDetails.of(new AlertRaised("p-1", NEAR.alertId(), NEAR.at(), NEAR.clock(),
                NEAR.reason(), NEAR.rung(), "431200.city-leader", "431222102-TOWN", NEAR.dueAt(), NEAR.urgency(), null,
                NEAR.policy(), null, null, null, "431222-PB", List.of("431222.county-leader-2")));

        assertThat(ofTownship.delegates()).contains("431222102-TOWN.head", "431222-PB.head", LEADER,
                "431222.county-leader-3")
                .doesNotContain("431222.county-leader-2", "431222-EDU.head", "431200.city-leader-2");
    }

    @Test
    void whom_it_is_kept_from_and_an_accusation_at_all_it_is_not_handed_on_to() {
        assertThat(AlertRules.decide(accusing(false), delegate(LEADER, HEAD, DAY)))
                .isEqualTo(new Refused(RefusalReason.NO_DELEGATE));
        assertThat(AlertRules.decide(accusing(true), delegate(LEADER, HEAD, DAY)))
                .isEqualTo(new Refused(RefusalReason.NOT_TO_BE_DELEGATED));
        Alert handedOn = after(near, delegate(LEADER, HEAD, DAY));
        Alert corrected = new Alert(accusing(true).details(), handedOn.state(), handedOn.deliveries(),
                handedOn.delegation());
        assertThat(SampleAlerts.readerFor(HEAD).isDelegateOf(corrected)).as("proved to be one afterwards").isFalse();
    }

    private static Alert accusing(boolean accusation) {
        return AlertRules.raisedBy(new AlertRaised("p-1", NEAR.alertId(), NEAR.at(), NEAR.clock(), NEAR.reason(),
                NEAR.rung(), LEADER, NEAR.unit(), NEAR.dueAt(), NEAR.urgency(), null, NEAR.policy(), null, null,
                accusation, "431222-PB", List.of("431222-HRSS")), List.of()).orElseThrow();
    }

    private static Delegate delegate(String by, String to, LocalDate until) {
        return new Delegate(NOW, SampleAlerts.readerFor(by), to, until);
    }

    private static List<NotificationEvent> events(Alert alert, AlertCommand command) {
        return AlertRules.decide(alert, command) instanceof Decided(_, var events) ? events : List.of();
    }

    private static Alert after(Alert alert, AlertCommand command) {
        return AlertRules.decide(alert, command) instanceof Decided(Alert next, _) ? next : alert;
    }
}
