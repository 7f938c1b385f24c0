package org.petitions.casework.documents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.commands.CaseCommandHandler.Worded;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.events.terms.DocumentKind;
import org.petitions.starter.problem.ProblemException;

/**
 * A document that is to be made and the steps that it comes with, which are one act.
 *
 * @param unlessChosen what is refused where the petitioner chose no electronic notice and it goes out by nothing but the platform's
 *     sending; null where it does not hang on that
 * @param steps each with what is kept as written with it
 * @param corrects what it corrects, or null
 */
record Making(DocumentKind kind, Added added, @Nullable Supplier<ProblemException> unlessChosen,
        Function<NewDocument, List<Worded>> steps,
        @Nullable CorrectedText corrects) {

    /** What corrects nothing. */
    Making(DocumentKind kind, Added added, Function<NewDocument, List<Worded>> steps) {
        this(kind, added, null, steps, null);
    }

    /**
     * What goes out with its steps, where the notice names a way.
     *
     * @param steps those before it goes out
     * @param now when it goes out
     */
    static Making of(DocumentKind kind, Added added, NoticeRequest notice, Function<NewDocument, List<Worded>> steps,
            Supplier<Instant> now) {
        return of(kind, added, notice, steps, now,
                notice.isLeftToPlatform() ? DocumentProblems::electronicNotChosen : null);
    }

    /** What goes out with its steps in any case: by the way that the notice names, else electronically, as the petitioner chose. */
    static Making surelyOut(DocumentKind kind, Added added, NoticeRequest notice,
            Function<NewDocument, List<Worded>> steps, Supplier<Instant> now) {
        return notice.how() == null
                ? of(kind, added, notice, steps, now, () -> DocumentProblems.wayMissing())
                : of(kind, added, notice, steps, now);
    }

    private static Making of(DocumentKind kind, Added added, NoticeRequest notice,
            Function<NewDocument, List<Worded>> steps, Supplier<Instant> now,
            @Nullable Supplier<ProblemException> unlessChosen) {
        return new Making(kind, added, unlessChosen, document -> {
            List<Worded> all = new ArrayList<>(steps.apply(document));
            CaseCommand sending = notice.sending(document.number(), now.get());
            if (sending != null) {
                all.add(new Worded(sending, notice.receiptOfSending()));
            }
            return all;
        }, null);
    }

    @Override
    public String toString() {
        return "Making[" + kind + "]"; // never the words
    }
}
