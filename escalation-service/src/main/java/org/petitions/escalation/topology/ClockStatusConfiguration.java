package org.petitions.escalation.topology;

import io.micrometer.core.instrument.MeterRegistry;
import org.petitions.starter.operations.MeterFigures;
import org.petitions.starter.operations.MeterFigures.Source;
import org.petitions.starter.operations.StatusPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What operators see of the clocks. */
@Configuration(proxyBeanMethods = false)
class ClockStatusConfiguration {
    /** Due clocks fire within seconds; a minute late is a partition that nobody works on. */
    private static final int LATE_SECONDS = 60;

    @Bean
    StatusPart lateClocks(MeterRegistry meters) {
        return new MeterFigures(meters, new Source("clocks-late-seconds", "escalation.due.lag", null),
                seconds -> seconds > LATE_SECONDS);
    }

    @Bean
    StatusPart openClocks(MeterRegistry meters) {
        return new MeterFigures(meters, new Source("clocks-open", "escalation.clocks.open", "clock"), _ -> false);
    }

    @Bean
    StatusPart petitionsThatWait(MeterRegistry meters) {
        return new MeterFigures(meters, new Source("petitions-waiting", "escalation.parked.petitions", null),
                waiting -> waiting > 0);
    }
}
