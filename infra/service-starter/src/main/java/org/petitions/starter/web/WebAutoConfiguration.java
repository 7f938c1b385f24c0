package org.petitions.starter.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import org.petitions.starter.message.Messages;
import org.petitions.starter.problem.ProblemErrorController;
import org.petitions.starter.problem.ProblemExceptionHandler;
import org.petitions.starter.problem.ProblemMapper;
import org.petitions.starter.problem.ProblemWriter;
import org.petitions.starter.problem.ValidationProblems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** How a service answers. */
@AutoConfiguration(beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@ConditionalOnWebApplication
@EnableConfigurationProperties(WebSettings.class)
class WebAutoConfiguration {

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return new StrictJsonCustomizer();
    }

    @Bean
    TextParameterAdvice textParameterAdvice() {
        return new TextParameterAdvice();
    }

    @Bean
    Messages messages(MessageSource bundles) {
        return new Messages(bundles);
    }

    @Bean
    ProblemExceptionHandler problemExceptionHandler(Messages messages, ValidatorFactory validation,
            ObjectProvider<ProblemMapper> sources,
            WebSettings settings) {
        return new ProblemExceptionHandler(messages, new ValidationProblems(validation, messages),
                sources.orderedStream().toList(),
                settings.retryAfter());
    }

    @Bean
    ProblemErrorController problemErrorController(Messages messages) {
        return new ProblemErrorController(messages);
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json, Messages messages, WebSettings settings) {
        return new ProblemWriter(json, messages, settings.retryAfter());
    }

    /** Tomcat asks the valve that was added last first; Boot's own is added before. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemReports(
            ObjectProvider<ProblemWriter> problems) {
        return server -> server.addContextCustomizers(context -> context.getParent().getPipeline()
                .addValve(new ProblemReportValve(problems::getObject)));
    }

    @Bean
    FilterRegistrationBean<ConcurrencyLimitFilter> concurrencyLimitFilter(WebSettings settings, ProblemWriter problems,
            MeterRegistry meters) {
        return filter(new ConcurrencyLimitFilter(settings.places(), settings.longestWait(), problems, meters), 10);
    }

    @Bean
    FilterRegistrationBean<RequestSizeFilter> requestSizeFilter(WebSettings settings, ProblemWriter problems) {
        return filter(new RequestSizeFilter(settings.bodyLimit(), settings.bodyLimits(), problems), 20);
    }

    @Bean
    WebMvcConfigurer ownArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry formats) {
                formats.addParser(new DayParameter());
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ExpectedVersionArgumentResolver());
            }
        };
    }

    @Bean
    PreferredWait preferredWait(WebSettings settings, MeterRegistry meters) {
        return new PreferredWait(settings.eventPlaces(), meters);
    }

    /** After the observation filter, so that a request turned away is measured too. */
    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> filter(F filter, int place) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100 + place);
        return registration;
    }
}
