package org.petitions.notification.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DeclineReason;
import org.petitions.events.terms.DraftedAct;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.events.terms.Urgency;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.AlertCall;
import org.petitions.notification.alerts.AlertDetails;
import org.petitions.notification.alerts.AlertState;
import org.petitions.notification.alerts.AlertStatus;
import org.petitions.notification.alerts.CaseFacts;
import org.petitions.notification.alerts.Delegation;
import org.petitions.notification.alerts.DeliveryState;

/**
 * An alert as it is answered. Codes are those of the event contracts; instants are UTC.
 *
 * @param reason code of an {@code AlertReason}, or of a {@code DutyDeskReason} for a call to the duty desk
 * @param awaitsSignature what the unit had drafted that waited for a signature there (待签发), absent where nothing did
 * @param number the case's registration number, absent until it is known here
 * @param category what the case is about, absent until it is known here
 * @param delegated whom its leader handed it on to, absent where to nobody
 * @param zh one line for a person, in Chinese
 * @param en the same in English
 */
@JsonInclude(Include.NON_NULL)
record AlertView(String alertId, String petitionId, AlertCall call, AlertStatus state, ClockKind clock, String reason,
        Rung rung, String post, String unit, Urgency urgency, Instant raisedAt, Instant dueAt,
        @Nullable Instant acknowledgeBy,
        @Nullable Instant acknowledgedAt, @Nullable Instant withdrawnAt,
        @Nullable AlertWithdrawalReason withdrawalReason, @Nullable Instant declinedAt,
        @Nullable DeclineReason declineReason,
        @Nullable DraftedAct awaitsSignature, List<DeliveryView> deliveries, @Nullable String number,
        @Nullable Category category, @Nullable DelegationView delegated, String zh, String en) {

    /**
     * That it was handed on to a post below (交办).
     *
     * @param taken whether that post took note of it
     */
    record DelegationView(String to, Instant at, LocalDate until, boolean taken) {}

    /**
     * How far it has come on one channel.
     *
     * @param channel code of an {@code AlertChannel} that goes out
     * @param state {@code WAITING}, {@code TAKEN}, {@code LOST}, {@code UNDELIVERABLE} or {@code NOT_NEEDED}
     * @param at since when, where it is known
     * @param receivedAt when it arrived, where the provider tells
     */
    @JsonInclude(Include.NON_NULL)
    record DeliveryView(AlertChannel channel, String state, @Nullable Instant at, @Nullable Instant receivedAt,
            @Nullable UndeliverableReason reason) {

        static DeliveryView of(AlertChannel channel, DeliveryState delivery) {
            return switch (delivery) {
                case DeliveryState.Waiting _ -> new DeliveryView(channel, "WAITING", null, null, null);
                case DeliveryState.Taken(Instant at, Instant receivedAt, _) ->
                    new DeliveryView(channel, "TAKEN", at, receivedAt, null);
                case DeliveryState.Lost(Instant at) -> new DeliveryView(channel, "LOST", at, null, null);
                case DeliveryState.Undeliverable(Instant at, UndeliverableReason reason) ->
                    new DeliveryView(channel, "UNDELIVERABLE", at, null, reason);
                case DeliveryState.NotNeeded _ -> new DeliveryView(channel, "NOT_NEEDED", null, null, null);
            };
        }
    }

    private record StateView(AlertStatus state, @Nullable Instant acknowledgedAt, @Nullable Instant withdrawnAt,
            @Nullable AlertWithdrawalReason reason, @Nullable Instant declinedAt,
            @Nullable DeclineReason declined) {

        static StateView of(AlertState state) {
            return switch (state) {
                case AlertState.Open _ -> new StateView(AlertStatus.OPEN, null, null, null, null, null);
                case AlertState.Acknowledged(Instant at) ->
                    new StateView(AlertStatus.ACKNOWLEDGED, at, null, null, null, null);
                case AlertState.Declined(Instant at, DeclineReason reason) ->
                    new StateView(AlertStatus.DECLINED, null, null, null, at, reason);
                case AlertState.Withdrawn(Instant at, AlertWithdrawalReason reason) ->
                    new StateView(AlertStatus.WITHDRAWN, null, at, reason, null, null);
            };
        }
    }

    static AlertView of(Alert alert, @Nullable CaseFacts facts) {
        Delegation delegation = alert.delegation();
        AlertDetails terms = alert.details();
        StateView attention = StateView.of(alert.state());
        return new AlertView(terms.alertId(), terms.petitionId(), terms.cause().call(), attention.state(),
                terms.clock(), terms.cause().code(), terms.rung(), terms.post(), terms.unit(),
                terms.urgency(), terms.raisedAt(), terms.dueAt(), terms.acknowledgeBy(),
                attention.acknowledgedAt(), attention.withdrawnAt(), attention.reason(), attention.declinedAt(),
                attention.declined(),
                terms.awaitsSignature(),
                alert.deliveries().entrySet().stream()
                        .map(delivery -> DeliveryView.of(delivery.getKey(), delivery.getValue())).toList(),
                facts == null ? null : facts.number(), facts == null ? null : facts.category(),
                delegation == null
                        ? null
                        : new DelegationView(delegation.to(), delegation.at(), delegation.until(), delegation.taken()),
                terms.clock().zh() + "：" + terms.cause().zh(), terms.clock().en() + ": " + terms.cause().en());
    }
}
