package org.petitions.starter.caller;

import java.util.Objects;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Believes the gateway where it has a key with it. */
@AutoConfiguration
@ConditionalOnWebApplication
@EnableConfigurationProperties(CallerSettings.class)
class CallerAutoConfiguration {

    /** Before every filter that asks where a request came from, and after the one that measures it. */
    @Bean
    @ConditionalOnProperty("petitions.caller.key-file")
    FilterRegistrationBean<CallerAddressFilter> callerAddressFilter(CallerSettings settings) {
        var filter = new FilterRegistrationBean<>(
                new CallerAddressFilter(CallerSignature.at(Objects.requireNonNull(settings.keyFile()))));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 105);
        return filter;
    }
}
