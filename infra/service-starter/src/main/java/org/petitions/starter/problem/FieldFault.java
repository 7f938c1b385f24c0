package org.petitions.starter.problem;

import java.util.List;
import org.petitions.starter.message.MessageCode;
import org.petitions.starter.message.Messages;

/**
 * What is wrong with one field of a request, by code. Never holds the value that was sent.
 *
 * @param field path of the field, e.g. {@code representatives[0].phone}; {@code $} for the body as a whole
 * @param code what is wrong
 * @param arguments what its text is filled in with
 */
public record FieldFault(String field, MessageCode code, List<Object> arguments) {
    public FieldFault {
        arguments = List.copyOf(arguments);
    }

    /** With each argument beside the other; a list is one of them. */
    public static FieldFault of(String field, MessageCode code, Object... arguments) {
        return new FieldFault(field, code, List.of(arguments));
    }

    /** The same with its text. */
    public FieldProblem toProblem(Messages messages) {
        return new FieldProblem(field, code.code(), messages.text(code, arguments.toArray()));
    }
}
