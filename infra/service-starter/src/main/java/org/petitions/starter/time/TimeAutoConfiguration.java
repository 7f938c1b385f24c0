package org.petitions.starter.time;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.petitions.starter.startup.LocalProfile;
import org.petitions.starter.startup.StartupFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** The service's clock. It shows whole milliseconds: as exact as what is stored and published, so that a moment read back is the same. */
@AutoConfiguration
class TimeAutoConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(TimeAutoConfiguration.class);
    private static final String SETTING = "petitions.clock.file";

    @Bean
    @ConditionalOnMissingBean
    Clock clock(Environment environment) {
        String file = environment.getProperty(SETTING);
        if (!StringUtils.hasText(file)) {
            return Clock.tickMillis(ZoneOffset.UTC);
        }
        if (!LocalProfile.isActive(environment)) {
            throw new StartupFailure(
                    SETTING + " is set, but a clock that can be moved exists in the local profile only",
                    "Remove " + SETTING + ", or start with the profile local on a machine without real petitions.");
        }
        try {
            Clock clock = SharedClock.open(Path.of(file));
            LOG.info("time comes from {} and can be moved", SETTING);
            return clock;
        } catch (IOException e) {
            throw new StartupFailure(SETTING + " names no clock: " + e.getMessage(),
                    "Let ./run make the clock first, or remove " + SETTING + ".", e);
        }
    }
}
