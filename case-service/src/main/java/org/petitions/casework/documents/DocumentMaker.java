package org.petitions.casework.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseProblems;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.commands.CaseCommandHandler.Worded;
import org.petitions.casework.documents.printing.DocumentContent;
import org.petitions.casework.documents.printing.DocumentPrinter;
import org.petitions.casework.documents.printing.DocumentTemplates;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.procedure.rules.CaseCommand;
import org.petitions.casework.procedure.rules.NewDocument;
import org.petitions.events.terms.DocumentKind;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.stereotype.Component;

/**
 * Makes a document. It is filled, printed and kept first, and then the step is taken: a case never names a document that is not
 * there. What is kept for a step that was refused in the end is taken back; after an error nobody knows whether the step was taken, and it
 * stays. What it says is read once its place is reserved, so that no document outlives the words it was made from
 * ({@link org.petitions.casework.erasure.ErasureParticipant.Stage}), and the step is taken on the case it was read from, so that neither
 * does what the official added.
 */
@Component
class DocumentMaker {
    /** What was drawn stays drawn, so that the next try goes on from there. */
    private static final int MOST_DRAWS = 500;

    private final CaseCommandHandler commands;
    private final DocumentTemplates templates;
    private final DocumentFiller filler;
    private final Organisation organisation;
    private final DocumentNumbers numbers;
    private final DocumentStore store;
    private final DocumentPrinter printer;
    private final Clock clock;

    DocumentMaker(CaseCommandHandler commands, DocumentTemplates templates, DocumentFiller filler,
            Organisation organisation, DocumentNumbers numbers, DocumentStore store, DocumentPrinter printer,
            Clock clock) {
        this.commands = commands;
        this.templates = templates;
        this.filler = filler;
        this.organisation = organisation;
        this.numbers = numbers;
        this.store = store;
        this.printer = printer;
        this.clock = clock;
    }

    /** Makes a document with the steps that it comes with, in one write. */
    Case make(String petitionId, ExpectedVersion expected, Actor actor, Making making) {
        Ready ready = ready(petitionId, expected, actor, making, false);
        DocumentKind kind = making.kind();
        DocumentTemplates.VersionedTemplate named = ready.named();
        String number = reserveNumber(petitionId, named, kind, actor.unit(), ready.shortForm());
        try {
            CaseCommandHandler.Checked current = commands.check(petitionId, expected, actor, ready.unnumbered());
            if (!Objects.equals(ready.shown().file().wordsErasedAt(), current.before().file().wordsErasedAt())) {
                throw ExpectedVersion.stale();
            }
            DocumentContent whole = filler
                    .filled(current.after(), named.template(), making, actor, ready.issuer(), true)
                    .withNumber(number);
            if (!store.save(petitionId, number, printer.pdf(whole), printer.docx(whole))) {
                throw DocumentProblems.factsNotHere();
            }
            return commands.handle(current.before(), actor,
                    making.steps().apply(new NewDocument(kind, number, named.name())));
        } catch (ProblemException e) {
            // Refused or stale, so the case surely does not name it. After any other failure it may.
            store.delete(petitionId, number);
            throw e;
        }
    }

    /**
     * What would be printed, without a number; nothing is kept but that the words were opened for it.
     *
     * @throws ProblemException 400, 403, 404, 409, 412 or 422, as making it would
     */
    byte[] preview(String petitionId, ExpectedVersion expected, Actor actor, Making making) {
        Ready ready = ready(petitionId, expected, actor, making, false);
        return printer.pdf(filler.filled(ready.shown(), ready.named().template(), making, actor, ready.issuer(), true)
                .withNumber(""));
    }

    /**
     * The next number that no document has, with its place. That a draw meets a document happens where two offices share a short form, or the
     * counter is behind, as on a server whose data were put back: then it is drawn again.
     */
    private String reserveNumber(String petitionId, DocumentTemplates.VersionedTemplate named, DocumentKind kind,
            String unit, String shortForm) {
        int year = LegalCalendar.dayOf(clock.instant()).getYear();
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            String number = named.template().number(shortForm, year, numbers.next(unit, kind, year));
            if (store.reserve(petitionId, number, named.name(), clock.instant())) {
                return number;
            }
        }
        throw new IllegalStateException("the counter of " + unit + " for " + kind + " is far behind its documents");
    }

    /**
     * Whether it could be made now; nothing is made and nothing is kept.
     *
     * @throws ProblemException 400, 403, 404, 409, 412 or 422, as making it would
     */
    void requireReady(String petitionId, ExpectedVersion expected, Actor actor, Making making) {
        // Nobody gets to see what is filled in here: the opening is recorded when the document is made.
        ready(petitionId, expected, actor, making, true);
    }

    /**
     * What a document is made from.
     *
     * @param issuer name of the office that makes it
     * @param shortForm what its numbers begin with
     * @param unnumbered the steps that it comes with
     * @param shown the case as it would stand after them
     */
    private record Ready(DocumentTemplates.VersionedTemplate named, String issuer, String shortForm,
            List<CaseCommand> unnumbered, Case shown) {}

    /** What cannot be filled, or would not go out, draws no number. */
    private Ready ready(String petitionId, ExpectedVersion expected, Actor actor, Making making, boolean recorded) {
        DocumentKind kind = making.kind();
        DocumentTemplates.VersionedTemplate named = templates.of(kind);
        List<CaseCommand> unnumbered = making.steps().apply(new NewDocument(kind, "", named.name())).stream()
                .map(Worded::command).toList();
        Case shown = commands.check(petitionId, expected, actor, unnumbered).after();
        if (Collections.disjoint(named.template().issuers(), IssuingOffices.of(actor, shown.state(), kind))) {
            throw CaseProblems.notCompetent();
        }
        LocalDate today = LegalCalendar.dayOf(clock.instant());
        String issuer = organisation.nameOf(today, actor.unit()).orElseThrow(DocumentProblems::officeUnknown);
        String shortForm = organisation.shortFormOf(today, actor.unit()).orElseThrow(DocumentProblems::officeUnknown);
        filler.filled(shown, named.template(), making, actor, issuer, recorded);
        if (making.unlessChosen() != null && !filler.choseElectronicNotice(shown)) {
            throw making.unlessChosen().get();
        }
        return new Ready(named, issuer, shortForm, unnumbered, shown);
    }
}
