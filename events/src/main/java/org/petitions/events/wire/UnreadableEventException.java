package org.petitions.events.wire;

/** A record that claims to be an event we know and cannot be read as one. It belongs on the dead-letter topic. */
public final class UnreadableEventException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why it cannot be read, as a code that is safe to log: it never holds any of the record's content. */
    public enum Reason {
        /** No {@code ce_type} header. */
        NO_TYPE,

        /** No key. */
        NO_KEY,

        /** The value is not JSON, or not of the record's shape. */
        MALFORMED,

        /** A required field is absent or null. */
        MISSING_FIELD,

        /** The key is not the one the event belongs under. */
        WRONG_KEY,

        /** The topic is not the one that such events are published on, so somebody published it who is none to say so. */
        WRONG_TOPIC
    }

    private final Reason reason;

    UnreadableEventException(Reason reason, String field) {
        super(field.isEmpty() ? reason.name() : reason + ":" + field);
        this.reason = reason;
    }

    /** Why. The message adds the field's name where there is one. */
    public Reason reason() {
        return reason;
    }
}
