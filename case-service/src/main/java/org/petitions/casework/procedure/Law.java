package org.petitions.casework.procedure;

/**
 * The figures of the Regulations that decisions and documents need. Clocks have theirs in escalation-service's policy, which judges; a
 * document only says what the law says.
 */
public final class Law {
    /** Days from registration within which a bureau dispatches (Art. 22). */
    public static final int DISPATCH_DAYS = 15;

    /** Days from arrival within which a unit tells the petitioner whether it accepts (Art. 23). */
    public static final int ACCEPTANCE_DAYS = 15;

    /** Working days from arrival within which a unit may object to its competence (Art. 23). */
    public static final int OBJECTION_WORKING_DAYS = 5;

    /** Days from acceptance to handle a claim (Art. 34). */
    public static final int HANDLING_DAYS = 60;

    /** The most days a handling limit may be extended by, once (Art. 34). */
    static final int MOST_EXTENSION_DAYS = 30;

    /** Days from receiving a written opinion within which a review may be requested (Art. 35, 36). */
    public static final int REVIEW_WINDOW_DAYS = 30;

    /** The most representatives a group may elect (Art. 20). */
    static final int MOST_REPRESENTATIVES = 5;

    private Law() {}
}
