package org.petitions.events.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The days of what was done, in Asia/Shanghai. */
final class ActDays {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ActDays() {}

    static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** Something done on an earlier day was done by its end; null where it was the event's own day. */
    static @Nullable Instant doneOn(LocalDate day, Instant at) {
        return day.isBefore(dayOf(at)) ? day.plusDays(1).atStartOfDay(ZONE).toInstant().minusMillis(1) : null;
    }
}
