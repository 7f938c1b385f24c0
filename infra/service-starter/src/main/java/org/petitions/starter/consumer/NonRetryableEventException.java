package org.petitions.starter.consumer;

import org.jspecify.annotations.Nullable;

/** This one event can never be handled, however often it is tried. It goes to the dead-letter topic and the rest goes on. */
public final class NonRetryableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ReceivedEvent received;
    private final String reason;

    /**
     * @param received the event
     * @param reason a code that is safe to log, e.g. {@code UNKNOWN_UNIT}
     */
    public NonRetryableEventException(ReceivedEvent received, String reason) {
        this(received, reason, null);
    }

    /** As above, with the error that showed it; only its class is kept. */
    public NonRetryableEventException(ReceivedEvent received, String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.received = received;
        this.reason = reason;
    }

    ReceivedEvent received() {
        return received;
    }

    String reason() {
        return reason;
    }

    /** Name of the causing error's class, or null. */
    @Nullable
    String errorClass() {
        Throwable cause = getCause();
        return cause == null ? null : cause.getClass().getName();
    }
}
