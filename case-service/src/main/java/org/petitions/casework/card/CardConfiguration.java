package org.petitions.casework.card;

import org.petitions.starter.signin.OpenPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The card is everybody's. */
@Configuration(proxyBeanMethods = false)
class CardConfiguration {

    @Bean
    OpenPaths cardPaths() {
        return OpenPaths.of("/card.html", "/card/**");
    }
}
