package org.petitions.intake.registration;

import io.micrometer.core.instrument.MeterRegistry;
import org.petitions.starter.operations.MeterFigures;
import org.petitions.starter.operations.MeterFigures.Source;
import org.petitions.starter.operations.StatusPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators see of registrations. */
@Configuration(proxyBeanMethods = false)
class RegistrationStatusConfiguration {

    @Bean
    StatusPart registrationsByChannel(MeterRegistry meters) {
        return new MeterFigures(meters, new Source("petitions-registered", "petitions.registered", "channel"),
                _ -> false);
    }
}
