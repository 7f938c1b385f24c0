package org.petitions.casework.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.cases.Case;
import org.petitions.casework.cases.HistoryEntry;
import org.petitions.casework.cases.StepActor;
import org.petitions.events.AccountabilityEvent;
import org.petitions.events.CaseEvent;
import org.petitions.events.ChargeEvent;
import org.petitions.events.ClosureEvent;
import org.petitions.events.DocumentEvent;
import org.petitions.events.HandlingEvent;
import org.petitions.events.Meaning;
import org.petitions.events.MediationEvent;
import org.petitions.events.PetitionerRequestEvent;
import org.petitions.events.ReviewEvent;
import org.petitions.events.RoutingEvent;
import org.petitions.events.SigningEvent;
import org.petitions.events.terms.AttachmentOccasion;
import org.petitions.events.terms.BilingualText;
import org.springframework.stereotype.Component;

/** A case's timeline: its steps, and what others noted of it. */
@Component
public class CaseTimeline {
    private static final String STEP = "STEP";

    private final NoteStore notes;

    CaseTimeline(NoteStore notes) {
        this.notes = notes;
    }

    /**
     * One line.
     *
     * @param kind {@code STEP} or a {@link Note.Kind}
     * @param code which of its kind: the event's name, a clock, a reason
     * @param name the step's, or the kind's
     * @param version the case's version after a step
     * @param policy version of the policy a limit was judged by
     * @param about id of the alert that a line raises or tells the fate of
     * @param evidence what was confirmed with a step, coded
     * @param takenBack true for a missed limit that was taken back: it no longer stands and counts for nothing; else null
     * @param occasion what a file was handed in with; null of anything else
     */
    @JsonInclude(Include.NON_EMPTY)
    public record Line(Instant at, String kind, String code, @JsonUnwrapped BilingualText name, @Nullable Long version,
            @Nullable StepActor by, @Nullable String unit, @Nullable Instant dueAt, @Nullable String policy,
            @Nullable String about, List<String> evidence, @Nullable Boolean takenBack,
            @Nullable OccasionText occasion) {}

    /**
     * What a file was handed in with.
     *
     * @param code an {@link AttachmentOccasion}
     */
    public record OccasionText(String code, @JsonUnwrapped BilingualText name) {
        static OccasionText of(AttachmentOccasion occasion) {
            return new OccasionText(occasion.name(), BilingualText.of(occasion));
        }
    }

    /** All lines, oldest first. */
    public List<Line> of(Case shown) {
        Stream<Line> steps = shown.file().history().stream().map(CaseTimeline::step);
        List<Note> all = notes.of(shown.file().id());
        Set<String> takenBack = all.stream().filter(note -> note.kind() == Note.Kind.LIMIT_MISS_TAKEN_BACK)
                .map(Note::about).collect(Collectors.toSet());
        Stream<Line> noted = all.stream().map(note -> noted(note, takenBack.contains(note.id())));
        // The sort is stable: at one moment a step stands before what was said of it.
        return Stream.concat(steps, noted).sorted(Comparator.comparing(Line::at)).toList();
    }

    private static Line step(HistoryEntry entry) {
        CaseEvent event = entry.event();
        Meaning meaning = Objects.requireNonNull(event.getClass().getAnnotation(Meaning.class), "every event has one");
        return new Line(event.at(), STEP, event.getClass().getSimpleName(),
                new BilingualText(meaning.zh(), meaning.en()),
                event.version(), entry.by(), unitOf(event), null, null, null, entry.evidence(), null, null);
    }

    private static @Nullable String unitOf(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Opened e -> e.bureau();
            case CaseEvent.Dispatched e -> e.unit();
            case CaseEvent.Accepted e -> e.unit();
            case CaseEvent.NotAccepted e -> e.unit();
            case CaseEvent.Replied e -> e.unit();
            case CaseEvent.Rated _,CaseEvent.Closed _,DocumentEvent _,MediationEvent _,PetitionerRequestEvent _ ->
                null;
            case RoutingEvent e -> e.concernedUnit();
            case HandlingEvent e -> e.unit();
            case ReviewEvent e -> e.body();
            case ClosureEvent e -> e.unit();
            case SigningEvent e -> e.unit();
            case ChargeEvent e -> e.office();
            case AccountabilityEvent e -> e.unit();
        };
    }

    private static Line noted(Note note, boolean takenBack) {
        return new Line(note.at(), note.kind().name(), note.code(),
                new BilingualText(note.kind().zh(), note.kind().en()), null,
                note.by(), note.unit(), note.dueAt(), note.policy(), note.about(), List.of(), takenBack ? true : null,
                note.occasion().map(OccasionText::of).orElse(null));
    }
}
