package org.petitions.starter.endpoints;

import org.petitions.starter.actor.CurrentActor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks of every request whether it may be answered. */
@AutoConfiguration
@ConditionalOnWebApplication
class EndpointsAutoConfiguration {

    @Bean
    EndpointAccessCheck endpointAccessCheck(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints,
            ObjectProvider<SubjectAccess> subjects) {
        return new EndpointAccessCheck(endpoints, subjects.orderedStream().toList());
    }

    @Bean
    WebMvcConfigurer accessDecisions(CurrentActor actors, ObjectProvider<SubjectAccess> subjects) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AccessInterceptor(actors, subjects.orderedStream().toList()));
            }
        };
    }
}
