package org.petitions.casework.organisation;

import java.time.Clock;
import java.util.Optional;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.AccountOffices;
import org.petitions.starter.actor.AccountPosts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The organisation as a bean, read once at start. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

    @Bean
    Organisation organisation(OrganisationSettings settings) {
        return OrganisationFiles.read(settings.units(), settings.posts(), settings.holdings(),
                settings.staff());
    }

    /** From the database: what was published of it may be read later. */
    @Bean
    AccountOffices accountOffices(AppointmentRepository appointments, Clock clock) {
        return account -> Optional.of(appointments.officesOf(account, LegalCalendar.dayOf(clock.instant())));
    }

    @Bean
    AccountPosts accountPosts(AppointmentRepository appointments, Clock clock) {
        return account -> appointments.postsOf(account).postsOn(LegalCalendar.dayOf(clock.instant()));
    }
}
