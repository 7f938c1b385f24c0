package org.petitions.casework.organisation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The organisation as a bean, read once at start. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

    @Bean
    Organisation organisation(OrganisationSettings settings) {
        return OrganisationFiles.read(settings.units(), settings.posts(), settings.holdings());
    }
}
