package org.petitions.intake.lookup;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Channel;
import org.petitions.events.terms.Urgency;
import org.petitions.intake.petition.OfficePetitions;
import org.petitions.law.LegalCalendar;

/**
 * What a list of registrations is asked for, as its address says it; what is no day and no code there asks for nothing.
 *
 * @param day first day, ISO 8601, Asia/Shanghai; today where it tells none
 * @param until last day; the first one where it tells none or an earlier one
 * @param channel code of a {@link Channel}
 * @param category code of a {@link Category}
 * @param urgency code of an {@link Urgency}
 * @param sort {@link #OLDEST}, else the newest come first
 */
record OfficeListQuery(@Nullable String day, @Nullable String until, @Nullable String channel,
        @Nullable String category, @Nullable String urgency, @Nullable String sort) {
    static final OfficeListQuery NONE = new OfficeListQuery(null, null, null, null, null, null);
    static final String NEWEST = "NEWEST";
    static final String OLDEST = "OLDEST";
    /** No register is older, and a day far off is beyond what a database can be asked for. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
    private static final ZoneId ZONE = LegalCalendar.ZONE;

    /** The same with its days written out and without what is no code. */
    OfficeListQuery read(LocalDate today) {
        LocalDate first = dayOf(day, today);
        LocalDate last = dayOf(until, first);
        return new OfficeListQuery(first.toString(), (last.isBefore(first) ? first : last).toString(),
                name(code(Channel.class, channel)), name(code(Category.class, category)),
                name(code(Urgency.class, urgency)), OLDEST.equals(sort) ? OLDEST : NEWEST);
    }

    /** Which petitions of that office these are, of one that was {@link #read}. */
    OfficePetitions of(String office) {
        return new OfficePetitions(office, LocalDate.parse(said(day)).atStartOfDay(ZONE).toInstant(),
                LocalDate.parse(said(until)).plusDays(1).atStartOfDay(ZONE).toInstant(),
                code(Channel.class, channel), code(Category.class, category), code(Urgency.class, urgency),
                OLDEST.equals(sort));
    }

    /** Names and values of what is asked for, in the order of the address. */
    List<Map.Entry<String, String>> said() {
        List<Map.Entry<String, String>> said = new ArrayList<>();
        add(said, "day", day);
        add(said, "until", until);
        add(said, "channel", channel);
        add(said, "category", category);
        add(said, "urgency", urgency);
        add(said, "sort", sort);
        return said;
    }

    private static void add(List<Map.Entry<String, String>> said, String name, @Nullable String value) {
        if (value != null) {
            said.add(Map.entry(name, value));
        }
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

    private static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static String said(@Nullable String value) {
        return value == null ? "" : value;
    }
}
