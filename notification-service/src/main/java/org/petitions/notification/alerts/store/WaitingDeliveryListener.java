package org.petitions.notification.alerts.store;

import java.util.List;

/** Told of alerts that are stored and wait to be sent. Whoever misses a call finds them by {@link DeliveryClaims#soonestDue}. */
public interface WaitingDeliveryListener {

    /** These alerts wait to be sent, on every channel in use; must return at once. */
    void onWaitingDeliveries(List<String> alertIds);
}
