package org.petitions.notification.alerts.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.NotificationEvent;
import org.petitions.events.NotificationEvent.AlertAcknowledged;
import org.petitions.events.NotificationEvent.AlertDelivered;
import org.petitions.events.NotificationEvent.AlertUnreachable;
import org.petitions.events.NotificationEvent.DeliveryRefused;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.notification.SampleAlerts;
import org.petitions.notification.SampleEvents;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.AlertCommand;
import org.petitions.notification.alerts.AlertCommand.Acknowledge;
import org.petitions.notification.alerts.AlertCommand.ReportLost;
import org.petitions.notification.alerts.AlertCommand.ReportNoAddress;
import org.petitions.notification.alerts.AlertCommand.ReportReceived;
import org.petitions.notification.alerts.AlertCommand.ReportRefused;
import org.petitions.notification.alerts.AlertCommand.ReportTaken;
import org.petitions.notification.alerts.AlertDecision.Decided;
import org.petitions.notification.alerts.AlertDetails;
import org.petitions.notification.alerts.AlertRules;
import org.petitions.notification.alerts.AlertState;
import org.petitions.notification.alerts.DeliveryState;

/** Whatever happens to an alert, on whatever channels, in whatever order and however often. */
class AlertLifecycleProperties {
    private static final String HEAD = "431222-HRSS.head";
    private static final AlertRaised RAISED = SampleEvents.raised("p-1", HEAD);
    private static final Instant START = Instant.parse("2026-04-29T00:00:00Z");
    private static final List<AlertChannel> OUTGOING = Arrays.stream(AlertChannel.values())
            .filter(AlertChannel::isOutgoing).toList();

    enum What {
        ACKNOWLEDGED,
        TRIED_BY_ANOTHER,
        WITHDRAWN,
        TAKEN,
        RECEIVED,
        REFUSED,
        NO_ADDRESS,
        LOST,
        LOST_FOR_GOOD
    }

    /** Something that happens; the channel and which sending of it matters to the last six. */
    record Step(What what, AlertChannel channel, int resending) {}

    private record Lifecycle(Alert alert, List<NotificationEvent> published) {
        <E> Stream<E> published(Class<E> kind) {
            return published.stream().filter(kind::isInstance).map(kind::cast);
        }
    }

    @Property
    void it_is_acknowledged_and_sent_on_each_channel_at_most_once(@ForAll("steps") List<Step> steps) {
        Lifecycle life = live(steps);

        assertThat(life.published().stream().map(NotificationEvent::id)).doesNotHaveDuplicates();
        assertThat(life.published(AlertAcknowledged.class)).hasSizeLessThan(2);
        assertThat(life.published(AlertDelivered.class)).extracting(AlertDelivered::channel).doesNotHaveDuplicates();
    }

    @Property
    void what_was_published_and_what_is_stored_say_the_same(@ForAll("steps") List<Step> steps) {
        Lifecycle life = live(steps);

        assertThat(life.alert().state() instanceof AlertState.Acknowledged)
                .isEqualTo(life.published(AlertAcknowledged.class).findAny().isPresent());
        life.alert().deliveries().forEach((channel, delivery) -> {
            boolean refused = life.published(DeliveryRefused.class).anyMatch(event -> event.channel() == channel);
            boolean delivered = life.published(AlertDelivered.class).anyMatch(event -> event.channel() == channel);
            switch (delivery) {
                case DeliveryState.Taken _,DeliveryState.Lost _ -> assertThat(delivered && !refused).isTrue();
                case DeliveryState.Waiting(int resending) -> assertThat(delivered).isEqualTo(resending > 0);
                case DeliveryState.NotNeeded(int resending) -> assertThat(delivered).isEqualTo(resending > 0);
                case DeliveryState.Undeliverable _ -> {
                    // a provider may have taken it before
                }
            }
            assertThat(delivery instanceof DeliveryState.Undeliverable(_, var reason)
                    && reason == UndeliverableReason.REFUSED).isEqualTo(refused);
        });
    }

    @Property
    void its_leader_is_out_of_reach_once_when_all_channels_failed_while_nobody_had_taken_note(
            @ForAll("steps") List<Step> steps) {
        Lifecycle life = live(steps);
        boolean allFailed = life.alert().deliveries().values().stream()
                .allMatch(DeliveryState.Undeliverable.class::isInstance);

        assertThat(life.published(AlertUnreachable.class)).hasSizeLessThan(2);
        if (life.alert().state() instanceof AlertState.Open) {
            assertThat(life.published(AlertUnreachable.class).findAny().isPresent()).isEqualTo(allFailed);
        } else if (life.published(AlertUnreachable.class).findAny().isPresent()) {
            assertThat(allFailed).isTrue();
        }
    }

    @Property
    void only_an_open_alert_waits_to_be_sent(@ForAll("steps") List<Step> steps) {
        Lifecycle life = live(steps);

        if (life.alert().deliveries().values().stream().anyMatch(DeliveryState.Waiting.class::isInstance)) {
            assertThat(life.alert().state()).isInstanceOf(AlertState.Open.class);
        }
    }

    @Property
    void the_first_of_acknowledgement_and_withdrawal_stands(@ForAll("steps") List<Step> steps) {
        var first = steps.stream().map(Step::what)
                .filter(what -> what == What.ACKNOWLEDGED || what == What.WITHDRAWN).findFirst();
        Class<?> expected = first.<Class<?>>map(
                what -> what == What.ACKNOWLEDGED ? AlertState.Acknowledged.class : AlertState.Withdrawn.class)
                .orElse(AlertState.Open.class);

        assertThat(live(steps).alert().state()).isInstanceOf(expected);
    }

    @Property
    void its_terms_never_change_and_it_survives_being_stored(@ForAll("steps") List<Step> steps) {
        Alert alert = live(steps).alert();

        assertThat(alert.details()).isEqualTo(AlertDetails.of(RAISED));
        assertThat(AlertDocument.of(alert, START, null).alert()).isEqualTo(alert);
        Alert named = alert.named("沅陵县人社局");
        assertThat(AlertDocument.of(named, START, null).alert()).isEqualTo(named)
                .extracting(stored -> stored.details().unitZh()).isEqualTo("沅陵县人社局");
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.of(What.class), Arbitraries.of(OUTGOING),
                Arbitraries.integers().between(0, 2)).as(Step::new).list()
                .ofMaxSize(16);
    }

    private static Lifecycle live(List<Step> steps) {
        Alert alert = AlertRules.raisedBy(RAISED, OUTGOING).orElseThrow();
        List<NotificationEvent> published = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Instant at = START.plusSeconds(i);
            if (steps.get(i).what() == What.WITHDRAWN) {
                alert = AlertRules.withdrawn(alert, AlertRules.withdrawalOf(SampleEvents.withdrawn(RAISED)));
            } else if (AlertRules.decide(alert, command(steps.get(i), at)) instanceof Decided(Alert next, var events)) {
                alert = next;
                published.addAll(events);
            }
        }
        return new Lifecycle(alert, published);
    }

    private static AlertCommand command(Step step, Instant at) {
        return switch (step.what()) {
            case ACKNOWLEDGED -> new Acknowledge(at, SampleAlerts.readerFor(HEAD));
            case TRIED_BY_ANOTHER -> new Acknowledge(at, SampleAlerts.readerFor("431222.county-leader"));
            case TAKEN -> new ReportTaken(at, step.channel(), step.resending());
            case RECEIVED -> new ReportReceived(at, step.channel());
            case REFUSED -> new ReportRefused(at, step.channel());
            case NO_ADDRESS -> new ReportNoAddress(at, step.channel(), UndeliverableReason.NO_ADDRESS);
            case LOST -> new ReportLost(at, step.channel(), step.resending(), at.plusSeconds(300));
            case LOST_FOR_GOOD -> new ReportLost(at, step.channel(), step.resending(), null);
            case WITHDRAWN -> throw new IllegalArgumentException("is told by the ladder, not asked");
        };
    }
}
