package org.petitions.starter.sealing;

/** A box cannot be opened, or made, with this keyset. The message names the keyset only. */
public final class SealingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SealingException(String message, Throwable cause) {
        super(message, cause);
    }
}
