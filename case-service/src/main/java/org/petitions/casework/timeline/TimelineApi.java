package org.petitions.casework.timeline;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.By;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.CaseReading;
import org.petitions.casework.cases.Entry;
import org.petitions.events.CaseEvent;
import org.petitions.events.Meaning;
import org.petitions.shell.actor.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door for a case's timeline. */
@RestController
@RequestMapping("/cases/{id}/timeline")
class TimelineApi {
    private static final String STEP = "STEP";

    private final CaseReading reading;
    private final Notes notes;

    TimelineApi(CaseReading reading, Notes notes) {
        this.reading = reading;
        this.notes = notes;
    }

    /** A case's timeline, oldest first. */
    record Timeline(String petitionId, List<Line> entries) {}

    /**
     * One line.
     *
     * @param kind {@code STEP} or a {@link Note.Kind}
     * @param code which of its kind: the event's name, a clock, a reason
     * @param version the case's version after a step
     * @param evidence what was confirmed with a step, coded
     */
    @JsonInclude(Include.NON_EMPTY)
    record Line(Instant at, String kind, String code, String zh, String en, @Nullable Long version, @Nullable By by,
            @Nullable String unit, @Nullable Instant dueAt, List<String> evidence) {}

    @GetMapping
    Timeline timeline(@PathVariable String id, Actor actor) {
        Case shown = reading.coded(id, actor);
        Stream<Line> steps = shown.file().history().stream().map(TimelineApi::step);
        Stream<Line> noted = notes.of(id).stream().map(TimelineApi::noted);
        // The sort is stable: at one moment a step stands before what was said of it.
        return new Timeline(id, Stream.concat(steps, noted).sorted(Comparator.comparing(Line::at)).toList());
    }

    private static Line step(Entry entry) {
        CaseEvent event = entry.event();
        Meaning meaning = Objects.requireNonNull(event.getClass().getAnnotation(Meaning.class), "every event has one");
        return new Line(event.at(), STEP, event.getClass().getSimpleName(), meaning.zh(), meaning.en(),
                event.version(), entry.by(), unitOf(event), null, entry.evidence());
    }

    private static @Nullable String unitOf(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Opened e -> e.bureau();
            case CaseEvent.Dispatched e -> e.unit();
            case CaseEvent.Accepted e -> e.unit();
            case CaseEvent.NotAccepted e -> e.unit();
            case CaseEvent.Replied e -> e.unit();
            case CaseEvent.Rated _,CaseEvent.Closed _ -> null;
        };
    }

    private static Line noted(Note note) {
        return new Line(note.at(), note.kind().name(), note.code(), note.kind().zh(), note.kind().en(), null,
                note.by(), note.unit(), note.dueAt(), List.of());
    }
}
