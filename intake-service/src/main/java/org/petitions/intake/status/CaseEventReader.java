package org.petitions.intake.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.petitions.events.CaseEvent;
import org.petitions.shell.events.EventBatchConsumer;
import org.petitions.shell.events.EventConsumers;
import org.petitions.shell.events.Received;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads {@code petition.case.v1} in batches: the events of one petition are summed up first, so each costs one write at most. */
@Configuration(proxyBeanMethods = false)
class CaseEventReader {

    /** Bound under {@code caseEvents-in-0}. */
    @Bean
    EventBatchConsumer caseEvents(EventConsumers consumers, ProgressStore store) {
        return consumers.consumer(received -> {
            Map<String, Progress> news = sumUp(received);
            if (!news.isEmpty()) {
                store.add(news);
            }
        });
    }

    static Map<String, Progress> sumUp(List<Received> received) {
        Map<String, Progress> news = new LinkedHashMap<>();
        for (Received each : received) {
            if (each.event() instanceof CaseEvent event) {
                Progress before = news.getOrDefault(event.petitionId(), Progress.NOTHING_NEW);
                if (event.version() > before.version()) {
                    news.put(event.petitionId(), Progress.evolve(before, event));
                }
            }
        }
        return news;
    }
}
