package org.petitions.casework.procedure.rules;

import java.time.Instant;
import org.petitions.events.DocumentEvent.DocumentIssued;
import org.petitions.events.terms.DocumentKind;

/**
 * A document that is made in the same act as a step, so that nobody can take the step and leave the petitioner untold.
 *
 * @param number its number (字号)
 * @param template the template it is filled into, with its version
 */
public record NewDocument(DocumentKind kind, String number, String template) {

    /** That it was made, as an event of a case. */
    public DocumentIssued issued(String petitionId, long version, Instant at) {
        return new DocumentIssued(petitionId, version, at, kind, number, template);
    }
}
