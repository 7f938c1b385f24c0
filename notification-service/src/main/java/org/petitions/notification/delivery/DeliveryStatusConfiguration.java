package org.petitions.notification.delivery;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.petitions.starter.operations.MeterFigures;
import org.petitions.starter.operations.MeterFigures.Source;
import org.petitions.starter.operations.StatusPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators see of the channels. */
@Configuration(proxyBeanMethods = false)
class DeliveryStatusConfiguration {

    @Bean
    StatusPart deliveriesThatWait(MeterRegistry meters) {
        return new MeterFigures(meters, new Source("deliveries-waiting", "deliveries.waiting", "channel"), _ -> false);
    }

    @Bean
    StatusPart deliveriesGivenUp(MeterRegistry meters) {
        return new MeterFigures(meters, new Source("deliveries-given-up", "deliveries.given.up", "channel"),
                givenUp -> givenUp > 0);
    }

    /** How many of a channel's circuits let nothing through; a robot has one of its own, whose name is not told. */
    @Bean
    StatusPart openCircuits(CircuitBreakerRegistry breakers) {
        return () -> {
            Map<String, Long> open = breakers.getAllCircuitBreakers().stream()
                    .collect(Collectors.groupingBy(each -> each.getName().split("-", 2)[0], TreeMap::new,
                            Collectors.summingLong(each -> each.getState() == CircuitBreaker.State.OPEN ? 1 : 0)));
            return open.entrySet().stream()
                    .map(each -> new StatusPart.Figure("circuits-open", each.getKey(), each.getValue(),
                            each.getValue() > 0))
                    .toList();
        };
    }
}
