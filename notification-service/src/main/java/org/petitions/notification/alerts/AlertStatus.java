package org.petitions.notification.alerts;

/** The code of an {@link AlertState}. */
public enum AlertStatus {
    OPEN,
    ACKNOWLEDGED,
    DECLINED,
    WITHDRAWN
}
