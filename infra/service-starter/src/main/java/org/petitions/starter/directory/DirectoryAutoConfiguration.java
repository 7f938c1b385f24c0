package org.petitions.starter.directory;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.petitions.starter.actor.AccountOffices;
import org.petitions.starter.actor.AccountPosts;
import org.petitions.starter.actor.OfficeNames;
import org.petitions.starter.events.BrokerCheck;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** Knows the offices of accounts, which no token says. A service that keeps appointments itself asks those. */
@AutoConfiguration(afterName = "org.petitions.starter.events.EventsAutoConfiguration")
@ConditionalOnWebApplication
@ConditionalOnMissingBean(AccountOffices.class)
class DirectoryAutoConfiguration {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Bean
    AccountDirectory accountDirectory() {
        return new AccountDirectory();
    }

    @Bean
    DirectoryReader directoryReader(AccountDirectory directory, BrokerCheck broker, KafkaProperties kafka,
            MeterRegistry meters) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new DirectoryReader(directory, broker, settings, meters);
    }

    /** Who signs in before the directory was read would seem to have no office. */
    @Bean
    HealthIndicator accountsHealthIndicator(AccountDirectory directory) {
        return () -> directory.isComplete()
                ? Health.up().build()
                : Health.down().withDetail("directory", "not read yet").build();
    }

    @Bean
    AccountOffices directoryOffices(AccountDirectory directory, Clock clock) {
        return account -> directory.isComplete()
                ? Optional.of(directory.officesOf(account, LocalDate.ofInstant(clock.instant(), CHINA)))
                : Optional.empty();
    }

    /** A service that keeps the posts itself has its own. */
    @Bean
    @ConditionalOnMissingBean
    AccountPosts directoryPosts(AccountDirectory directory, Clock clock) {
        return account -> directory.postsOf(account, LocalDate.ofInstant(clock.instant(), CHINA));
    }

    @Bean
    OfficeNames directoryNames(AccountDirectory directory, Clock clock) {
        return id -> directory.nameOf(id, LocalDate.ofInstant(clock.instant(), CHINA));
    }
}
