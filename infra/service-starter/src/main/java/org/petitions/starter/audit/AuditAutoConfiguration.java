package org.petitions.starter.audit;

import java.time.Clock;
import org.petitions.outbox.Outbox;
import org.petitions.starter.events.TracePropagation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Writes the audit trail of every service that has an outbox. */
@AutoConfiguration(afterName = "org.petitions.outbox.OutboxAutoConfiguration")
@ConditionalOnWebApplication
@ConditionalOnClass(Outbox.class)
@ConditionalOnBean(Outbox.class)
class AuditAutoConfiguration {

    @Bean
    RequestAudit requestAudit(TracePropagation traces, @Value("${spring.application.name}") String service,
            Clock clock) {
        return new RequestAudit(traces, service, clock);
    }

    @Bean
    AuditTrail auditTrail(RequestAudit requests, Outbox outbox, Clock clock) {
        return new AuditTrail(requests, outbox, clock);
    }

    @Bean
    WebMvcConfigurer auditing(AuditTrail trail) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                // The decision on access has the order 0.
                registry.addInterceptor(trail).order(1);
                registry.addInterceptor(trail.openings()).order(1);
            }
        };
    }
}
