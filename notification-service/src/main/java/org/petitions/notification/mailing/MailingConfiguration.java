package org.petitions.notification.mailing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.InstantSource;
import org.petitions.notification.alerts.Alerts;
import org.petitions.notification.alerts.MailClaims;
import org.petitions.notification.directory.Directory;
import org.petitions.shell.events.Traces;
import org.petitions.shell.quiet.QuietContributor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts the mailing together, and shows how many mails wait. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailingConfiguration {
    /** Leases and pauses run by the machine's own time, wherever the platform's clock stands. */
    private static final InstantSource WALL_CLOCK = InstantSource.system();

    @Bean
    MailDispatcher mailDispatcher(Alerts alerts, MailClaims claims, Directory directory, MailProvider provider,
            MailSettings settings, Clock clock, Traces traces, MeterRegistry meters) {
        var delivery = new MailDelivery(alerts, claims, directory, provider, settings, clock, WALL_CLOCK, meters);
        var dispatcher = new MailDispatcher(claims, delivery, provider, settings, traces, WALL_CLOCK);
        Gauge.builder("mails.waiting", dispatcher, MailDispatcher::waitingMails)
                .description("mails that wait or are under way, as far as this instance holds them in memory")
                .register(meters);
        return dispatcher;
    }

    /** After what is read and before what is published: a mail under way becomes an event. */
    @Bean
    @Order(10)
    QuietContributor mailsWaiting(MailDispatcher dispatcher) {
        return new QuietContributor() {
            @Override
            public String name() {
                return "mailsWaiting";
            }

            @Override
            public long left() {
                if (!dispatcher.knowsAll()) {
                    throw new IllegalStateException("the waiting mails are still being looked up");
                }
                return dispatcher.waitingMails();
            }
        };
    }
}
