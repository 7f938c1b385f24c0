package org.petitions.casework.dispatching;

import org.petitions.casework.organisation.Organisation;
import org.petitions.casework.procedure.terms.Successions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The routing as a bean, its table read once at start. */
@Configuration(proxyBeanMethods = false)
class DispatchingConfiguration {

    @Bean
    CadreManagement cadreManagement(Organisation organisation) {
        return new CadreManagement(organisation::managingLevelOf);
    }

    @Bean
    CompetenceRouter competenceRouter(CompetenceSettings settings, Organisation organisation,
            CadreManagement cadres, Successions successions) {
        return new CompetenceRouter(CompetenceFile.read(settings.table(), organisation), cadres,
                successions);
    }
}
