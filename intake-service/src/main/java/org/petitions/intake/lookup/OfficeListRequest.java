package org.petitions.intake.lookup;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Urgency;

/**
 * What a list of registrations is asked for, as its address says it; what is no day and no code there asks for nothing.
 *
 * @param day first day, ISO 8601, Asia/Shanghai; today where it tells none
 * @param until last day; the first one where it tells none or an earlier one
 * @param channel code of a {@link Channel}
 * @param category code of a {@link Category}
 * @param urgency code of an {@link Urgency}
 * @param sort {@link OfficeListQuery#OLDEST}, else the newest come first
 */
record OfficeListRequest(@Nullable String day, @Nullable String until, @Nullable String channel,
        @Nullable String category, @Nullable String urgency, @Nullable String sort) {
    /** No register is older, and a day far off is beyond what a database can be asked for. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    OfficeListQuery read(LocalDate today) {
        LocalDate first = dayOf(day, today);
        LocalDate last = dayOf(until, first);
        return new OfficeListQuery(first, last.isBefore(first) ? first : last, code(Channel.class, channel),
                code(Category.class, category), code(Urgency.class, urgency), OfficeListQuery.OLDEST.equals(sort));
    }

    private static LocalDate dayOf(@Nullable String day, LocalDate otherwise) {
        try {
            LocalDate asked = day == null || day.isBlank() ? otherwise : LocalDate.parse(day.strip());
            return asked.isBefore(EARLIEST) || asked.isAfter(LATEST) ? otherwise : asked;
        } catch (DateTimeParseException _) {
            return otherwise;
        }
    }

    private static <E extends Enum<E>> @Nullable E code(Class<E> type, @Nullable String code) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(code)) {
                return each;
            }
        }
        return null;
    }
}
