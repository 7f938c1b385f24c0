package org.petitions.casework.facts;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.petitions.casework.cases.By;
import org.petitions.casework.cases.CaseFile;
import org.petitions.casework.cases.CaseReading;
import org.petitions.casework.cases.OpinionWords;
import org.petitions.casework.timeline.Note;
import org.petitions.casework.timeline.Notes;
import org.petitions.events.FactsSealed;
import org.petitions.shell.actor.Actor;
import org.petitions.shell.sealing.Seal;
import org.petitions.shell.sealing.SealedBox;
import org.petitions.shell.sealing.Seals;
import org.petitions.shell.web.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door to words: what the petitioner wrote, and what the unit answered. An opening is on the timeline before the words are out, so
 * nobody reads unseen (Art. 30 keeps them from the accused; the audience sees to that).
 */
@RestController
@RequestMapping("/cases/{id}")
class WordsApi {
    private final CaseReading reading;
    private final FactsStore facts;
    private final OpinionWords opinions;
    private final Notes notes;
    private final Seal seal;
    private final JsonMapper json;
    private final Clock clock;

    WordsApi(CaseReading reading, FactsStore facts, OpinionWords opinions, Notes notes, Seals seals, JsonMapper json,
            Clock clock) {
        this.reading = reading;
        this.facts = facts;
        this.opinions = opinions;
        this.notes = notes;
        this.seal = seals.named(FactsSealed.CASE_SERVICE);
        this.json = json;
        this.clock = clock;
    }

    /** What words are opened for. */
    enum Why {
        /** To see whose matter it is (转送交办). */
        DISPATCH,

        /** To handle it (办理). */
        HANDLING,

        /** To see whether it is handled rightly (督办). */
        SUPERVISION
    }

    /** The facts, in the fields intake-service gave them. */
    record OpenedFacts(String petitionId, Instant sealedAt, JsonNode facts) {}

    /** The handling opinion's words. */
    record OpenedOpinion(String petitionId, String text) {}

    @GetMapping("/facts")
    ResponseEntity<OpenedFacts> facts(@PathVariable String id, @RequestParam Why why, Actor actor) {
        CaseFile file = reading.words(id, actor).file();
        SealedFacts sealed = facts.find(id).orElseThrow(() -> new ProblemException(404, "facts-not-here",
                "信访内容尚未送达或已删除", "The facts have not arrived yet, or were erased"));
        record(file, Note.Kind.FACTS_OPENED, why, actor);
        return once(new OpenedFacts(id, sealed.at(), json.readTree(seal.open(new SealedBox(sealed.box()), id))));
    }

    @GetMapping("/opinion")
    ResponseEntity<OpenedOpinion> opinion(@PathVariable String id, @RequestParam Why why, Actor actor) {
        CaseFile file = reading.words(id, actor).file();
        if (file.opinion() == null) {
            throw new ProblemException(404, "no-opinion", "尚未答复", "There is no handling opinion yet");
        }
        record(file, Note.Kind.OPINION_OPENED, why, actor);
        return once(new OpenedOpinion(id, opinions.open(file).orElseThrow()));
    }

    private void record(CaseFile file, Note.Kind kind, Why why, Actor actor) {
        notes.note(new Note(UUID.randomUUID().toString(), file.id(), clock.instant(), kind, why.name(),
                By.person(actor), file.unit(), null));
    }

    private static <T> ResponseEntity<T> once(T words) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(words);
    }
}
