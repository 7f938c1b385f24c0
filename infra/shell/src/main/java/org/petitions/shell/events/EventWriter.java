package org.petitions.shell.events;

import java.util.Collection;
import java.util.List;
import org.petitions.events.Event;
import org.petitions.events.wire.EventCodec;
import org.petitions.events.wire.OutgoingRecord;

/** Makes events ready for the outbox, with the current trace. */
public final class EventWriter {
    private final Traces traces;

    EventWriter(Traces traces) {
        this.traces = traces;
    }

    /** The record for an event. */
    public OutgoingRecord write(Event event) {
        return EventCodec.encode(event, traces.current());
    }

    /** The records for events, in their order. */
    public List<OutgoingRecord> writeAll(Collection<? extends Event> events) {
        String traceParent = traces.current();
        return events.stream().map(event -> EventCodec.encode(event, traceParent)).toList();
    }
}
