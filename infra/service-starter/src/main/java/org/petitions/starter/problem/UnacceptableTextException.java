package org.petitions.starter.problem;

import org.petitions.starter.text.TextFault;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A text in a JSON body that is not taken. Its path is the field's; it never holds the text. */
public final class UnacceptableTextException extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    private final TextFault fault;

    public UnacceptableTextException(JsonParser json, TextFault reason) {
        super(json, reason.code(), String.class);
        this.fault = reason;
    }

    TextFault fault() {
        return fault;
    }
}
