package org.petitions.casework.papers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petitions.calendar.LegalCalendar;
import org.petitions.casework.cases.By;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseDesk;
import org.petitions.casework.cases.CaseProblems;
import org.petitions.casework.cases.WrittenWords;
import org.petitions.casework.facts.KeptFacts;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.papers.PaperTemplate.Addressee;
import org.petitions.casework.papers.PaperTemplate.Office;
import org.petitions.casework.procedure.CaseState;
import org.petitions.casework.procedure.Papers.DecidedReview;
import org.petitions.casework.procedure.Papers.Issue;
import org.petitions.casework.timeline.Note;
import org.petitions.casework.timeline.Notes;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.Purpose;
import org.petitions.shell.actor.Actor;
import org.petitions.shell.actor.Role;
import org.petitions.shell.web.ExpectedVersion;
import org.petitions.shell.web.ProblemException;
import org.springframework.stereotype.Component;

/**
 * Makes documents. The sheet is filled, printed and kept first, and then the step is taken: a case never names a document that is not
 * there. What is kept for a step that was refused in the end is taken back; after an error nobody knows whether the step was taken, and it
 * stays.
 */
@Component
class PaperDesk {
    private final CaseDesk desk;
    private final PaperTemplates templates;
    private final PetitionersPart petitioners;
    private final WrittenWords written;
    private final Notes notes;
    private final Organisation organisation;
    private final LegalCalendar calendar;
    private final PaperNumbers numbers;
    private final PaperStore store;
    private final Printers printers;
    private final Clock clock;

    PaperDesk(CaseDesk desk, PaperTemplates templates, KeptFacts facts, WrittenWords written, Notes notes,
            Organisation organisation, LegalCalendar calendar, PaperNumbers numbers, PaperStore store,
            Printers printers, Clock clock) {
        this.desk = desk;
        this.templates = templates;
        this.petitioners = new PetitionersPart(facts);
        this.written = written;
        this.notes = notes;
        this.organisation = organisation;
        this.calendar = calendar;
        this.numbers = numbers;
        this.store = store;
        this.printers = printers;
        this.clock = clock;
    }

    /**
     * Makes a document.
     *
     * @param text what the official adds to what the case says, or null
     * @return the case after it
     * @throws ProblemException 400, 403, 404, 409 or 412; then nothing is kept
     */
    Case issue(String petitionId, ExpectedVersion expected, Actor actor, DocumentKind kind, @Nullable String text) {
        PaperTemplates.Named named = templates.of(kind);
        Case shown = desk.wouldCarryOut(petitionId, expected, actor, new Issue(kind, "", named.name()));
        if (Collections.disjoint(named.template().issuers(), officesOf(actor, shown.state(), kind))) {
            throw CaseProblems.notCompetent();
        }
        String issuer = organisation.nameOf(actor.unit()).orElseThrow(PaperProblems::officeUnknown);
        Sheet sheet = filled(shown, named.template(), kind, actor, issuer, text);
        OptionalInt unprintable = printers.unprintable(sheet);
        if (unprintable.isPresent()) {
            throw PaperProblems.unprintable(unprintable.getAsInt());
        }
        int year = LegalCalendar.dayOf(clock.instant()).getYear();
        String number = "%s%s〔%d〕%d号".formatted(issuer, named.template().code(), year,
                numbers.next(actor.unit(), kind, year));
        Sheet whole = sheet.numbered(number);
        store.keep(petitionId, number, named.name(), clock.instant(), printers.pdf(whole), printers.docx(whole));
        try {
            return desk.carryOut(petitionId, expected, actor, new Issue(kind, number, named.name()), text);
        } catch (ProblemException e) {
            // Refused or stale, so the case surely does not name it. After any other failure it may.
            store.drop(petitionId, number);
            throw e;
        }
    }

    private Sheet filled(Case shown, PaperTemplate template, DocumentKind kind, Actor actor, String issuer,
            @Nullable String text) {
        if (template.needs("text") && text == null) {
            throw PaperProblems.textMissing();
        }
        Set<String> wanted = template.placeholders();
        boolean toPetitioner = template.addressee() == Addressee.PETITIONER;
        if (toPetitioner && !shown.state().matter().hasPetitioner()) {
            throw PaperProblems.nobodyToAddress();
        }
        boolean opensFacts = toPetitioner || !Collections.disjoint(wanted, PetitionersPart.SAID);
        KeptFacts.@Nullable Sealed sealed = opensFacts ? petitioners.sealed(shown) : null;
        if (opensFacts || !Collections.disjoint(wanted, CaseSays.WRITTEN)) {
            notes.note(Note.opened(UUID.randomUUID().toString(), shown.file().id(), clock.instant(),
                    Note.Kind.FACTS_PRINTED, kind.name(), By.person(actor), actor.unit()));
        }
        Map<String, String> said = CaseSays.of(shown, kind, wanted, organisation, calendar, written);
        said.put("basis", template.basis());
        if (text != null) {
            said.put("text", text);
        }
        String addressee = sealed == null ? null : petitioners.say(sealed.open(), said);
        if (!toPetitioner) {
            String unit = shown.state().unit();
            addressee = unit == null ? null : organisation.nameOf(unit).orElse(null);
        }
        if (addressee == null) {
            throw PaperProblems.nobodyToAddress();
        }
        Instant at = clock.instant();
        LocalDate today = LegalCalendar.dayOf(at);
        try {
            return Sheet.fill(template, said, remedy(shown.state(), template, kind), issuer, addressee,
                    CaseSays.day(today));
        } catch (Sheet.MissingException e) {
            throw PaperProblems.incomplete(e.placeholders());
        }
    }

    private static String remedy(CaseState state, PaperTemplate template, DocumentKind kind) {
        DecidedReview review = state.papers().reviewBehind(kind);
        Purpose purpose = state.matter().purpose();
        return review == null ? template.remedyFor(purpose) : template.remedyFor(purpose, review.outcome());
    }

    private static Set<Office> officesOf(Actor actor, CaseState state, DocumentKind kind) {
        if (actor.role() == Role.BUREAU) {
            return Set.of(Office.BUREAU);
        }
        DecidedReview review = state.papers().reviewBehind(kind);
        boolean reviews = review == null
                ? state.isReviewer(actor.unit())
                : review.body().equals(actor.unit());
        boolean answers = actor.unit().equals(state.unit());
        return answers && reviews
                ? Set.of(Office.RESPONSIBLE_UNIT, Office.REVIEW_BODY)
                : Set.of(reviews ? Office.REVIEW_BODY : Office.RESPONSIBLE_UNIT);
    }
}
