package org.petitions.casework.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseEvent;
import org.petitions.events.terms.CaseEnd;
import org.petitions.events.wire.EventCodec;
import org.petitions.events.wire.EventType;
import org.petitions.events.wire.OutgoingRecord;
import org.petitions.events.wire.UnreadableEventException;

/**
 * One event of a case as it is kept: the very bytes that were published, so that the contracts' compatibility rules keep old cases
 * readable too, and what the events do not say: who did it, and what they confirmed.
 *
 * @param type name of the event's type
 * @param json the event
 * @param by who took the step
 * @param evidence what they confirmed with it, coded
 */
public record HistoryEntry(String type, String json, StepActor by, List<String> evidence) {
    private static final String LEAD = "lead=";

    @SuppressWarnings("NullAway") // Spring Data leaves out an empty list
    public HistoryEntry {
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
    }

    /** The entries for decided events; what was confirmed belongs to the first of them. */
    public static List<HistoryEntry> all(List<CaseEvent> events, List<OutgoingRecord> records, StepActor by,
            List<String> evidence) {
        List<HistoryEntry> entries = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            entries.add(of(events.get(i), records.get(i), by, i == 0 ? evidence : List.of()));
        }
        return entries;
    }

    private static HistoryEntry of(CaseEvent event, OutgoingRecord published, StepActor by, List<String> evidence) {
        byte @Nullable [] value = published.value();
        return new HistoryEntry(EventType.of(event).name(), new String(Objects.requireNonNull(value), UTF_8), by,
                evidence);
    }

    /** The event; of a merging of before the event named the lead, with the lead that its evidence names. */
    public CaseEvent event() {
        CaseEvent event = kept();
        return event instanceof CaseEvent.Closed closed && closed.lead() == null && closed.end() == CaseEnd.MERGED
                ? new CaseEvent.Closed(closed.petitionId(), closed.version(), closed.at(), closed.end(),
                        closed.noticeOwed(), leadInEvidence())
                : event;
    }

    /** Petition id of the case that an end says the matter goes on in, or null; it reads no event. */
    @Nullable
    String leadInEvidence() {
        return evidence.stream().filter(told -> told.startsWith(LEAD)).map(told -> told.substring(LEAD.length()))
                .findFirst().orElse(null);
    }

    /** Whether the event is of that record; it reads no event. */
    boolean isOf(Class<? extends CaseEvent> record) {
        return EventType.named(type).filter(known -> known.record() == record).isPresent();
    }

    private CaseEvent kept() {
        EventType known = EventType.named(type)
                .orElseThrow(() -> new IllegalStateException("kept event of type " + type));
        try {
            return (CaseEvent) EventCodec.read(known, json.getBytes(UTF_8));
        } catch (UnreadableEventException e) {
            throw new IllegalStateException("kept event of type " + type + " is unreadable", e);
        }
    }
}
