package org.petitions.notification.alerts.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.AlertWithdrawalReason;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DutyDeskReason;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UndeliverableReason;
import org.petitions.events.terms.Urgency;
import org.petitions.notification.alerts.Alert;
import org.petitions.notification.alerts.AlertCause;
import org.petitions.notification.alerts.AlertDetails;
import org.petitions.notification.alerts.AlertState;
import org.petitions.notification.alerts.MailState;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An alert as it is stored. The alert's id is the document's, so an event that is read twice finds its alert there already.
 *
 * @param version guards each write, from 1
 * @param mailWork what the mailing still has to do, or null once the mail is settled either way
 * @param traceParent W3C trace context of the request the alert goes back to, for the log line of its mail
 */
@Document(AlertDocument.COLLECTION)
@CompoundIndex(name = "inbox", def = "{'post': 1, 'raisedAt': -1, '_id': -1}")
@CompoundIndex(name = "petition", def = "{'petitionId': 1, 'raisedAt': 1, '_id': 1}")
@CompoundIndex(name = "mailDue", def = "{'mailWork.dueAt': 1}", sparse = true)
record AlertDocument(@Id String id, long version, String petitionId, Instant raisedAt, ClockKind clock, CauseKind call,
        String reason, Rung rung, String post, String unit, Instant dueAt, Urgency urgency,
        @Nullable Instant acknowledgeBy, String policy, StateFields attention, MailFields mail,
        @Nullable MailWork mailWork,
        @Nullable String traceParent) {
    static final String COLLECTION = "alerts";

    enum CauseKind {
        LADDER,
        DUTY_DESK
    }

    enum State {
        OPEN,
        ACKNOWLEDGED,
        WITHDRAWN
    }

    enum MailStatus {
        WAITING,
        TAKEN,
        UNDELIVERABLE,
        NOT_NEEDED
    }

    record StateFields(State state, @Nullable Instant at, @Nullable AlertWithdrawalReason reason) {}

    record MailFields(MailStatus state, @Nullable Instant at, @Nullable UndeliverableReason reason) {}

    /**
     * The mailing's own notes, in wall time: a lease must run out when a process is gone, wherever the platform's clock stands.
     *
     * @param since when the alert was stored
     * @param dueAt when the next try may start; a claim moves it on by the lease
     * @param attempts tries that were begun
     * @param claim mark of the latest claim, so that of two claimants only one can think it is theirs
     */
    record MailWork(Instant since, Instant dueAt, int attempts, @Nullable String claim) {
        static MailWork startingAt(Instant now) {
            return new MailWork(now, now, 0, null);
        }
    }

    static AlertDocument of(Alert alert, long version, @Nullable MailWork work, @Nullable String traceParent) {
        AlertDetails terms = alert.details();
        return new AlertDocument(terms.alertId(), version, terms.petitionId(), terms.raisedAt(), terms.clock(),
                callOf(terms.cause()), terms.cause().code(), terms.rung(), terms.post(), terms.unit(), terms.dueAt(),
                terms.urgency(), terms.acknowledgeBy(), terms.policy(), attentionOf(alert.state()),
                mailOf(alert.mail()), alert.mail() instanceof MailState.Waiting ? work : null, traceParent);
    }

    /** The document after the alert became {@code next}. */
    AlertDocument next(Alert next) {
        return of(next, version + 1, mailWork, traceParent);
    }

    /** The document after the mailing took a note. */
    AlertDocument next(MailWork work) {
        return of(alert(), version + 1, work, traceParent);
    }

    Alert alert() {
        var terms = new AlertDetails(id, petitionId, raisedAt, clock, cause(), rung, post, unit, dueAt, urgency,
                acknowledgeBy, policy);
        return new Alert(terms, state(), mailState());
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
            case WITHDRAWN -> new AlertState.Withdrawn(stored(attention.at()), stored(attention.reason()));
        };
    }

    private MailState mailState() {
        return switch (mail.state()) {
            case WAITING -> new MailState.Waiting();
            case TAKEN -> new MailState.Taken(stored(mail.at()));
            case UNDELIVERABLE -> new MailState.Undeliverable(stored(mail.at()), stored(mail.reason()));
            case NOT_NEEDED -> new MailState.NotNeeded();
        };
    }

    private static CauseKind callOf(AlertCause cause) {
        return switch (cause) {
            case AlertCause.Ladder _ -> CauseKind.LADDER;
            case AlertCause.DutyDesk _ -> CauseKind.DUTY_DESK;
        };
    }

    private static StateFields attentionOf(AlertState state) {
        return switch (state) {
            case AlertState.Open _ -> new StateFields(State.OPEN, null, null);
            case AlertState.Acknowledged(Instant at) -> new StateFields(State.ACKNOWLEDGED, at, null);
            case AlertState.Withdrawn(Instant at, AlertWithdrawalReason reason) ->
                new StateFields(State.WITHDRAWN, at, reason);
        };
    }

    private static MailFields mailOf(MailState state) {
        return switch (state) {
            case MailState.Waiting _ -> new MailFields(MailStatus.WAITING, null, null);
            case MailState.Taken(Instant at) -> new MailFields(MailStatus.TAKEN, at, null);
            case MailState.Undeliverable(Instant at, UndeliverableReason reason) ->
                new MailFields(MailStatus.UNDELIVERABLE, at, reason);
            case MailState.NotNeeded _ -> new MailFields(MailStatus.NOT_NEEDED, null, null);
        };
    }

    private <T> T stored(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("alert " + id + " is stored without a part that its state has");
        }
        return value;
    }
}
