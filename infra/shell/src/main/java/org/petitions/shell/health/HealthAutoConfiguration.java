package org.petitions.shell.health;

import java.time.InstantSource;
import org.petitions.shell.events.BrokerTopics;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Health of what every service needs. Spring Boot adds the database's; the groups are in shell-defaults.yml. */
@AutoConfiguration(afterName = "org.petitions.shell.events.EventsAutoConfiguration")
class HealthAutoConfiguration {

    @Bean
    HealthIndicator kafka(BrokerTopics broker) {
        return new KafkaHealth(broker, InstantSource.system());
    }

    @Bean
    HealthIndicator topics(BrokerTopics broker) {
        return new TopicsHealth(broker);
    }
}
