package org.petitions.casework.documents;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.StepActor;
import org.petitions.casework.documents.printing.PdfJoiner;
import org.petitions.casework.timeline.Note;
import org.petitions.casework.timeline.NoteStore;
import org.petitions.events.DocumentEvent.DocumentIssued;
import org.petitions.law.CurrentCalendar;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/** Opens documents for somebody who may: that is on the timeline of the case before the paper is out. */
@Component
public class DocumentOpening {
    private final CaseReader reading;
    private final DocumentStore store;
    private final NoteStore notes;
    private final CurrentCalendar calendar;
    private final Clock clock;

    DocumentOpening(CaseReader reading, DocumentStore store, NoteStore notes, CurrentCalendar calendar, Clock clock) {
        this.reading = reading;
        this.store = store;
        this.notes = notes;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A document of a case, by its place from 1. */
    public record Chosen(String caseId, int n) {}

    /** @param name of the file, without its ending */
    record Opened(String name, byte[] content) {
        @Override
        public String toString() {
            return "Opened[" + name + "]"; // never the content
        }
    }

    /** Those of a case that were made here and have gone out by no way yet. */
    public List<IssuedDocument> toServe(Case shown) {
        return IssuedDocument.of(shown, calendar.get()).stream()
                .filter(paper -> paper.sentOn() == null && paper.receivedAt() == null && paper.correctedBy() == null)
                .filter(paper -> !paper.template().equals(DocumentIssued.MADE_ELSEWHERE)).toList();
    }

    /**
     * All of these as one PDF, one behind the other.
     *
     * @throws org.petitions.starter.problem.ProblemException 404 where one is not there, or is not known to the actor; 403 where they may not
     *     open it
     */
    public byte[] pdf(List<Chosen> chosen, Actor actor) {
        List<byte[]> all = new ArrayList<>();
        for (Chosen each : chosen) {
            all.add(open(each, actor, DocumentFormat.PDF).content());
        }
        return PdfJoiner.joined(all);
    }

    Opened open(Chosen chosen, Actor actor, DocumentFormat form) {
        String id = chosen.caseId();
        Case shown = reading.readForTexts(id, actor);
        IssuedDocument paper = IssuedDocument.numbered(shown, chosen.n(), calendar.get());
        if (paper.template().equals(DocumentIssued.MADE_ELSEWHERE)) {
            throw DocumentProblems.keptByAnotherUnit();
        }
        DocumentStore.Sealed sealed = store.find(id, paper.number(), form).orElseThrow(DocumentProblems::erased);
        notes.add(Note.opened(UUID.randomUUID().toString(), id, clock.instant(), Note.Kind.DOCUMENT_OPENED,
                paper.kind().name(), StepActor.person(actor), shown.file().unit()));
        return new Opened(shown.file().numberInNames() + "-" + chosen.n(), sealed.open());
    }
}
