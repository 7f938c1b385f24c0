package org.petitions.starter.calendar;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.petitions.law.CurrentCalendar;
import org.petitions.law.LegalCalendar;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The calendar in force, for each service that counts days. */
@AutoConfiguration
@ConditionalOnClass(LegalCalendar.class)
@EnableConfigurationProperties(CalendarSettings.class)
class CalendarAutoConfiguration {

    @Bean
    CurrentCalendar currentCalendar() {
        return new CurrentCalendar(LegalCalendar.china());
    }

    @Bean
    HolidayFileWatcher holidayFileWatcher(CurrentCalendar calendar, CalendarSettings settings) {
        HolidayFileWatcher watcher = new HolidayFileWatcher(calendar, settings);
        watcher.readFirst();
        return watcher;
    }

    @Bean
    MeterBinder calendarMeters(CurrentCalendar calendar, HolidayFileWatcher watcher, Clock clock) {
        return registry -> {
            Gauge.builder("petitions.calendar.certain", calendar,
                    current -> ChronoUnit.DAYS.between(LegalCalendar.dayOf(clock.instant()),
                            current.get().lastCertainDay()))
                    .description("days until the holiday file ends").baseUnit("days").register(registry);
            Gauge.builder("petitions.calendar.revision", calendar,
                    current -> current.get().revision().getEpochSecond())
                    .description("when the holiday file in force was made: the same in all services and instances")
                    .baseUnit("seconds").register(registry);
            Gauge.builder("petitions.calendar.refused", watcher, look -> look.isRefusing() ? 1 : 0)
                    .description("1 while the holiday file that is set cannot be used and the one before holds on")
                    .register(registry);
        };
    }
}
