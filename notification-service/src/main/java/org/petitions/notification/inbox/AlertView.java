package org.petitions.notification.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.events.terms.WithdrawalReason;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.AlertState;
import org.petitions.notification.alerts.AlertTerms;
import org.petitions.notification.alerts.Cause;
import org.petitions.notification.alerts.MailState;

/**
 * An alert as it is answered. Codes are those of the event contracts; instants are UTC.
 *
 * @param call {@code LADDER} or {@code DUTY_DESK}
 * @param state {@code OPEN}, {@code ACKNOWLEDGED} or {@code WITHDRAWN}
 * @param zh one line for a person, in Chinese
 * @param en the same in English
 */
@JsonInclude(Include.NON_NULL)
record AlertView(String alertId, String petitionId, String call, String state, String clock, String reason, String rung,
        String post, String unit, String urgency, Instant raisedAt, Instant dueAt, @Nullable Instant acknowledgeBy,
        @Nullable Instant acknowledgedAt, @Nullable Instant withdrawnAt, @Nullable WithdrawalReason withdrawalReason,
        Mail mail, String zh, String en) {

    /**
     * How far the mail has come.
     *
     * @param state {@code WAITING}, {@code TAKEN}, {@code UNDELIVERABLE} or {@code NOT_NEEDED}
     */
    @JsonInclude(Include.NON_NULL)
    record Mail(String state, @Nullable Instant at, @Nullable UndeliverableReason reason) {

        static Mail of(MailState mail) {
            return switch (mail) {
                case MailState.Waiting _ -> new Mail("WAITING", null, null);
                case MailState.Taken(Instant at) -> new Mail("TAKEN", at, null);
                case MailState.Undeliverable(Instant at, UndeliverableReason reason) ->
                    new Mail("UNDELIVERABLE", at, reason);
                case MailState.NotNeeded _ -> new Mail("NOT_NEEDED", null, null);
            };
        }
    }

    private record Attention(String state, @Nullable Instant acknowledgedAt, @Nullable Instant withdrawnAt,
            @Nullable WithdrawalReason reason) {

        static Attention of(AlertState state) {
            return switch (state) {
                case AlertState.Open _ -> new Attention("OPEN", null, null, null);
                case AlertState.Acknowledged(Instant at) -> new Attention("ACKNOWLEDGED", at, null, null);
                case AlertState.Withdrawn(Instant at, WithdrawalReason reason) ->
                    new Attention("WITHDRAWN", null, at, reason);
            };
        }
    }

    static AlertView of(Alert alert) {
        AlertTerms terms = alert.terms();
        Attention attention = Attention.of(alert.state());
        return new AlertView(terms.alertId(), terms.petitionId(), callOf(terms.cause()), attention.state(),
                terms.clock().name(), terms.cause().code(), terms.rung().name(), terms.post(), terms.unit(),
                terms.urgency().name(), terms.raisedAt(), terms.dueAt(), terms.acknowledgeBy(),
                attention.acknowledgedAt(), attention.withdrawnAt(), attention.reason(), Mail.of(alert.mail()),
                terms.clock().zh() + "：" + terms.cause().zh(), terms.clock().en() + ": " + terms.cause().en());
    }

    private static String callOf(Cause cause) {
        return switch (cause) {
            case Cause.Ladder _ -> "LADDER";
            case Cause.DutyDesk _ -> "DUTY_DESK";
        };
    }
}
