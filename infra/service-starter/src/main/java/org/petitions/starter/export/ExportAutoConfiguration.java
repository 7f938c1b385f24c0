package org.petitions.starter.export;

import org.petitions.starter.audit.ExportLog;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Lets every service that writes an audit trail export its lists. */
@AutoConfiguration(afterName = "org.petitions.starter.audit.AuditAutoConfiguration")
class ExportAutoConfiguration {
    @Bean
    @ConditionalOnBean(ExportLog.class)
    ListExports listExports(ExportLog log) {
        return new ListExports(log);
    }
}
