package org.petitions.intake.tracking;

import java.util.function.Supplier;
import org.petitions.law.CurrentCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What tracking counts by, as a bean. */
@Configuration(proxyBeanMethods = false)
class TrackingConfiguration {

    /** @param ratingDays how long a reply may be rated, in calendar days; under its old name too */
    @Bean
    Supplier<PetitionerOptions.CountingRules> trackingRules(CurrentCalendar calendar,
            @Value("${petitions.tracking.rating-days:${petitions.practice.rating-days}}") int ratingDays) {
        return () -> new PetitionerOptions.CountingRules(calendar.get(), ratingDays);
    }
}
