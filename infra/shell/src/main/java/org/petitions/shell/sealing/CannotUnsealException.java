package org.petitions.shell.sealing;

/** A box cannot be opened, or made, with this keyset. The message names the keyset only. */
public final class CannotUnsealException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotUnsealException(String message, Throwable cause) {
        super(message, cause);
    }
}
