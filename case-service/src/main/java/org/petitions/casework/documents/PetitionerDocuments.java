package org.petitions.casework.documents;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.CaseQueries;
import org.petitions.casework.cases.StepActor;
import org.petitions.casework.commands.CaseCommandHandler;
import org.petitions.casework.documents.printing.DocumentTemplate.Addressee;
import org.petitions.casework.documents.printing.DocumentTemplates;
import org.petitions.casework.procedure.documents.ElectronicDelivery.OpenDocument;
import org.petitions.casework.procedure.state.CaseDocument;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.petitions.events.CaseId;
import org.petitions.events.DocumentEvent.DocumentIssued;
import org.petitions.law.CurrentCalendar;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.pass.PetitionPass;
import org.springframework.stereotype.Component;

/**
 * The documents that were made for a petitioner, in all matters of one petition: what offices write to each other is not among them, nor is
 * what was made elsewhere, whose paper is not here.
 */
@Component
class PetitionerDocuments {
    private final CaseQueries cases;
    private final CaseCommandHandler commands;
    private final DocumentStore store;
    private final DocumentTemplates templates;
    private final CityPolicy policy;
    private final CurrentCalendar calendar;
    private final UnsentNoticeStore unsent;
    private final Clock clock;

    PetitionerDocuments(CaseQueries cases, CaseCommandHandler commands, DocumentStore store,
            DocumentTemplates templates, CityPolicy policy, CurrentCalendar calendar,
            UnsentNoticeStore unsent, Clock clock) {
        this.cases = cases;
        this.commands = commands;
        this.store = store;
        this.templates = templates;
        this.policy = policy;
        this.calendar = calendar;
        this.unsent = unsent;
        this.clock = clock;
    }

    /**
     * One matter's.
     *
     * @param matter its place in the petition, from 1
     * @param number of its case
     */
    record MatterDocuments(int matter, String number, List<IssuedDocument> documents) {
        MatterDocuments {
            documents = List.copyOf(documents);
        }
    }

    /** All that the bearer of a pass may open, matter by matter; empty while no case of the petition has been opened here. */
    List<MatterDocuments> of(PetitionPass pass) {
        Optional<CaseFile> first = cases.find(pass.petitionId());
        if (first.isEmpty()) {
            return List.of();
        }
        List<String> further = Case.of(first.get(), policy).state().matter().siblings();
        Map<String, CaseFile> others = cases.findAll(further);
        List<MatterDocuments> all = new ArrayList<>();
        all.add(documents(Case.of(first.get(), policy)));
        further.stream().filter(others::containsKey).map(others::get)
                .forEach(file -> all.add(documents(Case.of(file, policy))));
        return all;
    }

    private MatterDocuments documents(Case shown) {
        LegalCalendar days = calendar.get();
        return new MatterDocuments(CaseId.parse(shown.file().id()).matter(), shown.file().number(),
                IssuedDocument.of(shown, days).stream().filter(this::isForPetitioner).toList());
    }

    private boolean isForPetitioner(IssuedDocument document) {
        return !document.template().equals(DocumentIssued.MADE_ELSEWHERE)
                && templates.of(document.kind()).template().addressee() == Addressee.PETITIONER;
    }

    /** A document as it is handed to whoever opens it. */
    record Opened(String fileName, byte[] pdf) {}

    /**
     * Opens a document. The first time it is recorded as delivered electronically, with its day, before anything is shown; if the
     * petitioner has had it before, by whichever way, nothing is recorded.
     *
     * @param matter place of the matter in the petition
     * @param n which one of its case's, from 1
     * @throws org.petitions.starter.problem.ProblemException 404 where this petition has no such document for the petitioner, or it was
     *     erased
     */
    Opened open(PetitionPass pass, int matter, int n) {
        IssuedDocument document = of(pass).stream().filter(each -> each.matter() == matter)
                .flatMap(each -> each.documents().stream()).filter(each -> each.n() == n).findFirst()
                .orElseThrow(DocumentProblems::notFound);
        String caseId = new CaseId(pass.petitionId(), matter).toString();
        DocumentStore.Sealed sealed = store.find(caseId, document.number(), DocumentFormat.PDF)
                .orElseThrow(DocumentProblems::erased);
        Case shown = commands.record(caseId, StepActor.petitioner(), clock.instant(),
                found -> opening(found, document.number(), pass));
        unsent.remove(caseId, document.number());
        return new Opened(shown.file().numberInNames() + "-" + n + "." + DocumentFormat.PDF.extension(),
                sealed.open());
    }

    private static Optional<OpenDocument> opening(Case found, String number, PetitionPass pass) {
        CaseDocument document = found.state().documents().numbered(number);
        return document == null || document.receivedAt() != null
                ? Optional.empty()
                : Optional.of(new OpenDocument(number, pass.electronicNotice()));
    }
}
