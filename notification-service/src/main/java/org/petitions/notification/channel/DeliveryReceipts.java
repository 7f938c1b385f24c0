package org.petitions.notification.channel;

import org.petitions.events.terms.AlertChannel;

/** Where a channel tells what its provider reported after it took a message: alerts have one, notices another. The same report twice is the
 * same as once. */
public interface DeliveryReceipts {

    /**
     * It arrived.
     *
     * @return false when the message is about none of these
     */
    boolean received(MessageId message, AlertChannel channel);

    /**
     * It did not arrive, and the address is not to blame: the provider's failing. It is sent again, after a while and so many times; after
     * that operations are told and nobody above is.
     *
     * @return false when the message is about none of these
     */
    boolean lost(MessageId message, AlertChannel channel);

    /**
     * It cannot arrive, because the address is no good.
     *
     * @return false when the message is about none of these
     */
    boolean addressRefused(MessageId message, AlertChannel channel);
}
