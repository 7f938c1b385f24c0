package org.petitions.notification.alerts;

import java.util.List;

/** Told of alerts that are stored and wait to be mailed. Whoever misses a call finds them by {@link MailClaims#soonestDue}. */
public interface MailWaiting {

    /** These alerts wait to be mailed; must return at once. */
    void waiting(List<String> alertIds);
}
