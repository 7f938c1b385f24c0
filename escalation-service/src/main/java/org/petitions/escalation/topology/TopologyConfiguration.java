package org.petitions.escalation.topology;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.petitions.escalation.policy.Policy;
import org.petitions.escalation.stores.ClockStores;
import org.petitions.events.terms.ClockKind;
import org.petitions.law.CurrentCalendar;
import org.petitions.starter.binding.Subscriptions;
import org.petitions.starter.binding.Subscriptions.Subscription;
import org.petitions.starter.events.TracePropagation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;

/** Puts the topology into Spring Cloud Stream's Kafka Streams binder. */
@Configuration(proxyBeanMethods = false)
class TopologyConfiguration {

    @Bean
    PartitionProgress progress() {
        return new PartitionProgress();
    }

    @Bean
    StreamsHealthIndicator streams(ApplicationEventPublisher events, PartitionProgress progress,
            StreamThreadReplacer replacer) {
        return new StreamsHealthIndicator(events, progress, replacer);
    }

    @Bean
    StreamThreadReplacer threadReplacer(MeterRegistry meters) {
        return new StreamThreadReplacer(meters, InstantSource.system(),
                pause -> LockSupport.parkNanos(pause.toNanos()));
    }

    @Bean
    BrokerInputWatermark inputWatermark(Admin admin, @Value("${spring.application.name}") String group, Clock clock) {
        return new BrokerInputWatermark(admin, group, EscalationTopology.INPUTS, clock);
    }

    @Bean
    EscalationTopology topology(Policy policy, CurrentCalendar calendar, Clock clock, BrokerInputWatermark readThrough,
            PartitionProgress progress, MeterRegistry meters, TracePropagation traces) {
        return new EscalationTopology(policy, calendar, clock, readThrough, progress,
                new EscalationMetrics(meters, traces::continueFrom), ClockStores.REMEMBERED);
    }

    /** Bound as {@code clocks-in-0}; the topology itself knows where its results go. */
    @Bean
    Consumer<KStream<byte[], byte[]>> clocks(EscalationTopology topology) {
        return topology::build;
    }

    /** Primary, because the binder takes none at all when there are two, and Spring Boot has one as well. */
    @Bean
    @Primary
    StreamsBuilderFactoryBeanConfigurer streamsSetup(EscalationTopology topology, StreamsHealthIndicator state,
            StreamThreadReplacer replacer, ObjectProvider<KafkaClientSupplier> clients) {
        return factory -> {
            factory.setInfrastructureCustomizer(new KafkaStreamsInfrastructureCustomizer() {
                @Override
                public void configureBuilder(StreamsBuilder builder) {
                    topology.addDirectory(builder);
                }
            });
            clients.ifAvailable(factory::setClientSupplier);
            factory.setStateListener(state);
            // Here and not on the factory: the binder sets its own handler there, which gives up.
            factory.setKafkaStreamsCustomizer(streams -> streams.setUncaughtExceptionHandler(replacer));
        };
    }

    /** What this service reads, for whoever asks how much is left. */
    @Bean
    Subscriptions subscriptions(@Value("${spring.application.name}") String group) {
        return new Subscriptions(List.of(new Subscription(group, EscalationTopology.INPUTS)));
    }

    @Bean
    DueClocks dueClocks(BrokerInputWatermark watermark, PartitionProgress progress, StreamsHealthIndicator state) {
        return new DueClocks(watermark, progress, state);
    }

    @Bean
    MeterBinder clockMeters(PartitionProgress progress, Clock clock) {
        return registry -> {
            for (ClockKind kind : ClockKind.values()) {
                Gauge.builder("escalation.clocks.open", progress, p -> p.open().getOrDefault(kind, 0L))
                        .description("clocks that run or have been missed and not made good").tag("clock", kind.name())
                        .register(registry);
            }
            Gauge.builder("escalation.parked.petitions", progress, PartitionProgress::parkedPetitions)
                    .description("petitions of which events wait because they could not be carried out")
                    .register(registry);
            Gauge.builder("escalation.parked.unreadable", progress, PartitionProgress::unreadableParkedEvents)
                    .description("events that wait and cannot be read by this build")
                    .register(registry);
            Gauge.builder("escalation.due.lag", progress, p -> p.dueLag(clock.instant()).toMillis() / 1000.0)
                    .description("how long the oldest due clock has been waiting").baseUnit("seconds")
                    .register(registry);
        };
    }
}
