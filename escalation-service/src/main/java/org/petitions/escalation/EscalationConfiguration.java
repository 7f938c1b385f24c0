package org.petitions.escalation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.petitions.escalation.policy.Limit;
import org.petitions.escalation.policy.Policy;
import org.petitions.escalation.policy.PolicyParser;
import org.petitions.escalation.policy.PolicyParser.InvalidPolicyException;
import org.petitions.law.CurrentCalendar;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.audit.BrokerAuditLog;
import org.petitions.starter.startup.StartupFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the rules are taken from: the policy file; and a warning where the calendar ends. */
@Configuration(proxyBeanMethods = false)
class EscalationConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(EscalationConfiguration.class);

    @Bean
    Policy policy(EscalationSettings settings) {
        try {
            Policy policy = PolicyParser.parse(settings.policy().getContentAsString(StandardCharsets.UTF_8));
            LOG.info("policy {} from {}", policy.version(), settings.policy().getFilename());
            return policy;
        } catch (InvalidPolicyException e) {
            throw new StartupFailure("The policy file cannot be used: " + e.getMessage(),
                    "Mend that line of " + settings.policy().getDescription() + ".", e);
        } catch (IOException e) {
            throw new StartupFailure("petitions.escalation.policy names no file that can be read",
                    "Set petitions.escalation.policy, or remove it to use the one that is shipped.", e);
        }
    }

    /** This service has no outbox for the entries of what it refuses. */
    @Bean
    BrokerAuditLog auditLog(@Value("${spring.application.name}") String service, KafkaProperties kafka) {
        return new BrokerAuditLog(service, kafka.buildProducerProperties());
    }

    /** Warns as soon as a clock that starts today would end on a day that is not certain. */
    @Bean
    ApplicationRunner calendarCheck(CurrentCalendar current, Clock clock, Policy policy) {
        return _ -> {
            LegalCalendar calendar = current.get();
            Instant now = clock.instant();
            if (policy.clocks().values().stream().anyMatch(
                    rule -> rule.limit() instanceof Limit.Counted limit && limit.from(now, calendar).provisional())) {
                LOG.warn("the holiday file is certain up to {} only; deadlines after it are provisional: "
                        + "bring in the next notice when it is out (docs/operations.md)", calendar.lastCertainDay());
            }
        };
    }
}
