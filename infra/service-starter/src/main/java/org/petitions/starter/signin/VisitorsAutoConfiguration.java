package org.petitions.starter.signin;

import java.util.Optional;
import org.petitions.pages.layout.PageVisitors;
import org.petitions.starter.actor.OfficeNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Tells the pages of a service that has some who looks at them. */
@AutoConfiguration(after = SignInAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnClass(PageVisitors.class)
class VisitorsAutoConfiguration {

    @Bean
    PageVisitors pageVisitors(SignInSettings settings, ObjectProvider<OfficeNames> names) {
        // Where nothing names offices, their ids do.
        return new SignedInVisitors(settings, names.getIfAvailable(() -> _ -> Optional.empty()));
    }
}
