package org.petitions.starter.operations;

import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.InstantSource;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.layout.PageVisitors;
import org.petitions.starter.message.Messages;
import org.petitions.starter.operations.MeterFigures.Source;
import org.petitions.starter.operations.StatusReader.Release;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every service tells operators of itself, without a line of its own. */
@AutoConfiguration(afterName = {"org.petitions.starter.events.EventsAutoConfiguration",
        "org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration"})
@ConditionalOnWebApplication
@EnableConfigurationProperties(OperationsSettings.class)
class OperationsAutoConfiguration {
    /** A notice for the next year comes in autumn; whoever looks a month before the end is still in time. */
    private static final int CALENDAR_ENDS_SOON = 30;

    @Bean
    DeadLetterAccess deadLetterAccess(@Value("${spring.application.name}") String service, KafkaProperties kafka,
            OperationsSettings settings) {
        return new DeadLetterAccess(service, kafka.buildAdminProperties(), settings.replayClientFile(),
                InstantSource.system());
    }

    @Bean
    StatusReader statusReader(@Value("${spring.application.name}") String service,
            @Value("${spring.application.version:}") String version, HealthEndpoint health, MeterRegistry meters,
            DeadLetterAccess deadLetters, ObjectProvider<StatusPart> parts) {
        Instant started = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        return new StatusReader(new Release(service, version, started), health, new FlowMeters(meters), deadLetters,
                parts.orderedStream().toList(), InstantSource.system());
    }

    @Bean
    OperationsApi operationsApi(StatusReader status, DeadLetterAccess deadLetters) {
        return new OperationsApi(status, deadLetters);
    }

    /** A service with pages. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(PageVisitors.class)
    static class PagesConfiguration {

        @Bean
        OperationsPages operationsPages(StatusReader status, DeadLetterAccess deadLetters, Messages messages,
                @Value("${spring.application.name}") String service) {
            return new OperationsPages(status, deadLetters, messages, service);
        }
    }

    /** A service that counts legal days. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(LegalCalendar.class)
    static class CalendarStatusConfiguration {

        @Bean
        StatusPart calendarStatus(MeterRegistry meters) {
            return new MeterFigures(meters, new Source("holiday-days", "petitions.calendar.certain", null),
                    days -> days < CALENDAR_ENDS_SOON);
        }
    }
}
