package org.petitions.notification.alerts;

/** Whom an alert calls. */
public enum AlertCall {
    /** The leader of a rung of the ladder. */
    LADDER,

    /** The duty desk (值班室), because the ladder itself failed. */
    DUTY_DESK
}
