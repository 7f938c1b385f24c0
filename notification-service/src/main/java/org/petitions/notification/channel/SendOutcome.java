package org.petitions.notification.channel;

import java.time.Duration;

/** What the provider answered to one try. Codes and causes are safe to log: they hold nothing that a peer may have chosen freely. */
public sealed interface SendOutcome {

    /** It took the alert. */
    record Taken() implements SendOutcome {}

    /**
     * It says that this address is no good and never will be. Only where it speaks of the address: a refusal of the content, the rate or
     * the sender is {@link ProviderFailureException.Refused}.
     *
     * @param code what it said, as a code
     */
    record AddressRefused(String code) implements SendOutcome {}

    /**
     * Not this time, for a reason that lies with the one it is for, such as a full mailbox.
     *
     * @param cause a kind, and after a colon, where there is one, a number
     */
    record Deferred(String cause) implements SendOutcome {}

    /**
     * The address is none that is set up here. It may be set up in a moment, as the directory may come before its settings; after that the
     * post cannot be reached on this channel, which is told, for otherwise nobody above would be.
     *
     * @param cause a kind
     */
    record NotConfigured(String cause) implements SendOutcome {}

    /**
     * It takes no more for a while.
     *
     * @param retryAfter how long
     * @param scope of whom
     */
    record RateLimited(Duration retryAfter, Scope scope) implements SendOutcome {

        /** What a provider's limit holds for. */
        public enum Scope {
            /** All that goes out on this channel. */
            CHANNEL,

            /** This address alone. */
            ADDRESS
        }
    }
}
