package org.petitions.notification.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.AlertCause;
import org.petitions.notification.alerts.AlertDetails;
import org.petitions.notification.alerts.AlertState;
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
        @Nullable Instant acknowledgedAt, @Nullable Instant withdrawnAt,
        @Nullable AlertWithdrawalReason withdrawalReason,
        MailView mail, String zh, String en) {

    /**
     * How far the mail has come.
     *
     * @param state {@code WAITING}, {@code TAKEN}, {@code UNDELIVERABLE} or {@code NOT_NEEDED}
     */
    @JsonInclude(Include.NON_NULL)
    record MailView(String state, @Nullable Instant at, @Nullable UndeliverableReason reason) {

        static MailView of(MailState mail) {
            return switch (mail) {
                case MailState.Waiting _ -> new MailView("WAITING", null, null);
                case MailState.Taken(Instant at) -> new MailView("TAKEN", at, null);
                case MailState.Undeliverable(Instant at, UndeliverableReason reason) ->
                    new MailView("UNDELIVERABLE", at, reason);
                case MailState.NotNeeded _ -> new MailView("NOT_NEEDED", null, null);
            };
        }
    }

    private record StateView(String state, @Nullable Instant acknowledgedAt, @Nullable Instant withdrawnAt,
            @Nullable AlertWithdrawalReason reason) {

        static StateView of(AlertState state) {
            return switch (state) {
                case AlertState.Open _ -> new StateView("OPEN", null, null, null);
                case AlertState.Acknowledged(Instant at) -> new StateView("ACKNOWLEDGED", at, null, null);
                case AlertState.Withdrawn(Instant at, AlertWithdrawalReason reason) ->
                    new StateView("WITHDRAWN", null, at, reason);
            };
        }
    }

    static AlertView of(Alert alert) {
        AlertDetails terms = alert.details();
        StateView attention = StateView.of(alert.state());
        return new AlertView(terms.alertId(), terms.petitionId(), callOf(terms.cause()), attention.state(),
                terms.clock().name(), terms.cause().code(), terms.rung().name(), terms.post(), terms.unit(),
                terms.urgency().name(), terms.raisedAt(), terms.dueAt(), terms.acknowledgeBy(),
                attention.acknowledgedAt(), attention.withdrawnAt(), attention.reason(), MailView.of(alert.mail()),
                terms.clock().zh() + "：" + terms.cause().zh(), terms.clock().en() + ": " + terms.cause().en());
    }

    private static String callOf(AlertCause cause) {
        return switch (cause) {
            case AlertCause.Ladder _ -> "LADDER";
            case AlertCause.DutyDesk _ -> "DUTY_DESK";
        };
    }
}
