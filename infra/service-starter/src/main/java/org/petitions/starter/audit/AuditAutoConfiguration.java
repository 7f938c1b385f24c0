package org.petitions.starter.audit;

import java.time.Clock;
import org.petitions.outbox.AccompanyingRecords;
import org.petitions.outbox.Outbox;
import org.petitions.starter.events.TracePropagation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Writes the audit trail of every service that has an outbox, or says itself where its entries go. */
@AutoConfiguration(afterName = "org.petitions.outbox.OutboxAutoConfiguration")
@ConditionalOnWebApplication
class AuditAutoConfiguration {

    /** What a service does that keeps documents. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Outbox.class)
    @ConditionalOnBean(Outbox.class)
    static class WithOutbox {

        @Bean
        AccompanyingRecords entriesBesideDocuments(RequestAudit requests) {
            return new EntriesBesideDocuments(requests);
        }

        @Bean
        AuditLog outboxAuditLog(Outbox outbox) {
            return new OutboxAuditLog(outbox);
        }
    }

    @Bean
    RequestAudit requestAudit(TracePropagation traces, @Value("${spring.application.name}") String service,
            ObjectProvider<StepCodes> steps, Clock clock) {
        return new RequestAudit(traces::currentTraceParent, service, steps.getIfAvailable(() -> _ -> false), clock);
    }

    @Bean
    @ConditionalOnBean(AuditLog.class)
    AuditTrail auditTrail(RequestAudit requests, AuditLog log, Clock clock) {
        return new AuditTrail(requests, log, clock);
    }

    @Bean
    @ConditionalOnBean(AuditLog.class)
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
