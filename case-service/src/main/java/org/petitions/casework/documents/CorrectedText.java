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
 * @param maker unit id of who made it, or null where nobody is named
 * @param opinion what stands in the place of the words that an opinion was given with; null where those stand
 */
record CorrectedText(IssuedDocument old, DocumentCorrectionGround ground, @Nullable String maker,
        @Nullable String opinion) {

    /** Puts the corrected words where an opinion's own would stand. */
    void putInto(Map<String, String> said) {
        if (opinion != null) {
            said.put(old.kind().isAnswer() ? "opinion" : "reviewOpinion", opinion);
        }
    }

    /**
     * The same document, naming what it corrects, of whom and which day, and why.
     *
     * @param office name of the office that made the old one, where that is another; null for the same
     */
    DocumentContent named(DocumentContent filled, @Nullable String office) {
        String day = TemplateFields.day(LegalCalendar.dayOf(old.issuedAt()));
        return filled.correcting(new DocumentContent.Corrected(old.number(), office, day), ground.zh());
    }

    @Override
    public String toString() {
        return "CorrectedText[" + old.number() + ", " + ground + "]"; // never the words
    }
}
