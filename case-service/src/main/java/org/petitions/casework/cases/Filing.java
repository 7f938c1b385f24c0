package org.petitions.casework.cases;

import java.util.ArrayList;
import java.util.List;
import org.petitions.casework.procedure.CaseState;
import org.petitions.casework.procedure.Procedure;
import org.petitions.events.CaseEvent;
import org.petitions.events.wire.OutgoingRecord;

/** Puts decided events into a file. */
final class Filing {
    private Filing() {}

    static CaseState stateAfter(CaseState state, List<CaseEvent> events) {
        CaseState next = state;
        for (CaseEvent event : events) {
            next = Procedure.evolve(next, event);
        }
        return next;
    }

    /** The entries for events; what was confirmed belongs to the first of them. */
    static List<Entry> entries(List<CaseEvent> events, List<OutgoingRecord> records, By by, List<String> evidence) {
        List<Entry> entries = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            entries.add(Entry.of(events.get(i), records.get(i), by, i == 0 ? evidence : List.of()));
        }
        return entries;
    }
}
