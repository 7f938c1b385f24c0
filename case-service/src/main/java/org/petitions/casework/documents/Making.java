package org.petitions.casework.documents;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.events.terms.DocumentKind;

/**
 * A document that is to be made and the steps that it comes with, which are one act.
 *
 * @param words what is kept as written with the last step, or null
 * @param leftToPlatform whether it goes out by nothing but the platform's sending
 * @param corrects what it corrects, or null
 */
record Making(DocumentKind kind, Added added, @Nullable String words, boolean leftToPlatform,
        Function<NewDocument, List<CaseCommand>> steps, @Nullable CorrectedText corrects) {

    /** What corrects nothing. */
    Making(DocumentKind kind, Added added, @Nullable String words, boolean leftToPlatform,
            Function<NewDocument, List<CaseCommand>> steps) {
        this(kind, added, words, leftToPlatform, steps, null);
    }

    static Making of(DocumentKind kind, NoticeRequest notice, Function<NewDocument, List<CaseCommand>> steps) {
        return new Making(kind, new Added(notice.text(), null), notice.receiptOfSending(), notice.isLeftToPlatform(),
                steps);
    }

    @Override
    public String toString() {
        return "Making[" + kind + "]"; // never the words
    }
}
