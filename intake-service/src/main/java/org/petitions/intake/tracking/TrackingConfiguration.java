package org.petitions.intake.tracking;

import org.petitions.law.LegalCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What tracking counts by, as a bean. */
@Configuration(proxyBeanMethods = false)
class TrackingConfiguration {

    /** @param ratingDays how long a reply may be rated, in calendar days; under its old name too */
    @Bean
    PetitionerRequest.RequestRules trackingRules(
            @Value("${petitions.tracking.rating-days:${petitions.practice.rating-days}}") int ratingDays) {
        return new PetitionerRequest.RequestRules(LegalCalendar.china(), ratingDays);
    }
}
