package org.petitions.starter.problem;

import java.io.IOException;

/** More bytes arrived than this address takes. */
public final class RequestTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    public RequestTooLargeException() {
        super("body too large");
    }
}
