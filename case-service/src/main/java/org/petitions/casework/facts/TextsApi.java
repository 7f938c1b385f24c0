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
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
import org.petitions.starter.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * The API for texts: what the petitioner wrote, and what the unit answered. An opening is on the timeline before the words are out, so
 * nobody reads unseen (Art. 30 keeps them from the accused; the audience sees to that).
 */
@RestController
@RequestMapping("/cases/{id}")
class TextsApi {
    private final CaseReader reading;
    private final FactsReader facts;
    private final SealedTexts sealedTexts;
    private final NoteStore notes;
    private final Clock clock;

    TextsApi(CaseReader reading, FactsReader facts, SealedTexts written, NoteStore notes, Clock clock) {
        this.reading = reading;
        this.facts = facts;
        this.sealedTexts = written;
        this.notes = notes;
        this.clock = clock;
    }

    /** What words are opened for. */
    enum OpeningPurpose {
        /** To see whose matter it is (转送交办). */
        DISPATCH,

        /** To handle it (办理). */
        HANDLING,

        /** To see whether it is handled rightly (督办). */
        SUPERVISION
    }

    /** The facts, in the fields intake-service gave them. */
    record OpenedFacts(String petitionId, Instant sealedAt, JsonNode facts) {}

    /** The handling opinion's words, the latest, as they were last put right. */
    record OpenedOpinion(String petitionId, String text) {}

    /**
     * What was written with one step.
     *
     * @param version version of its event, as on the timeline
     * @param event the event's name
     */
    record OpenedText(long version, String event, String text) {}

    /**
     * What the petitioner wrote. Who they are is masked ({@link MaskedParticulars}) unless it is asked for, which is an opening of its own kind.
     *
     * @param unmask whether the particulars are wanted whole
     */
    @Requires(Action.OPEN_WORDS)
    @GetMapping("/facts")
    ResponseEntity<OpenedFacts> facts(@PathVariable String id, @RequestParam OpeningPurpose why,
            @RequestParam(defaultValue = "false") boolean unmask, Actor actor) {
        CaseFile file = reading.readForTexts(id, actor).file();
        FactsReader.Sealed sealed = facts.find(id).orElseThrow(() -> new ProblemException(FactsProblem.FACTS_NOT_HERE));
        record(file, unmask ? Note.Kind.PARTICULARS_OPENED : Note.Kind.FACTS_OPENED, why, actor);
        JsonNode opened = sealed.open();
        return uncached(new OpenedFacts(id, sealed.at(), unmask ? opened : MaskedParticulars.of(opened)));
    }

    @Requires(Action.OPEN_WORDS)
    @GetMapping("/opinion")
    ResponseEntity<OpenedOpinion> opinion(@PathVariable String id, @RequestParam OpeningPurpose why, Actor actor) {
        CaseFile file = reading.readForTexts(id, actor).file();
        // A case taken over from a ledger was answered before; and what was written may be erased.
        long words = file.wordsVersionOfAnswer().orElse(0);
        if (!sealedTexts.has(file, words)) {
            throw new ProblemException(FactsProblem.NO_OPINION);
        }
        record(file, Note.Kind.OPINION_OPENED, why, actor);
        return uncached(new OpenedOpinion(id, sealedTexts.open(file, words).orElseThrow()));
    }

    /** Everything that was written with a step, oldest first. */
    @Requires(Action.OPEN_WORDS)
    @GetMapping("/words")
    ResponseEntity<List<OpenedText>> texts(@PathVariable String id, @RequestParam OpeningPurpose why, Actor actor) {
        CaseFile file = reading.readForTexts(id, actor).file();
        record(file, Note.Kind.OPINION_OPENED, why, actor);
        List<OpenedText> opened = new ArrayList<>();
        for (HistoryEntry entry : file.history()) {
            CaseEvent event = entry.event();
            sealedTexts.open(file, event.version()).ifPresent(text -> opened
                    .add(new OpenedText(event.version(), event.getClass().getSimpleName(), text)));
        }
        return uncached(opened);
    }

    private void record(CaseFile file, Note.Kind kind, OpeningPurpose why, Actor actor) {
        notes.add(Note.opened(UUID.randomUUID().toString(), file.id(), clock.instant(), kind, why.name(),
                StepActor.person(actor), file.unit()));
    }

    private static <T> ResponseEntity<T> uncached(T words) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(words);
    }
}
