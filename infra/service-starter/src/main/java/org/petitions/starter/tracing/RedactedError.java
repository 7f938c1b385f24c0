package org.petitions.starter.tracing;

/**
 * An error as a trace tells it: its class and where it was thrown. Its message may quote what somebody sent, and so may those of its causes; the
 * log names their classes.
 */
final class RedactedError extends Exception {
    private static final long serialVersionUID = 1L;

    RedactedError(Throwable error) {
        super(error.getClass().getName());
        setStackTrace(error.getStackTrace());
    }
}
