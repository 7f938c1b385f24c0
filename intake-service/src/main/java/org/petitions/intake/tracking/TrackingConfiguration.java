package org.petitions.intake.tracking;

import java.util.function.Supplier;
import org.petitions.law.CurrentCalendar;
import org.petitions.starter.pass.PassSigner;
import org.petitions.starter.signin.OpenPaths;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What tracking counts by, as a bean. */
@Configuration(proxyBeanMethods = false)
class TrackingConfiguration {

    /** @param keyset where the keyset lies that passes are signed with; without one the start fails by the setting's name */
    @Bean
    PassSigner passSigner(@Value("${" + PassSigner.SETTING + ":}") String keyset) {
        return PassSigner.at(keyset);
    }

    /** The petitioner's: number and code open them, and no account. */
    @Bean
    OpenPaths trackingPaths() {
        return OpenPaths.of("/tracking/**", "/tracking.html");
    }

    /** @param ratingDays how long a reply may be rated, in calendar days; under its old name too */
    @Bean
    Supplier<PetitionerOptions.CountingRules> trackingRules(CurrentCalendar calendar,
            @Value("${petitions.tracking.rating-days:${petitions.practice.rating-days}}") int ratingDays) {
        return () -> new PetitionerOptions.CountingRules(calendar.get(), ratingDays);
    }
}
