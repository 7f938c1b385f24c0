package org.petitions.intake.status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.petitions.events.CaseEvent;
import org.petitions.shell.events.EventBatchConsumer;
import org.petitions.shell.events.EventConsumers;
import org.petitions.shell.events.Received;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads {@code petition.case.v1} in batches: a batch costs one look at the store and one write, however many petitions are in it. */
@Configuration(proxyBeanMethods = false)
class CaseEventReader {

    /** Bound under {@code caseEvents-in-0}. */
    @Bean
    EventBatchConsumer caseEvents(EventConsumers consumers, ProgressStore store) {
        return consumers.consumer(received -> store.add(byPetition(received)));
    }

    private static Map<String, List<CaseEvent>> byPetition(List<Received> received) {
        Map<String, List<CaseEvent>> events = new LinkedHashMap<>();
        for (Received each : received) {
            if (each.event() instanceof CaseEvent event) {
                events.computeIfAbsent(event.petitionId(), id -> new ArrayList<>()).add(event);
            }
        }
        return events;
    }
}
