package org.petitions.escalation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.petitions.calendar.LegalCalendar;
import org.petitions.escalation.policy.Limit;
import org.petitions.escalation.policy.Policy;
import org.petitions.escalation.policy.PolicyFile;
import org.petitions.escalation.policy.PolicyFile.InvalidPolicyException;
import org.petitions.shell.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the rules are taken from: the policy file and the legal calendar. */
@Configuration(proxyBeanMethods = false)
class EscalationConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(EscalationConfiguration.class);

    @Bean
    Policy policy(EscalationSettings settings) {
        try {
            Policy policy = PolicyFile.read(settings.policy().getContentAsString(StandardCharsets.UTF_8));
            LOG.info("policy {} from {}", policy.version(), settings.policy().getFilename());
            return policy;
        } catch (InvalidPolicyException e) {
            throw new StartRefused("The policy file cannot be used: " + e.getMessage(),
                    "Mend that line of " + settings.policy().getDescription() + ".", e);
        } catch (IOException e) {
            throw new StartRefused("There is no policy file at " + settings.policy().getDescription(),
                    "Set petitions.escalation.policy, or remove it to use the one that is shipped.", e);
        }
    }

    /** Warns as soon as a clock that starts today would end on a day that is not certain. */
    @Bean
    LegalCalendar legalCalendar(Clock clock, Policy policy) {
        LegalCalendar calendar = LegalCalendar.china();
        Instant now = clock.instant();
        if (policy.clocks().values().stream().anyMatch(
                rule -> rule.limit() instanceof Limit.Counted limit && limit.from(now, calendar).provisional())) {
            LOG.warn("the holiday file is certain up to {} only; deadlines after it are provisional: "
                    + "run infra/calendar/update-holidays.mjs when the next notice is out", calendar.lastCertainDay());
        }
        return calendar;
    }
}
