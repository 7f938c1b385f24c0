package org.petitions.intake.attachments;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** What looks files through, as a bean, and the clock that goes on with what waits. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(AttachmentSettings.class)
class AttachmentConfiguration implements SchedulingConfigurer, DisposableBean {
    /** Files that wait for the scanner, and erasures, which wait for nobody. */
    private static final int TASKS = 2;

    private final ScheduledExecutorService tasks = Executors.newScheduledThreadPool(TASKS,
            Thread.ofVirtual().name("attachments-", 0).factory());

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        registrar.setScheduler(tasks);
    }

    @Override
    public void destroy() {
        tasks.shutdownNow();
    }

    @Bean
    MalwareScanner malwareScanner(AttachmentSettings settings) {
        return settings.scanner();
    }
}
