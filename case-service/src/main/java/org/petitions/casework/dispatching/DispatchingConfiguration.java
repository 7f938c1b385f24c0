package org.petitions.casework.dispatching;

import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.procedure.Practice;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The routing as a bean, its table read once at start. */
@Configuration(proxyBeanMethods = false)
class DispatchingConfiguration {

    @Bean
    Routing routing(CompetenceSettings settings, Organisation organisation, Practice practice) {
        return new Routing(CompetenceFile.read(settings.table(), organisation), practice, organisation::hasUnit);
    }
}
