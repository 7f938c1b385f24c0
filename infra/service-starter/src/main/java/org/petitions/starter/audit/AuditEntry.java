package org.petitions.starter.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.access.Action;

/**
 * One line of the audit trail. Codes alone: accounts and ids, never a name, a word that somebody wrote, or an address with values in it.
 *
 * @param id of this entry, the same whenever it is published again
 * @param at when, by the service's clock, UTC, to the millisecond
 * @param service whose answer it was, e.g. {@code case-service}
 * @param by who did it
 * @param act what was asked for; null of a sign-in, and where an entry counts what was not written one by one
 * @param outcome what came of it
 * @param count how many it stands for; null for one
 * @param trace id of the trace, by which log lines of the same request are found, or null
 */
record AuditEntry(String id, Instant at, String service, Person by, @Nullable Act act, Outcome outcome,
        @Nullable Integer count, @Nullable String trace) {

    /**
     * A person in an office.
     *
     * @param account as sign-in calls it; {@link #PETITIONER} of whoever has none and showed number and tracking code
     * @param office role and unit, e.g. {@code HANDLER@431222-HRSS}; null of a petitioner, of a sign-in, in a count, which may be of several,
     *     and of who was refused because they hold none, or not the one they chose
     * @param post the post that was chosen, or null
     */
    record Person(String account, @Nullable String office, @Nullable String post) {
        /** Of which petition, the entry's subject says; who it was nobody asks. */
        static final String PETITIONER = "PETITIONER";
    }

    /**
     * What was asked for.
     *
     * @param action what is decided on
     * @param address method and address with the names of its variables, e.g. {@code POST /cases/{id}/accept}: it names the step,
     *     also of a page's form, which has it as a variable
     * @param subject id of what it is about: the document that was written, else what the address names; or null
     * @param why the code of the purpose that was stated, or null
     * @param place which of the petition's files it is about, or null; in no entry of an earlier release
     * @param exported which rows were taken out as a file, or null; in no entry of an earlier release
     */
    record Act(Action action, String address, @Nullable String subject, @Nullable String why,
            @Nullable Integer place, @Nullable Exported exported) {}

    /**
     * What of a list was taken out of the platform as a file. Which list, the address says.
     *
     * @param filter what the list was asked for, e.g. {@code unit=431222-HRSS&status=DISPATCHED}; a value that is no code, day or id of the
     *     platform stands there as {@code ?}
     * @param rows how many rows the file has
     */
    record Exported(String filter, int rows) {}

    /** What came of it. */
    enum Outcome {
        /** Somebody signed in. */
        SIGNED_IN,

        /** A command was carried out: the entry stands in the same write. */
        DONE,

        /** A command was answered well and wrote nothing that has an outbox, as one that was carried out before. */
        ANSWERED,

        /**
         * Words, people, evidence or a list as a file were asked for and may be shown to this person, or a look-up found a matter: written before they are. Whether they were is not said: a
         * 403 or 404 that follows has an entry of its own, any other fault (400, 409, 5xx) has none.
         */
        OPENED,

        /** Not allowed (403). */
        REFUSED,

        /** Not there, or nothing that the account may know of (404): which of the two is not said here either. */
        NOT_FOUND
    }
}
