package org.petitions.gateway.errors;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.thymeleaf.ITemplateEngine;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ErrorsConfiguration {

    @Bean
    ProblemWriter problemWriter(MessageSource texts, ITemplateEngine templates, JsonMapper json) {
        return new ProblemWriter(texts, templates, json);
    }

    /** Outside the session's filter, which is the first that can fail. */
    @Bean
    FilterRegistrationBean<FailureFilter> failureFilter(ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new FailureFilter(problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
