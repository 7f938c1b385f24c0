package org.petitions.notification.alerts;

import org.petitions.events.terms.AlertReason;
import org.petitions.events.terms.DutyDeskReason;

/** Why an alert was raised: a rung of the ladder is to act, or the ladder itself failed and the duty desk is to act. */
public sealed interface AlertCause {

    /** The code people and programs know it by. */
    String code();

    /** Whom it calls. */
    AlertCall call();

    /** In Chinese. */
    String zh();

    /** In English. */
    String en();

    /** The ladder's own reason. */
    record Ladder(AlertReason reason) implements AlertCause {
        @Override
        public AlertCall call() {
            return AlertCall.LADDER;
        }

        @Override
        public String code() {
            return reason.name();
        }

        @Override
        public String zh() {
            return reason.zh();
        }

        @Override
        public String en() {
            return reason.en();
        }
    }

    /** Why the duty desk (值班室) is called. */
    record DutyDesk(DutyDeskReason reason) implements AlertCause {
        @Override
        public AlertCall call() {
            return AlertCall.DUTY_DESK;
        }

        @Override
        public String code() {
            return reason.name();
        }

        @Override
        public String zh() {
            return reason.zh();
        }

        @Override
        public String en() {
            return reason.en();
        }
    }
}
