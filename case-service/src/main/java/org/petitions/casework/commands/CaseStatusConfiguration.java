package org.petitions.casework.commands;

import io.micrometer.core.instrument.MeterRegistry;
import org.petitions.starter.operations.MeterFigures;
import org.petitions.starter.operations.MeterFigures.Source;
import org.petitions.starter.operations.StatusPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators see of the procedure. */
@Configuration(proxyBeanMethods = false)
class CaseStatusConfiguration {

    @Bean
    StatusPart stepsTaken(MeterRegistry meters) {
        return new MeterFigures(meters, new Source("case-events", "casework.events", null), _ -> false);
    }
}
