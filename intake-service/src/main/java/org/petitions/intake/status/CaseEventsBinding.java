package org.petitions.intake.status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.petitions.events.CaseEvent;
import org.petitions.starter.consumer.EventBatchConsumer;
import org.petitions.starter.consumer.EventConsumerFactory;
import org.petitions.starter.consumer.ReceivedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads {@code petition.case.v1} in batches: a batch costs one look at the store and one write, however many petitions are in it. */
@Configuration(proxyBeanMethods = false)
class CaseEventsBinding {

    /** Bound under {@code caseEvents-in-0}. */
    @Bean
    EventBatchConsumer caseEvents(EventConsumerFactory consumers, TrackedCaseStore store) {
        return consumers.create(received -> store.add(byPetition(received)));
    }

    private static Map<String, List<CaseEvent>> byPetition(List<ReceivedEvent> received) {
        Map<String, List<CaseEvent>> events = new LinkedHashMap<>();
        for (ReceivedEvent each : received) {
            if (each.event() instanceof CaseEvent event) {
                events.computeIfAbsent(event.petitionId(), id -> new ArrayList<>()).add(event);
            }
        }
        return events;
    }
}
