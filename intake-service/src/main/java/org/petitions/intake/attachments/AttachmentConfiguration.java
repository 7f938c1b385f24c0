package org.petitions.intake.attachments;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** What looks files through, as a bean, and the clock that goes on with what waits. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(AttachmentSettings.class)
class AttachmentConfiguration {
    /** Name of the clock of attachments: whatever else the service does by the clock does not wait for a scanner. */
    static final String CLOCK = "attachmentScheduler";

    /** Files that wait for the scanner, and erasures, which wait for nobody. */
    private static final int TASKS = 2;

    /** Nobody gets it who does not ask for it by its name. */
    @Bean(name = CLOCK, defaultCandidate = false)
    ThreadPoolTaskScheduler attachmentScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(TASKS);
        scheduler.setThreadFactory(Thread.ofVirtual().name("attachments-", 0).factory());
        return scheduler;
    }

    @Bean
    MalwareScanner malwareScanner(AttachmentSettings settings) {
        return settings.scanner();
    }
}
