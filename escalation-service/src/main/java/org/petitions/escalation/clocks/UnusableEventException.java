package org.petitions.escalation.clocks;

/** A well-formed event that the clocks cannot use; the message is a field's name, never its value. */
public final class UnusableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableEventException(String field) {
        super(field);
    }
}
