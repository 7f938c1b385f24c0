package org.petitions.intake.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day as the law counts it: of the calendar in China, whatever the zone of the machine. */
public final class LegalDay {
    /** Asia/Shanghai. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private LegalDay() {}

    /** The day an instant falls on. */
    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
