package org.petitions.casework.cityrules;

import org.petitions.law.RegulationsText;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The text of the Regulations, and where the policy comes from, as beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PolicySources.class)
class CityRulesConfiguration {
    @Bean
    RegulationsText regulationsText() {
        return RegulationsText.shipped();
    }
}
