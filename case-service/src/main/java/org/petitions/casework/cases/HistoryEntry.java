package org.petitions.casework.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.wire.EventCodec;
import org.petitions.events.wire.EventType;
import org.petitions.events.wire.UnreadableEventException;

/**
 * One event of a case as it is kept: with the fields that were published, so that the contracts' compatibility rules keep old cases
 * readable too, and what the events do not say: who did it, and what they confirmed.
 */
public final class HistoryEntry {
    private static final String LEAD = "lead=";

    private final @Nullable CaseEvent event;
    private final @Nullable Document stored;
    private final StepActor by;
    private final List<String> evidence;

    private HistoryEntry(@Nullable CaseEvent event, @Nullable Document stored, StepActor by, List<String> evidence) {
        this.event = event;
        this.stored = stored;
        this.by = by;
        this.evidence = List.copyOf(evidence);
    }

    /** The entries for decided events; what was confirmed belongs to the first of them. */
    public static List<HistoryEntry> all(List<CaseEvent> events, StepActor by, List<String> evidence) {
        List<HistoryEntry> entries = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            entries.add(new HistoryEntry(events.get(i), null, by, i == 0 ? evidence : List.of()));
        }
        return entries;
    }

    /**
     * An event as it was published, which is how a release before kept it.
     *
     * @param type name of the event's type
     */
    public static HistoryEntry published(String type, String json, StepActor by, List<String> evidence) {
        EventType known = EventType.named(type)
                .orElseThrow(() -> new IllegalStateException("kept event of type " + type));
        try {
            return new HistoryEntry((CaseEvent) EventCodec.read(known, json.getBytes(UTF_8)), null, by, evidence);
        } catch (UnreadableEventException e) {
            throw new IllegalStateException("kept event of type " + type + " is unreadable", e);
        }
    }

    /** An event out of the database: what its place tells is not in it. */
    static HistoryEntry unplaced(Document stored, StepActor by, List<String> evidence) {
        return new HistoryEntry(null, stored, by, evidence);
    }

    /** The entries of one case, each in its place: its version is its number, and its case the one that has it. */
    static List<HistoryEntry> placed(String caseId, List<HistoryEntry> history) {
        List<HistoryEntry> placed = new ArrayList<>(history.size());
        for (HistoryEntry entry : history) {
            placed.add(entry.at(caseId, placed.size() + 1));
        }
        return List.copyOf(placed);
    }

    private HistoryEntry at(String caseId, int version) {
        return event != null || stored == null
                ? this
                : new HistoryEntry(StoredEvent.event(stored, caseId, version), stored, by, evidence);
    }

    /** As it is in the database, where it comes from there in this form; else null. */
    @Nullable
    Document stored() {
        return stored;
    }

    /** Who took the step. */
    public StepActor by() {
        return by;
    }

    /** What they confirmed with it, coded. */
    public List<String> evidence() {
        return evidence;
    }

    /** The event; of a merging of before the event named the lead, with the lead that its evidence names. */
    public CaseEvent event() {
        CaseEvent kept = kept();
        return kept instanceof CaseEvent.Closed closed && closed.lead() == null && closed.end() == CaseEnd.MERGED
                ? new CaseEvent.Closed(closed.petitionId(), closed.version(), closed.at(), closed.end(),
                        closed.noticeOwed(), leadInEvidence())
                : kept;
    }

    /** The event as it was published. */
    public CaseEvent kept() {
        return Objects.requireNonNull(event, "read with its case");
    }

    /** Petition id of the case that an end says the matter goes on in, or null. */
    @Nullable
    String leadInEvidence() {
        return evidence.stream().filter(told -> told.startsWith(LEAD)).map(told -> told.substring(LEAD.length()))
                .findFirst().orElse(null);
    }

    /** Whether the event is of that record. */
    boolean isOf(Class<? extends CaseEvent> record) {
        return record.isInstance(event);
    }
}
