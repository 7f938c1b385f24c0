package org.petitions.casework.documents;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.documents.printing.DocumentContent;
import org.petitions.events.terms.DocumentCorrectionGround;
import org.petitions.law.LegalCalendar;

/**
 * What a document says because it corrects another.
 *
 * @param old the one that it corrects
 * @param opinion what stands in the place of the words that an opinion was given with; null where those stand
 */
record CorrectedText(IssuedDocument old, DocumentCorrectionGround ground, @Nullable String opinion) {

    /** Puts the corrected words where an opinion's own would stand. */
    void putInto(Map<String, String> said) {
        if (opinion != null) {
            said.put(old.kind().isAnswer() ? "opinion" : "reviewOpinion", opinion);
        }
    }

    /** The same document, naming what it corrects, of which day, and why. */
    DocumentContent named(DocumentContent filled) {
        return filled.correcting(old.number(), TemplateFields.day(LegalCalendar.dayOf(old.issuedAt())), ground.zh());
    }

    @Override
    public String toString() {
        return "CorrectedText[" + old.number() + ", " + ground + "]"; // never the words
    }
}
