package org.petitions.local.time;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.petitions.starter.startup.LocalProfile;
import org.petitions.starter.startup.StartupFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;

/** Puts the shared clock in the place of the system's where {@code petitions.clock.file} names one. */
@AutoConfiguration(beforeName = "org.petitions.starter.time.TimeAutoConfiguration")
@Profile(LocalProfile.NAME)
@ConditionalOnProperty(SharedClockAutoConfiguration.SETTING)
class SharedClockAutoConfiguration {
    static final String SETTING = "petitions.clock.file";
    private static final Logger LOG = LoggerFactory.getLogger(SharedClockAutoConfiguration.class);

    @Bean
    Clock clock(@Value("${" + SETTING + "}") String file) {
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
