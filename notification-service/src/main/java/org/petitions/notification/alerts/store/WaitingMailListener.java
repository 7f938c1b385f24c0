package org.petitions.notification.alerts.store;

import java.util.List;

/** Told of alerts that are stored and wait to be mailed. Whoever misses a call finds them by {@link MailClaims#soonestDue}. */
public interface WaitingMailListener {

    /** These alerts wait to be mailed; must return at once. */
    void onWaitingMails(List<String> alertIds);
}
