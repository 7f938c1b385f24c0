package org.petitions.starter.binding;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.petitions.starter.binding.Subscriptions.Subscription;
import org.petitions.starter.consumer.DeadLetterPublisher;
import org.petitions.starter.consumer.EventConsumerFactory;
import org.petitions.starter.events.BrokerCheck;
import org.petitions.starter.events.EventsAutoConfiguration;
import org.petitions.starter.events.TracePropagation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binder.kafka.KafkaMessageChannelBinder;
import org.springframework.cloud.stream.binder.kafka.support.ConsumerConfigCustomizer;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.support.converter.BatchMessageConverter;

/** Reading events with Spring Cloud Stream: what every service has but escalation-service, which is a Kafka Streams topology. */
@AutoConfiguration(after = EventsAutoConfiguration.class)
@ConditionalOnClass({KafkaMessageChannelBinder.class, BindingServiceProperties.class})
class ConsumersAutoConfiguration {

    @Bean
    DeadLetterPublisher deadLetters(@Value("${spring.application.name}") String service, KafkaProperties kafka,
            TracePropagation traces, MeterRegistry meters) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-dead-letters");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L * 1024 * 1024);
        return new DeadLetterPublisher(service, settings, traces, meters);
    }

    @Bean
    EventConsumerFactory eventConsumers(DeadLetterPublisher deadLetters, TracePropagation traces,
            MeterRegistry meters) {
        return new EventConsumerFactory(deadLetters, traces, meters);
    }

    /** Named in service-starter-defaults.yml. */
    @Bean
    BatchMessageConverter rawRecordConverter() {
        return new RawRecordConverter();
    }

    @Bean
    ConsumerMonitor consumers(MeterRegistry meters, @Value("${petitions.events.retry-after:1s}") Duration pause,
            @Value("${petitions.events.gather:20ms}") Duration gather) {
        return new ConsumerMonitor(meters, pause, gather);
    }

    /** Cloud Stream offers no other way to put its own start aside. */
    @Bean
    static BeanPostProcessor patientBindings(ConfigurableListableBeanFactory beans) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean.getClass() != InputBindingLifecycle.class) {
                    return bean;
                }
                var patient = new DeferredInputBindings(beans.getBean(BindingService.class),
                        beans.getBean(BrokerCheck.class), beans.getBean(ConsumerMonitor.class));
                beans.autowireBean(patient);
                return patient;
            }
        };
    }

    /** A name that outlives the process: without it a restart after a crash waits out the session of the one that died. */
    @Bean
    ConsumerConfigCustomizer staticMembers(@Value("${spring.application.name}") String service,
            @Value("${petitions.instance:0}") String instance) {
        return (settings, binding, _) -> {
            String member = service + "-" + instance + "-" + binding;
            settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, member);
            settings.put(ConsumerConfig.CLIENT_ID_CONFIG, member);
        };
    }

    @Bean
    Subscriptions subscriptions(BindingServiceProperties bindings) {
        List<Subscription> list = bindings.getBindings().entrySet().stream()
                .filter(binding -> binding.getKey().matches(".*-in-\\d+"))
                .map(binding -> new Subscription(binding.getValue().getGroup(),
                        Arrays.stream(binding.getValue().getDestination().split(",")).map(String::strip).toList()))
                .toList();
        return new Subscriptions(list);
    }
}
