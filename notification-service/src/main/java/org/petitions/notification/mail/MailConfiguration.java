package org.petitions.notification.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import org.petitions.notification.alerts.store.AlertService;
import org.petitions.notification.alerts.store.MailClaims;
import org.petitions.notification.directory.PostRepository;
import org.petitions.starter.events.TracePropagation;
import org.petitions.starter.health.PendingWork;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the mailing together, and shows how many mails wait. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {
    /** Leases and pauses run by the machine's own time, wherever the platform's clock stands. */
    private static final InstantSource WALL_CLOCK = InstantSource.system();

    @Bean
    MailDispatcher mailDispatcher(AlertService alerts, MailClaims claims, PostRepository directory, SmtpSender provider,
            MailSettings settings, Clock clock, TracePropagation traces, MeterRegistry meters) {
        var delivery = new MailWorker(alerts, claims, directory, provider, settings, clock, WALL_CLOCK, meters);
        var dispatcher = new MailDispatcher(claims, delivery, provider, settings, traces, WALL_CLOCK);
        Gauge.builder("mails.waiting", dispatcher, MailDispatcher::waitingMails)
                .description("mails that wait or are under way, as far as this instance holds them in memory")
                .register(meters);
        return dispatcher;
    }

    @Bean
    PendingWork mailsWaiting(MailDispatcher dispatcher) {
        return new PendingWork() {
            @Override
            public String name() {
                return "mailsWaiting";
            }

            @Override
            public long countDueBy(Instant moment) {
                if (!dispatcher.knowsAll()) {
                    throw new IllegalStateException("the waiting mails are still being looked up");
                }
                return dispatcher.waitingMails();
            }
        };
    }
}
