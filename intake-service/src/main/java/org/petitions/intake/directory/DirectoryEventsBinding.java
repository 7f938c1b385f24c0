package org.petitions.intake.directory;

import org.petitions.events.DirectoryEvent.UnitListed;
import org.petitions.starter.consumer.EventBatchConsumer;
import org.petitions.starter.consumer.EventConsumerFactory;
import org.petitions.starter.consumer.ReceivedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads {@code petition.directory.v1}. Posts are left aside: nothing here asks for them. */
@Configuration(proxyBeanMethods = false)
class DirectoryEventsBinding {

    /** Bound under {@code directoryEvents-in-0}. */
    @Bean
    EventBatchConsumer directoryEvents(EventConsumerFactory consumers, UnitNames names) {
        return consumers.create(received -> received.stream().map(ReceivedEvent::event)
                .filter(UnitListed.class::isInstance).map(UnitListed.class::cast).forEach(names::upsert));
    }
}
