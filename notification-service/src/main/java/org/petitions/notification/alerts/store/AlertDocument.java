package org.petitions.notification.alerts.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DeclineReason;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.events.terms.Urgency;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.AlertCall;
import org.petitions.notification.alerts.AlertCause;
import org.petitions.notification.alerts.AlertDetails;
import org.petitions.notification.alerts.AlertState;
import org.petitions.notification.alerts.AlertStatus;
import org.petitions.notification.alerts.Delegation;
import org.petitions.notification.alerts.DeliveryState;
import org.petitions.notification.alerts.store.StoredMail.Work;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An alert as it is stored. The alert's id is the document's, so an event that is read twice finds its alert there already.
 *
 * @param version guards each write, from 1
 * @param deliveries how far it has come, one for each channel
 * @param waiting what the channels still have to do, one for each that waits, or null once all are settled
 * @param mail as mail was kept while it was the only channel; null in what is written now
 * @param mailWork what the mailing had to do then; null in what is written now
 * @param traceParent W3C trace context of the request the alert goes back to, for the log lines of its deliveries
 * @param provisional true where the limit's last day was provisional, else null
 * @param awaitsSignature what waited for a signature in the unit, else null
 * @param accusation true where the petition accuses somebody; null else, and in what was stored before that was told
 * @param unitName what the unit was called when it was raised; null where that was not known, and in what was stored before it was kept
 * @param bureau the bureau that had the petition before it then; null in what was stored before that was told
 * @param keptFrom units and posts that it must be kept from (Art. 30); null for nobody, and in what was stored before that was told
 * @param stand how its deliveries stand, in one text that an index counts ({@link DeliveryFields#standOf}); null in what was stored before it was kept
 * @param limitOver when it was told that its limit is over, by the act or without it, UTC; null while it is not
 * @param actMissing true where somebody took note and the act is still missing; null else, and in what was acknowledged before this was kept
 * @param delegation whom its leader handed it on to; null else
 */
@Document(AlertDocument.COLLECTION)
@CompoundIndex(name = "inbox", def = "{'post': 1, 'raisedAt': -1, '_id': -1}")
@CompoundIndex(name = "morning", def = "{'post': 1, 'attention.state': 1, 'urgency': 1, 'dueAt': 1, '_id': 1}")
@CompoundIndex(name = "actMissing", def = "{'actMissing': 1, 'post': 1, 'dueAt': 1, '_id': 1}", partialFilter = "{'actMissing': {'$exists': true}}")
// Few alerts are handed on, and the others cost the index nothing.
@CompoundIndex(name = "delegated", def = "{'delegation.to': 1, 'dueAt': 1, '_id': 1}", partialFilter = "{'delegation.to': {'$exists': true}}")
@CompoundIndex(name = "petition", def = "{'petitionId': 1, 'raisedAt': 1, '_id': 1}")
@CompoundIndex(name = "deliveryDue", def = "{'waiting.channel': 1, 'waiting.dueAt': 1}", sparse = true)
// Of two that begin alike a planner may take the one that does not tell the sum: so one tells both.
@CompoundIndex(name = "sums", def = "{'call': 1, 'clock': 1, 'rung': 1, 'reason': 1, 'attention.state': 1, 'stand': 1}")
@CompoundIndex(name = "bureauSums", def = "{'bureau': 1, 'call': 1, 'clock': 1, 'rung': 1, 'reason': 1, 'attention.state': 1, 'stand': 1}")
// Finds what is older than bureaus; not every server looks up in an index what a field is missing in.
@CompoundIndex(name = "unit", def = "{'unit': 1, 'bureau': 1}")
// Few alerts have this field, and the others cost the index nothing.
@CompoundIndex(name = "keptFrom", def = "{'keptFrom': 1, 'bureau': 1}", partialFilter = "{'keptFrom': {'$exists': true}}")
@CompoundIndex(name = "storedMail", def = "{'mail.state': 1}", sparse = true)
@CompoundIndex(name = "mailDue", def = "{'mailWork.dueAt': 1}", sparse = true)
record AlertDocument(@Id String id, long version, String petitionId, Instant raisedAt, ClockKind clock, AlertCall call,
        String reason, Rung rung, String post, String unit, Instant dueAt, Urgency urgency,
        @Nullable Instant acknowledgeBy, String policy, StateFields attention,
        List<DeliveryFields> deliveries, @Nullable List<DeliveryWork> waiting, @Nullable StoredMail mail,
        @Nullable Work mailWork, @Nullable String traceParent, @Nullable Boolean provisional,
        @Nullable DraftedAct awaitsSignature, @Nullable Boolean accusation, @Nullable String unitName,
        @Nullable String bureau, @Nullable List<String> keptFrom, @Nullable String stand,
        @Nullable Instant limitOver, @Nullable Boolean actMissing, @Nullable DelegationFields delegation) {
    static final String COLLECTION = "alerts";

    AlertDocument {
        if (mail != null) { // stored while mail was the only channel: read as one of them, and written so with the next change
            deliveries = List.of(mail.delivery());
            waiting = mailWork == null ? null : List.of(mailWork.deliveryWork());
            mail = null;
            mailWork = null;
        }
        deliveries = List.copyOf(deliveries);
        waiting = waiting == null || waiting.isEmpty() ? null : List.copyOf(waiting);
    }

    /** As {@link Delegation} has it; the day is an ISO text, which every database keeps as it is. */
    record DelegationFields(String to, Instant at, String until, boolean taken) {}

    record StateFields(AlertStatus state, @Nullable Instant at, @Nullable AlertWithdrawalReason reason,
            @Nullable DeclineReason declined) {}

    /**
     * A new alert's document.
     *
     * @param now wall time
     */
    static AlertDocument of(Alert alert, Instant now, @Nullable String traceParent) {
        List<DeliveryWork> work = alert.deliveries().keySet().stream()
                .map(channel -> new DeliveryWork(channel, now, now, 0, null)).toList();
        return of(alert, 1, work, traceParent, null);
    }

    private static AlertDocument of(Alert alert, long version, List<DeliveryWork> work, @Nullable String traceParent,
            @Nullable Instant limitOver) {
        AlertDetails terms = alert.details();
        List<DeliveryFields> deliveries = deliveriesOf(alert);
        return new AlertDocument(terms.alertId(), version, terms.petitionId(), terms.raisedAt(), terms.clock(),
                terms.cause().call(), terms.cause().code(), terms.rung(), terms.post(), terms.unit(), terms.dueAt(),
                terms.urgency(), terms.acknowledgeBy(), terms.policy(), attentionOf(alert.state()),
                deliveries, work.stream()
                        .filter(each -> alert.delivery(each.channel()) instanceof DeliveryState.Waiting).toList(),
                null, null, traceParent, terms.provisional() ? true : null, terms.awaitsSignature(),
                terms.accusation() ? true : null, terms.unitName(), terms.bureau(), terms.keptFrom(),
                DeliveryFields.standOf(deliveries),
                limitOver, limitOver == null && alert.state() instanceof AlertState.Acknowledged ? true : null,
                delegationOf(alert));
    }

    /** The document after the alert became {@code next}. */
    AlertDocument next(Alert next) {
        return of(next, version + 1, works(), traceParent, limitOver);
    }

    /**
     * The document after the alert became {@code next} and waits for a channel once more. What the channel had to do until now is done: a
     * report of its loss may be faster than the note of who sent it.
     *
     * @param now wall time
     * @param againAt when it is to be sent again, wall time
     */
    AlertDocument next(Alert next, AlertChannel channel, Instant now, Instant againAt) {
        List<DeliveryWork> work = new ArrayList<>(works());
        work.removeIf(each -> each.channel() == channel);
        work.add(new DeliveryWork(channel, now, againAt, 0, null));
        return of(next, version + 1, work, traceParent, limitOver);
    }

    /** The document after a channel took a note. */
    AlertDocument next(DeliveryWork work) {
        List<DeliveryWork> all = works().stream().map(each -> each.channel() == work.channel() ? work : each).toList();
        return of(alert(), version + 1, all, traceParent, limitOver);
    }

    /** What a channel still has to do, or null when the alert does not wait for it. */
    @Nullable
    DeliveryWork work(AlertChannel channel) {
        return works().stream().filter(work -> work.channel() == channel).findFirst().orElse(null);
    }

    private List<DeliveryWork> works() {
        return waiting == null ? List.of() : waiting;
    }

    Alert alert() {
        var terms = new AlertDetails(id, petitionId, raisedAt, clock, cause(), rung, post, unit, dueAt, urgency,
                acknowledgeBy, policy, Boolean.TRUE.equals(provisional), awaitsSignature,
                Boolean.TRUE.equals(accusation), unitName, bureau, keptFrom);
        Map<AlertChannel, DeliveryState> states = new EnumMap<>(AlertChannel.class);
        deliveries.forEach(delivery -> states.put(delivery.channel(), stateOf(delivery)));
        return new Alert(terms, state(), states, delegation == null
                ? null
                : new Delegation(delegation.to(), delegation.at(), LocalDate.parse(delegation.until()),
                        delegation.taken()));
    }

    private static @Nullable DelegationFields delegationOf(Alert alert) {
        Delegation one = alert.delegation();
        return one == null ? null : new DelegationFields(one.to(), one.at(), one.until().toString(), one.taken());
    }

    private AlertCause cause() {
        return switch (call) {
            case LADDER -> new AlertCause.Ladder(AlertReason.valueOf(reason));
            case DUTY_DESK -> new AlertCause.DutyDesk(DutyDeskReason.valueOf(reason));
        };
    }

    private AlertState state() {
        return switch (attention.state()) {
            case OPEN -> new AlertState.Open();
            case ACKNOWLEDGED -> new AlertState.Acknowledged(stored(attention.at()));
            case DECLINED -> new AlertState.Declined(stored(attention.at()), stored(attention.declined()));
            case WITHDRAWN -> new AlertState.Withdrawn(stored(attention.at()), stored(attention.reason()));
        };
    }

    private DeliveryState stateOf(DeliveryFields delivery) {
        return switch (delivery.state()) {
            case WAITING -> new DeliveryState.Waiting(delivery.resending());
            case TAKEN ->
                new DeliveryState.Taken(stored(delivery.at()), delivery.receivedAt(), delivery.resending());
            case LOST -> new DeliveryState.Lost(stored(delivery.at()));
            case UNDELIVERABLE -> new DeliveryState.Undeliverable(stored(delivery.at()), stored(delivery.reason()));
            case NOT_NEEDED -> new DeliveryState.NotNeeded(delivery.resending());
        };
    }

    private static StateFields attentionOf(AlertState state) {
        return switch (state) {
            case AlertState.Open _ -> new StateFields(AlertStatus.OPEN, null, null, null);
            case AlertState.Acknowledged(Instant at) -> new StateFields(AlertStatus.ACKNOWLEDGED, at, null, null);
            case AlertState.Declined(Instant at, DeclineReason reason) ->
                new StateFields(AlertStatus.DECLINED, at, null, reason);
            case AlertState.Withdrawn(Instant at, AlertWithdrawalReason reason) ->
                new StateFields(AlertStatus.WITHDRAWN, at, reason, null);
        };
    }

    private static List<DeliveryFields> deliveriesOf(Alert alert) {
        List<DeliveryFields> fields = new ArrayList<>();
        alert.deliveries().forEach((channel, state) -> fields.add(switch (state) {
            case DeliveryState.Waiting(int resending) ->
                new DeliveryFields(channel, DeliveryFields.Status.WAITING, null, null, null, stored(resending));
            case DeliveryState.Taken(Instant at, Instant receivedAt, int resending) ->
                new DeliveryFields(channel, DeliveryFields.Status.TAKEN, at, null, receivedAt, stored(resending));
            case DeliveryState.Lost(Instant at) ->
                new DeliveryFields(channel, DeliveryFields.Status.LOST, at, null, null, null);
            case DeliveryState.Undeliverable(Instant at, UndeliverableReason reason) ->
                new DeliveryFields(channel, DeliveryFields.Status.UNDELIVERABLE, at, reason, null, null);
            case DeliveryState.NotNeeded(int resending) ->
                new DeliveryFields(channel, DeliveryFields.Status.NOT_NEEDED, null, null, null, stored(resending));
        }));
        return fields;
    }

    private static @Nullable Integer stored(int resending) {
        return resending == 0 ? null : resending;
    }

    private <T> T stored(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("alert " + id + " is stored without a part that its state has");
        }
        return value;
    }
}
