package org.petitions.starter.calendar;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Where the days of the law come from.
 *
 * @param holidays the holiday file, the same for all services; without one, or while it is older, the one that is shipped holds
 * @param lookEvery how often to look whether it has changed
 */
@ConfigurationProperties("petitions.law")
record CalendarSettings(@Nullable Resource holidays, @DefaultValue("10s") Duration lookEvery) {}
