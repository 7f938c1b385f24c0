package org.petitions.starter.events;

import java.util.Collection;
import java.util.List;
import org.petitions.events.Event;
import org.petitions.events.wire.EventCodec;
import org.petitions.events.wire.OutgoingRecord;

/** Makes events ready for the outbox, with the current trace. */
public final class EventEncoder {
    private final TracePropagation traces;

    EventEncoder(TracePropagation traces) {
        this.traces = traces;
    }

    /** The record for an event. */
    public OutgoingRecord encode(Event event) {
        return EventCodec.encode(event, traces.currentTraceParent());
    }

    /** The record that erases the key of a compacted topic, caused by an event of the same key. */
    public OutgoingRecord tombstone(String topic, Event cause) {
        return EventCodec.tombstone(topic, cause, traces.currentTraceParent());
    }

    /** The records for events, in their order. */
    public List<OutgoingRecord> encodeAll(Collection<? extends Event> events) {
        String traceParent = traces.currentTraceParent();
        return events.stream().map(event -> EventCodec.encode(event, traceParent)).toList();
    }
}
