package org.petitions.local.endpoints;

import java.util.Map;
import org.petitions.starter.startup.LocalProfile;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The list of endpoints. */
@AutoConfiguration
@ConditionalOnWebApplication
@Profile(LocalProfile.NAME)
class EndpointListAutoConfiguration {
    private static final int BEFORE_STATIC_RESOURCES = 0;

    @Bean
    HandlerMapping endpointListMapping(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping endpoints) {
        return new SimpleUrlHandlerMapping(
                Map.of(EndpointList.PATH, new EndpointList(endpoints, JsonMapper.shared())), BEFORE_STATIC_RESOURCES);
    }
}
