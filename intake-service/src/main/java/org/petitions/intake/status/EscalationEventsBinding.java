package org.petitions.intake.status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.petitions.events.LimitEvent;
import org.petitions.starter.consumer.EventBatchConsumer;
import org.petitions.starter.consumer.EventConsumerFactory;
import org.petitions.starter.consumer.ReceivedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads limits from {@code petition.escalation.v1} in batches, each with one look at the store and one write; who was alerted is nothing to
 * a petitioner.
 */
@Configuration(proxyBeanMethods = false)
class EscalationEventsBinding {

    /** Bound under {@code escalationEvents-in-0}. */
    @Bean
    EventBatchConsumer escalationEvents(EventConsumerFactory consumers, TrackedLimitStore store) {
        return consumers.create(received -> store.add(byPetition(received)));
    }

    private static Map<String, List<LimitEvent>> byPetition(List<ReceivedEvent> received) {
        Map<String, List<LimitEvent>> events = new LinkedHashMap<>();
        for (ReceivedEvent each : received) {
            if (each.event() instanceof LimitEvent event) {
                events.computeIfAbsent(event.petitionId(), id -> new ArrayList<>()).add(event);
            }
        }
        return events;
    }
}
