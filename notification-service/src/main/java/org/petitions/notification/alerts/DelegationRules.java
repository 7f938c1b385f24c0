package org.petitions.notification.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.petitions.events.NotificationEvent.AlertDelegated;
import org.petitions.notification.alerts.AlertCommand.Delegate;
import org.petitions.notification.alerts.AlertDecision.Decided;
import org.petitions.notification.alerts.AlertDecision.NoChange;
import org.petitions.notification.alerts.AlertDecision.RefusalReason;
import org.petitions.notification.alerts.AlertDecision.Refused;

/**
 * When a leader may hand an alert on (交办). Only down the ladder, and only the leader whom it was raised to: so it can go round in no circle. Nobody is
 * rid of a duty by it: what is late is not handed on, and a limit that is missed afterwards is told to the leader anew.
 */
final class DelegationRules {
    private static final ZoneId LEGAL_ZONE = ZoneId.of("Asia/Shanghai");

    private DelegationRules() {}

    static AlertDecision decide(Alert alert, Delegate command) {
        AlertDetails terms = alert.details();
        Delegation delegation = alert.delegation();
        if (!command.reader().maySee(terms)) {
            return new Refused(RefusalReason.OTHER_POST);
        }
        if (delegation != null) {
            boolean same = delegation.to().equals(command.to()) && delegation.until().equals(command.until());
            return same ? new NoChange() : new Refused(RefusalReason.DELEGATED);
        }
        return refusal(alert, command).<AlertDecision>map(Refused::new).orElseGet(() -> Decided.of(
                alert.with(new Delegation(command.to(), command.at(), command.until(), false)),
                new AlertDelegated(terms.petitionId(), terms.alertId(), command.at(), terms.post(), command.to(),
                        command.until())));
    }

    private static Optional<RefusalReason> refusal(Alert alert, Delegate command) {
        AlertDetails terms = alert.details();
        return switch (alert.state()) {
            case AlertState.Withdrawn _ -> Optional.of(RefusalReason.WITHDRAWN);
            case AlertState.Declined _ -> Optional.of(RefusalReason.DECLINED);
            case AlertState.Acknowledged _ -> Optional.of(RefusalReason.NOT_TO_BE_DELEGATED);
            case AlertState.Open _ when !terms.mayEverBeDelegated() -> Optional.of(RefusalReason.NOT_TO_BE_DELEGATED);
            case AlertState.Open _ when !terms.dueAt().isAfter(command.at()) ->
                Optional.of(RefusalReason.TOO_LATE_TO_DELEGATE);
            case AlertState.Open _ when !terms.mayBeDelegatedTo(command.to()) -> Optional.of(RefusalReason.NO_DELEGATE);
            case AlertState.Open _ -> isDayInTime(terms, command)
                    ? Optional.empty()
                    : Optional.of(RefusalReason.DELEGATION_DAY);
        };
    }

    private static boolean isDayInTime(AlertDetails terms, Delegate command) {
        LocalDate last = dayInChina(terms.dueAt().minusMillis(1));
        return !command.until().isBefore(dayInChina(command.at())) && !command.until().isAfter(last);
    }

    private static LocalDate dayInChina(Instant instant) {
        return instant.atZone(LEGAL_ZONE).toLocalDate();
    }
}
