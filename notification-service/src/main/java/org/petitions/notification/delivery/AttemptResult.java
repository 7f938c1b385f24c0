package org.petitions.notification.delivery;

import org.petitions.notification.channel.SendOutcome;

/** What became of one try at a delivery. */
sealed interface AttemptResult {

    /** The provider answered. */
    record Answered(SendOutcome outcome) implements AttemptResult {}

    /**
     * The provider failed, or refuses us.
     *
     * @param cause a code that is safe to log
     */
    record ProviderFailed(String cause) implements AttemptResult {}

    /**
     * It was not tried, because the provider has been failing.
     *
     * @param ofChannel whether it is the whole channel's, which nothing is claimed for then; or one address's own
     */
    record CircuitOpen(boolean ofChannel) implements AttemptResult {}
}
