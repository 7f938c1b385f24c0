package org.petitions.notification.sms;

import java.time.Duration;
import java.util.Map;
import org.petitions.notification.channel.ProviderFailureException.Refused;
import org.petitions.notification.channel.SendOutcome;
import org.petitions.notification.channel.SendOutcome.RateLimited;
import org.petitions.notification.channel.SendOutcome.RateLimited.Scope;

/** The gateway's codes. Only those that speak of the number count against it; one that is not here is a refusal of ours. */
enum SmsCode {
    OK,
    NUMBER_INVALID,
    NUMBER_UNKNOWN,

    /** Its owner wants none of these. */
    NUMBER_BARRED,
    RATE_LIMITED,
    OTHER;

    private static final Duration RATE_PAUSE = Duration.ofMinutes(1);
    private static final Map<String, SmsCode> BY_NAME = Map.of(OK.name(), OK, NUMBER_INVALID.name(), NUMBER_INVALID,
            NUMBER_UNKNOWN.name(), NUMBER_UNKNOWN, NUMBER_BARRED.name(), NUMBER_BARRED, RATE_LIMITED.name(),
            RATE_LIMITED);

    static SmsCode of(String text) {
        return BY_NAME.getOrDefault(text, OTHER);
    }

    boolean speaksOfTheNumber() {
        return switch (this) {
            case NUMBER_INVALID, NUMBER_UNKNOWN, NUMBER_BARRED -> true;
            case OK, RATE_LIMITED, OTHER -> false;
        };
    }

    /**
     * What it means for the delivery.
     *
     * @throws Refused when it is no matter of the number
     */
    SendOutcome outcome() {
        return switch (this) {
            case OK -> new SendOutcome.Taken();
            case NUMBER_INVALID, NUMBER_UNKNOWN, NUMBER_BARRED -> new SendOutcome.AddressRefused(name());
            case RATE_LIMITED -> new RateLimited(RATE_PAUSE, Scope.CHANNEL);
            case OTHER -> throw new Refused("sms-code");
        };
    }
}
