package org.petitions.casework.facts;

import java.time.Instant;
import java.util.List;
import org.petitions.starter.access.Action;
import org.petitions.starter.access.Requires;
import org.petitions.starter.actor.Actor;
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
    private final TextsOpening opening;

    TextsApi(TextsOpening opening) {
        this.opening = opening;
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
        TextsOpening.Facts opened = opening.facts(id, why, unmask, actor);
        return uncached(new OpenedFacts(id, opened.sealedAt(), opened.facts()));
    }

    @Requires(Action.OPEN_WORDS)
    @GetMapping("/opinion")
    ResponseEntity<OpenedOpinion> opinion(@PathVariable String id, @RequestParam OpeningPurpose why, Actor actor) {
        return uncached(new OpenedOpinion(id, opening.opinion(id, why, actor)));
    }

    /** Everything that was written with a step, oldest first. */
    @Requires(Action.OPEN_WORDS)
    @GetMapping("/words")
    ResponseEntity<List<OpenedText>> texts(@PathVariable String id, @RequestParam OpeningPurpose why, Actor actor) {
        return uncached(opening.words(id, why, actor).stream()
                .map(text -> new OpenedText(text.version(), text.event(), text.text())).toList());
    }

    private static <T> ResponseEntity<T> uncached(T words) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(words);
    }
}
