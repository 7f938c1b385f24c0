package org.petitions.casework.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseRow;
import org.petitions.casework.cases.SealedTexts;
import org.petitions.casework.cases.SharedPetitions;
import org.petitions.casework.cases.StepActor;
import org.petitions.casework.documents.printing.DocumentContent;
import org.petitions.casework.documents.printing.DocumentTemplate;
import org.petitions.casework.documents.printing.DocumentTemplate.Addressee;
import org.petitions.casework.facts.FactsReader;
import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.procedure.state.CaseDocuments.DecidedReview;
import org.petitions.casework.procedure.state.CaseState;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.casework.procedure.terms.ReviewBodies;
import org.petitions.casework.timeline.Note;
import org.petitions.casework.timeline.NoteStore;
import org.petitions.events.terms.DocumentKind;
import org.petitions.events.terms.UnitId;
import org.petitions.law.CurrentCalendar;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/** Fills documents: what the case, its sealed words and the petitioner's facts say, in the places that a template has for it. */
@Component
class DocumentFiller {
    private final PetitionerFields petitionerFields;
    private final SharedPetitions shared;
    private final SealedTexts sealedTexts;
    private final NoteStore notes;
    private final Organisation organisation;
    private final ReviewBodies reviewBodies;
    private final CurrentCalendar calendar;
    private final Clock clock;

    DocumentFiller(FactsReader facts, SharedPetitions shared, SealedTexts sealedTexts, NoteStore notes,
            Organisation organisation,
            CityPolicy policy, CurrentCalendar calendar, Clock clock) {
        this.petitionerFields = new PetitionerFields(facts);
        this.shared = shared;
        this.sealedTexts = sealedTexts;
        this.notes = notes;
        this.organisation = organisation;
        this.reviewBodies = policy.reviewBodies();
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Whether the platform may tell the petitioner by itself. */
    boolean choseElectronicNotice(Case shown) {
        return PetitionerFields.choseElectronicNotice(petitionerFields.sealed(shown).open());
    }

    /**
     * What such a document says in a case.
     *
     * @param shown the case as it stands once the document is made
     * @param recorded whether the timeline has it already that the words are opened for this document
     * @throws org.petitions.starter.problem.ProblemException 400 or 409 where something is missing that it has to say
     */
    DocumentContent filled(Case shown, DocumentTemplate template, Making making, Actor actor, String issuer,
            boolean recorded) {
        DocumentKind kind = making.kind();
        LocalDate today = LegalCalendar.dayOf(clock.instant());
        String text = making.added().text();
        CorrectedText corrects = making.corrects();
        if (template.needs("text") && text == null) {
            throw DocumentProblems.textMissing();
        }
        if (template.needs("agreedFacts") && making.added().agreedFacts() == null) {
            throw DocumentProblems.textMissing("agreedFacts");
        }
        Set<String> wanted = template.placeholders();
        boolean toPetitioner = template.addressee() == Addressee.PETITIONER;
        if (toPetitioner && !shown.state().matter().hasPetitioner()) {
            throw DocumentProblems.nobodyToAddress();
        }
        boolean opensFacts = toPetitioner || !Collections.disjoint(wanted, PetitionerFields.FROM_FACTS);
        FactsReader.@Nullable Sealed sealed = opensFacts ? petitionerFields.sealed(shown) : null;
        if (!recorded && (opensFacts || !Collections.disjoint(wanted, CaseFields.SEALED))) {
            notes.add(Note.opened(UUID.randomUUID().toString(), shown.file().id(), clock.instant(),
                    Note.Kind.FACTS_PRINTED, kind.name(), StepActor.person(actor), actor.unit()));
        }
        if (text == null && CaseFields.hasToNameAnotherOffice(shown, kind)) {
            throw DocumentProblems.textMissing();
        }
        Map<String, String> said = CaseFields.of(shown, kind, wanted, organisation, reviewBodies,
                calendar.get(), sealedTexts);
        if (wanted.contains("leadUnit")) {
            leadUnit(shown.state(), today).ifPresent(unit -> said.put("leadUnit", unit));
        }
        if (kind != DocumentKind.NON_ACCEPTANCE_NOTICE || !UnitId.isBureau(actor.unit())) {
            said.put("basis", template.basis()); // Art. 23 has units tell, not the bureau
        }
        if (text != null) {
            said.put("text", text);
        }
        if (making.added().reasons() != null) {
            said.put("refusalReasons", making.added().reasons());
        }
        if (making.added().agreedFacts() != null) {
            said.put("agreedFacts", making.added().agreedFacts());
        }
        if (corrects != null) {
            corrects.putInto(said);
        }
        String addressee = sealed == null
                ? null
                : PetitionerFields.putInto(sealed.open(),
                        shown.state().matter().caseId(), said);
        if (!toPetitioner) {
            String unit = shown.state().unit();
            addressee = unit == null ? null : organisation.nameOf(today, unit).orElse(null);
        }
        if (addressee == null) {
            throw DocumentProblems.nobodyToAddress();
        }
        try {
            DocumentContent filled = DocumentContent.fill(template, said, remedy(shown.state(), template, kind),
                    new DocumentContent.Parties(issuer, template.hasSalutation() ? addressee : null),
                    TemplateFields.day(today));
            return corrects == null ? filled : corrects.named(filled, otherMaker(corrects, actor, today));
        } catch (DocumentContent.MissingContentException e) {
            throw DocumentProblems.incomplete(e.placeholders());
        }
    }

    private @Nullable String otherMaker(CorrectedText corrects, Actor actor, LocalDate today) {
        String maker = corrects.maker();
        return maker == null || maker.equals(actor.unit()) ? null : organisation.nameOf(today, maker).orElse(null);
    }

    /** Whom the petitioner can ask about all matters of the petition; empty where it has one, or while the one that leads lies with nobody. */
    private Optional<String> leadUnit(CaseState state, LocalDate today) {
        return shared.leading(state.matter()).map(CaseRow::unit)
                .flatMap(unit -> unit.equals(state.unit()) ? Optional.of("我单位") : organisation.nameOf(today, unit));
    }

    private static String remedy(CaseState state, DocumentTemplate template, DocumentKind kind) {
        DecidedReview review = state.documents().decidedReviewFor(kind);
        return review == null ? template.remedyFor(state.way()) : template.remedyFor(review.outcome());
    }
}
