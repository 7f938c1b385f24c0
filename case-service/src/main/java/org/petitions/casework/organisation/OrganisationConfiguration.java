package org.petitions.casework.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.petitions.events.terms.BilingualText;
import org.petitions.law.LegalCalendar;
import org.petitions.outbox.Outbox;
import org.petitions.starter.actor.AccountOffices;
import org.petitions.starter.actor.AccountPosts;
import org.petitions.starter.actor.OfficeNames;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.context.annotation.Configuration;

/** The organisation as a bean, as the version in force says. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

    @Bean
    OrganisationVersions organisationVersions(OrganisationSettings settings, MongoTemplate mongo, Outbox outbox,
            Clock clock) {
        return new OrganisationVersions(settings, mongo, outbox, clock);
    }

    @Bean
    Organisation organisation(OrganisationVersions versions) {
        return versions.organisation();
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

    @Bean
    OfficeNames officeNames(Organisation organisation, Clock clock) {
        return id -> {
            LocalDate today = LegalCalendar.dayOf(clock.instant());
            return organisation.namesOf(today, id).or(() -> organisation.titlesOf(today, id))
                    .map(names -> new BilingualText(names.zh(), names.en()));
        };
    }
}
