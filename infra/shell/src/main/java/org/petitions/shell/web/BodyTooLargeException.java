package org.petitions.shell.web;

import java.io.IOException;

/** More bytes arrived than this address takes. */
final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    BodyTooLargeException() {
        super("body too large");
    }
}
