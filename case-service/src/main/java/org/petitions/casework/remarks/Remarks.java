package org.petitions.casework.remarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.StepActor;
import org.petitions.casework.facts.OpeningPurpose;
import org.petitions.casework.timeline.Note;
import org.petitions.casework.timeline.NoteStore;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.petitions.starter.web.ExpectedVersion;
import org.springframework.stereotype.Component;

/**
 * Writes internal notes and opens them, for those who may open the case's words: everybody of one office, who may, reads what the others of it wrote,
 * and nothing that another office wrote.
 */
@Component
public class Remarks {
    /** So many of an office's are kept on a case: they stand in the case's own document, which may not outgrow what the database takes. */
    static final int MOST = 200;

    private final CaseReader reading;
    private final RemarkStore store;
    private final NoteStore notes;
    private final Clock clock;

    Remarks(CaseReader reading, RemarkStore store, NoteStore notes, Clock clock) {
        this.reading = reading;
        this.store = store;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * Writes one. Sent again with the same key and text it is kept once.
     *
     * @param key of the form it was typed into, one for each showing
     * @throws ProblemException 404 where there is no such case; 403 where they may not open its words; 409 where
     *     their office has written {@value #MOST}; 412 where the petition was erased meanwhile
     */
    public void write(String caseId, String key, String text, Actor actor) {
        CaseFile file = reading.readForTexts(caseId, actor).file();
        if (store.of(caseId, actor.unit()).size() >= MOST) {
            throw new ProblemException(RemarkProblem.TOO_MANY_REMARKS);
        }
        // The key is kept nowhere, so that what is made of it and the text tells nothing of the text.
        String once = UUID.nameUUIDFromBytes((key + "\n" + text).getBytes(UTF_8)).toString();
        if (!store.add(file, once, new Remark(clock.instant(), StepActor.person(actor), text))) {
            throw ExpectedVersion.stale();
        }
    }

    /** How many the actor's office has written on a case that the actor may read. */
    public int count(String caseId, Actor actor) {
        return store.of(caseId, actor.unit()).size();
    }

    /**
     * Those of the actor's office, oldest first. The opening is on the timeline before the words are out.
     *
     * @throws ProblemException 404 where there is no such case; 403 where they may not open its words
     */
    public List<Remark> open(String caseId, OpeningPurpose why, Actor actor) {
        CaseFile file = reading.readForTexts(caseId, actor).file();
        List<RemarkStore.Kept> kept = store.of(caseId, actor.unit());
        notes.add(Note.opened(UUID.randomUUID().toString(), caseId, clock.instant(), Note.Kind.REMARKS_OPENED,
                why.name(), StepActor.person(actor), file.unit()));
        return kept.stream().map(each -> store.open(caseId, each)).toList();
    }
}
