package org.petitions.casework.facts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.CaseReader;
import org.petitions.casework.cases.HistoryEntry;
import org.petitions.casework.cases.SealedTexts;
import org.petitions.casework.cases.StepActor;
import org.petitions.casework.timeline.Note;
import org.petitions.casework.timeline.NoteStore;
import org.petitions.events.CaseEvent;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Opens what is sealed for somebody who may, and for a purpose: that is on the timeline before the words are out. */
@Component
public class TextsOpening {
    private final CaseReader reading;
    private final FactsReader facts;
    private final SealedTexts sealedTexts;
    private final NoteStore notes;
    private final Clock clock;

    TextsOpening(CaseReader reading, FactsReader facts, SealedTexts written, NoteStore notes, Clock clock) {
        this.reading = reading;
        this.facts = facts;
        this.sealedTexts = written;
        this.notes = notes;
        this.clock = clock;
    }

    /** The facts, in the fields intake-service gave them. */
    public record Facts(Instant sealedAt, JsonNode facts) {
        @Override
        public String toString() {
            return "Facts[" + sealedAt + "]"; // never the words
        }
    }

    /**
     * What was written with one step.
     *
     * @param version version of its event, as on the timeline
     * @param event the event's name
     */
    public record Text(long version, String event, String text) {
        @Override
        public String toString() {
            return "Text[" + version + "]"; // never the words
        }
    }

    /**
     * What the petitioner wrote.
     *
     * @param unmask whether who they are is wanted whole, which is an opening of its own kind; masked ({@link MaskedParticulars}) else
     * @throws ProblemException 404 where there is no such case, or its facts are not here; 403 where they may not be opened
     */
    public Facts facts(String id, OpeningPurpose why, boolean unmask, Actor actor) {
        CaseFile file = reading.readForTexts(id, actor).file();
        FactsReader.Sealed sealed = facts.find(id).orElseThrow(() -> new ProblemException(FactsProblem.FACTS_NOT_HERE));
        record(file, unmask ? Note.Kind.PARTICULARS_OPENED : Note.Kind.FACTS_OPENED, why, actor);
        JsonNode opened = sealed.open();
        return new Facts(sealed.at(), unmask ? opened : MaskedParticulars.of(opened));
    }

    /**
     * What the petitioner wrote, for a leader before whom the case was put; who they are stays masked ({@link MaskedParticulars}).
     *
     * @throws ProblemException 404 where there is no such case, or its facts are not here; 403 where who asks stands aside
     */
    public Facts factsPutBefore(String id, OpeningPurpose why, Actor actor) {
        CaseFile file = reading.readPutBefore(id, actor).file();
        FactsReader.Sealed sealed = facts.find(id).orElseThrow(() -> new ProblemException(FactsProblem.FACTS_NOT_HERE));
        record(file, Note.Kind.FACTS_OPENED, why, actor);
        return new Facts(sealed.at(), MaskedParticulars.of(sealed.open()));
    }

    /**
     * The handling opinion's words, the latest, as they were last put right.
     *
     * @throws ProblemException 404 where there is no such case, or none was given; 403 where they may not be opened
     */
    public String opinion(String id, OpeningPurpose why, Actor actor) {
        CaseFile file = reading.readForTexts(id, actor).file();
        // A case taken over from a ledger was answered before; and what was written may be erased.
        long words = file.wordsVersionOfAnswer().orElse(0);
        if (!sealedTexts.has(file, words)) {
            throw new ProblemException(FactsProblem.NO_OPINION);
        }
        record(file, Note.Kind.OPINION_OPENED, why, actor);
        return sealedTexts.open(file, words).orElseThrow();
    }

    /**
     * Everything that was written with a step, oldest first.
     *
     * @throws ProblemException 404 where there is no such case; 403 where they may not be opened
     */
    public List<Text> words(String id, OpeningPurpose why, Actor actor) {
        CaseFile file = reading.readForTexts(id, actor).file();
        record(file, Note.Kind.OPINION_OPENED, why, actor);
        List<Text> opened = new ArrayList<>();
        for (HistoryEntry entry : file.history()) {
            CaseEvent event = entry.event();
            sealedTexts.open(file, event.version())
                    .ifPresent(text -> opened.add(new Text(event.version(), event.getClass().getSimpleName(), text)));
        }
        return opened;
    }

    private void record(CaseFile file, Note.Kind kind, OpeningPurpose why, Actor actor) {
        notes.add(Note.opened(UUID.randomUUID().toString(), file.id(), clock.instant(), kind, why.name(),
                StepActor.person(actor), file.unit()));
    }
}
