package org.petitions.notification.notices;

import org.petitions.events.terms.DocumentKind;

/**
 * One notice: that a document is there to be read.
 *
 * @param caseId the case
 * @param kind which document
 * @param number its number (字号)
 */
public record Notice(String caseId, DocumentKind kind, String number, State state) {

    /** How far it has come. */
    public enum State {
        /** It is to be sent. */
        WAITING,

        /** A provider took it. */
        SENT,

        /** No way that was chosen is left. */
        FAILED,

        /** Nobody is to be told: the document was handed over, no electronic way was chosen, or the petition was erased. */
        NOT_NEEDED
    }

    /** The id under which it is kept. */
    public static String idOf(String caseId, String number) {
        return caseId + "/" + number;
    }

    Notice with(State next) {
        return new Notice(caseId, kind, number, next);
    }
}
