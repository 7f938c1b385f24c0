package org.petitions.starter.access;

/** Whether somebody may do something. */
public sealed interface Decision {
    Decision YES = new Yes();
    Decision HIDDEN = new Hidden();

    /** They may. */
    record Yes() implements Decision {}

    /**
     * They may not know of what it is about, which is answered as if it were not there: whether it accuses them, is another office's, or is not
     * there, no answer tells apart (Art. 30).
     */
    record Hidden() implements Decision {}

    /** They may not, and may be told so. */
    record No(Reason reason) implements Decision {}

    /** Why not. */
    enum Reason {
        /** It is not for their role. */
        ROLE,

        /** It is not for their office. */
        OFFICE,

        /** They know of it, and it is not theirs to do. */
        NOT_COMPETENT
    }
}
