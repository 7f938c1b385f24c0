package org.petitions.notification.alerts.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.NotificationEvent;
import org.petitions.events.NotificationEvent.AlertAcknowledged;
import org.petitions.events.NotificationEvent.AlertDelivered;
import org.petitions.events.NotificationEvent.AlertUnreachable;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.notification.SampleEvents;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.AlertCommand;
import org.petitions.notification.alerts.AlertCommand.Acknowledge;
import org.petitions.notification.alerts.AlertCommand.ReportMailTaken;
import org.petitions.notification.alerts.AlertCommand.ReportMailUndeliverable;
import org.petitions.notification.alerts.AlertDecision.Decided;
import org.petitions.notification.alerts.AlertDetails;
import org.petitions.notification.alerts.AlertRules;
import org.petitions.notification.alerts.AlertState;
import org.petitions.notification.alerts.MailState;

/** Whatever happens to an alert, in whatever order and however often. */
class AlertLifecycleProperties {
    private static final String HEAD = "431222-HRSS.head";
    private static final AlertRaised RAISED = SampleEvents.raised("p-1", HEAD);
    private static final Instant START = Instant.parse("2026-04-29T00:00:00Z");

    enum Step {
        ACKNOWLEDGED,
        TRIED_BY_ANOTHER,
        WITHDRAWN,
        MAIL_TAKEN,
        MAIL_REFUSED,
        NO_ADDRESS
    }

    private record Lifecycle(Alert alert, List<NotificationEvent> published) {}

    @Property
    void it_is_acknowledged_and_mailed_at_most_once(@ForAll("steps") List<Step> steps) {
        Lifecycle life = live(steps);

        assertThat(life.published().stream().map(NotificationEvent::id)).doesNotHaveDuplicates();
        assertThat(life.published().stream().filter(AlertAcknowledged.class::isInstance)).hasSizeLessThan(2);
        assertThat(life.published().stream().filter(AlertDelivered.class::isInstance)).hasSizeLessThan(2);
    }

    @Property
    void what_was_published_and_what_is_stored_say_the_same(@ForAll("steps") List<Step> steps) {
        Lifecycle life = live(steps);

        assertThat(life.alert().state() instanceof AlertState.Acknowledged)
                .isEqualTo(life.published().stream().anyMatch(AlertAcknowledged.class::isInstance));
        assertThat(life.alert().mail() instanceof MailState.Taken)
                .isEqualTo(life.published().stream().anyMatch(AlertDelivered.class::isInstance));
        assertThat(life.alert().mail() instanceof MailState.Undeliverable)
                .isEqualTo(life.published().stream().anyMatch(AlertUnreachable.class::isInstance));
    }

    @Property
    void only_an_open_alert_waits_for_its_mail(@ForAll("steps") List<Step> steps) {
        Lifecycle life = live(steps);

        if (life.alert().mail() instanceof MailState.Waiting) {
            assertThat(life.alert().state()).isInstanceOf(AlertState.Open.class);
        }
    }

    @Property
    void the_first_of_acknowledgement_and_withdrawal_stands(@ForAll("steps") List<Step> steps) {
        var first = steps.stream().filter(step -> step == Step.ACKNOWLEDGED || step == Step.WITHDRAWN).findFirst();
        Class<?> expected = first.<Class<?>>map(
                step -> step == Step.ACKNOWLEDGED ? AlertState.Acknowledged.class : AlertState.Withdrawn.class)
                .orElse(AlertState.Open.class);

        assertThat(live(steps).alert().state()).isInstanceOf(expected);
    }

    @Property
    void its_terms_never_change_and_it_survives_being_stored(@ForAll("steps") List<Step> steps) {
        Alert alert = live(steps).alert();

        assertThat(alert.details()).isEqualTo(AlertDetails.of(RAISED));
        assertThat(AlertDocument.of(alert, 1, AlertDocument.MailWork.startingAt(START), null).alert()).isEqualTo(alert);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.of(Step.class).list().ofMaxSize(12);
    }

    private static Lifecycle live(List<Step> steps) {
        Alert alert = AlertRules.raisedBy(RAISED).orElseThrow();
        List<NotificationEvent> published = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Instant at = START.plusSeconds(i);
            if (steps.get(i) == Step.WITHDRAWN) {
                alert = AlertRules.withdrawn(alert, AlertRules.withdrawalOf(SampleEvents.withdrawn(RAISED)));
            } else if (AlertRules.decide(alert, command(steps.get(i), at)) instanceof Decided(var events)) {
                alert = AlertService.evolved(alert, events);
                published.addAll(events);
            }
        }
        return new Lifecycle(alert, published);
    }

    private static AlertCommand command(Step step, Instant at) {
        return switch (step) {
            case ACKNOWLEDGED -> new Acknowledge(at, HEAD);
            case TRIED_BY_ANOTHER -> new Acknowledge(at, "431222.county-leader");
            case MAIL_TAKEN -> new ReportMailTaken(at);
            case MAIL_REFUSED -> new ReportMailUndeliverable(at, UndeliverableReason.REFUSED);
            case NO_ADDRESS -> new ReportMailUndeliverable(at, UndeliverableReason.NO_ADDRESS);
            case WITHDRAWN -> throw new IllegalArgumentException("is told by the ladder, not asked");
        };
    }
}
