package org.petitions.casework.playbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.starter.sealing.SealedBox;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What of a playbook was done in a case. The edition it began by is the case's from the first tick on.
 *
 * @param id petition id of the case
 * @param playbook id of the edition
 * @param ticks oldest first
 * @param words notes on steps, sealed, by the step's place; empty after they were erased with the petition
 */
@Document(PlaybookProgress.COLLECTION)
record PlaybookProgress(@Id String id, long version, String playbook, List<Tick> ticks, Map<String, SealedBox> words) {
    static final String COLLECTION = "playbookProgress";
    /** The field of {@code words}, for who seals them anew and who erases them. */
    static final String WORDS = "words";

    @SuppressWarnings("NullAway") // Spring Data leaves out what is empty
    PlaybookProgress {
        ticks = ticks == null ? List.of() : List.copyOf(ticks);
        words = words == null ? Map.of() : Map.copyOf(words);
    }

    /**
     * A step was done.
     *
     * @param step its place
     * @param on the day, in Asia/Shanghai
     * @param by unit id or post id of who ticked it off
     */
    record Tick(int step, LocalDate on, String by) {}

    Optional<Tick> tick(int step) {
        return ticks.stream().filter(tick -> tick.step() == step).findFirst();
    }

    /** The same with a step ticked off. */
    PlaybookProgress with(Tick tick, @Nullable SealedBox note) {
        List<Tick> all = new ArrayList<>(ticks);
        all.add(tick);
        Map<String, SealedBox> notes = new HashMap<>(words);
        if (note != null) {
            notes.put(Integer.toString(tick.step()), note);
        }
        return new PlaybookProgress(id, version + 1, playbook, all, notes);
    }

    /** The same after its words were erased. */
    PlaybookProgress withoutWords() {
        return new PlaybookProgress(id, version + 1, playbook, ticks, Map.of());
    }
}
