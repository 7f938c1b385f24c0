package org.petitions.intake.form.check;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.InexactDate;
import org.petitions.events.terms.InexactDate.Precision;
import org.petitions.intake.form.FaultCode;
import org.petitions.intake.form.PetitionForm.MatterTimePart;
import org.petitions.intake.form.check.FieldReader.Presence;

/** Checks when the matter happened. A petition is not refused for want of a day: Art. 19 does not ask for one. */
final class MatterTimeCheck {
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    private MatterTimeCheck() {}

    /** A day, or what is known where no day is; both are null only when a fault is noted. */
    record MatterTime(@Nullable LocalDate day, @Nullable InexactDate inexact) {}

    static MatterTime read(FieldReader reader, @Nullable String day, @Nullable MatterTimePart part, LocalDate today) {
        boolean named = day != null && !day.isBlank();
        if (part == null) {
            return named
                    ? new MatterTime(reader.day("matterDate", day, EARLIEST, today), null)
                    : new MatterTime(null, InexactDate.UNKNOWN);
        }
        reader.faultIf(named, "matterTime", FaultCode.EITHER_DAY_OR_TIME);
        Precision precision = reader.code("matterTime.precision", part.precision(), Presence.REQUIRED, Precision.class);
        if (precision == null || named) {
            return new MatterTime(null, null);
        }
        given(reader, "matterTime.year", part.year(), precision != Precision.UNKNOWN);
        given(reader, "matterTime.month", part.month(), precision == Precision.MONTH || precision == Precision.DAY);
        given(reader, "matterTime.day", part.day(), precision == Precision.DAY);
        boolean since = Boolean.TRUE.equals(part.since());
        reader.faultIf(since && precision == Precision.UNKNOWN, "matterTime.since", FaultCode.NOT_WITH_THIS_PRECISION);
        if (!reader.faults().isEmpty() && reader.hasFaultIn("matterTime")) {
            return new MatterTime(null, null);
        }
        InexactDate time = new InexactDate(precision, part.year(), part.month(), part.day(), since ? true : null);
        if (precision == Precision.UNKNOWN) {
            return new MatterTime(null, InexactDate.UNKNOWN);
        }
        LocalDate first = time.earliest().orElse(null);
        if (first == null) {
            reader.fault("matterTime", FaultCode.NOT_A_DATE);
            return new MatterTime(null, null);
        }
        reader.faultIf(first.isAfter(today), "matterTime", FaultCode.IN_THE_FUTURE);
        reader.faultIf(lastOf(precision, first).isBefore(EARLIEST), "matterTime", FaultCode.TOO_EARLY);
        return precision == Precision.DAY && !since ? new MatterTime(first, null) : new MatterTime(null, time);
    }

    private static LocalDate lastOf(Precision precision, LocalDate first) {
        return switch (precision) {
            case UNKNOWN, DAY -> first;
            case MONTH -> YearMonth.from(first).atEndOfMonth();
            case YEAR -> first.withDayOfYear(first.lengthOfYear());
        };
    }

    private static void given(FieldReader reader, String field, @Nullable Integer value, boolean needed) {
        reader.faultIf(needed && value == null, field, FaultCode.REQUIRED);
        reader.faultIf(!needed && value != null, field, FaultCode.NOT_WITH_THIS_PRECISION);
    }
}
