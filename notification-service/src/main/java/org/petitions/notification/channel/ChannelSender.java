package org.petitions.notification.channel;

import java.util.Set;
import org.petitions.events.terms.AlertChannel;
import org.petitions.notification.alerts.AlertDetails;

/**
 * One way out to a post. A bean of this type is all that a channel has to be: its turn, its leases, its circuit breaker, retries, rate
 * and time limit are the same for every channel, and set by its name.
 */
public interface ChannelSender {

    /** Its code in the contract. */
    AlertChannel channel();

    /** Its name in settings ({@code petitions.<name>}, Resilience4j's instances), metrics and health; never changes. */
    String name();

    /**
     * Hands an alert to the provider, once. Called on a virtual thread of its own, which is interrupted when the time limit is over. The
     * same alert may be handed over twice, where the answer to the first time was lost: let the provider see that it is the same.
     *
     * @param id what this sending is called at the provider
     * @param address the post's address on this channel; it goes to the provider and nowhere else
     * @return the provider's answer about this alert or this address
     * @throws ProviderFailureException when the provider failed, or refused us rather than the address
     */
    SendOutcome send(MessageId id, AlertDetails alert, String address);

    /**
     * Addresses that have a provider each, such as robots that a group set up for itself: what one of them refuses says nothing of the
     * others, so each has a circuit breaker of its own. They are known from the settings and so are few. Empty where one provider serves all.
     */
    default Set<String> addressesWithOwnProvider() {
        return Set.of();
    }
}
