package org.petitions.casework.commands;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.petitions.casework.procedure.terms.CityPolicy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/** What the city settles for the procedure, as a bean. */
@Configuration(proxyBeanMethods = false)
class CityPolicyConfiguration {

    /**
     * The city's own figures, each in calendar days.
     *
     * @param version names this edition; change it with every figure
     */
    @Validated
    @ConfigurationProperties("petitions.practice")
    record CityPolicySettings(@NotBlank String version, @Positive int ratingDays, @Positive int reportBackDays,
            @NotEmpty List<@Positive Integer> returnVisitDays) {}

    @Bean
    CityPolicy cityPolicy(CityPolicySettings settings) {
        return new CityPolicy(settings.version(), settings.ratingDays(), settings.reportBackDays(),
                settings.returnVisitDays());
    }
}
