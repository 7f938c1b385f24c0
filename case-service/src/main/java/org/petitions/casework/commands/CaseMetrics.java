package org.petitions.casework.commands;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.petitions.casework.procedure.rules.Refusal;
import org.petitions.events.CaseEvent;
import org.springframework.stereotype.Component;

/** Counts what happens in cases. Nothing here looks at the database. */
@Component
public class CaseMetrics {
    private final MeterRegistry meters;

    CaseMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Events that are saved. */
    public void eventsSaved(List<CaseEvent> events) {
        for (CaseEvent event : events) {
            meters.counter("casework.events", "type", event.getClass().getSimpleName()).increment();
        }
    }

    /** A command that broke a rule. */
    public void commandRefused(Refusal refusal) {
        meters.counter("casework.refused", "step", refusal.step().name(), "reason", refusal.reason().name())
                .increment();
    }

    /** An event of another service that was seen before. */
    public void duplicateEvent(String type) {
        meters.counter("casework.seen.again", "type", type).increment();
    }
}
