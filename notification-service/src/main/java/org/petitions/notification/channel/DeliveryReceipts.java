package org.petitions.notification.channel;

import org.petitions.events.terms.AlertChannel;

/** Where a channel tells what its provider reported after it took an alert. The same report twice is the same as once. */
public interface DeliveryReceipts {

    /**
     * It arrived.
     *
     * @return false when there is no such alert
     */
    boolean received(String alertId, AlertChannel channel);

    /**
     * It cannot arrive, because the address is no good.
     *
     * @return false when there is no such alert
     */
    boolean addressRefused(String alertId, AlertChannel channel);
}
