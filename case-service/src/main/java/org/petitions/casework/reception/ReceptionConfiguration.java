package org.petitions.casework.reception;

import org.petitions.starter.rotation.SealedCollection;
import org.petitions.starter.sealing.SealingKeysets;
import org.petitions.starter.signin.OpenPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of receptions everybody may ask for, and where those who ask for a place are sealed. */
@Configuration(proxyBeanMethods = false)
class ReceptionConfiguration {
    @Bean
    OpenPaths receptionPaths() {
        return OpenPaths.of("/receptions.html", "/receptions/**");
    }

    @Bean
    SealedCollection sealedBookings(SealingKeysets seals) {
        return SealedCollection.of(Booking.COLLECTION, seals.named(Bookings.KEYSET), Booking.CONTACT);
    }
}
