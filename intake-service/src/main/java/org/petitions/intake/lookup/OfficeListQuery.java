package org.petitions.intake.lookup;

import java.time.LocalDate;
import java.time.ZoneId;
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
 * What a list of registrations is asked for.
 *
 * @param day first day, Asia/Shanghai
 * @param until last day, not before the first
 * @param channel null for all; so are category and urgency
 * @param oldestFirst whether the oldest come first, and not the newest
 */
record OfficeListQuery(LocalDate day, LocalDate until, @Nullable Channel channel, @Nullable Category category,
        @Nullable Urgency urgency, boolean oldestFirst) {
    static final String NEWEST = "NEWEST";
    static final String OLDEST = "OLDEST";
    private static final ZoneId ZONE = LegalCalendar.ZONE;

    /** All of one day. */
    static OfficeListQuery ofDay(LocalDate day) {
        return new OfficeListQuery(day, day, null, null, null, false);
    }

    /** Which petitions of that office these are. */
    OfficePetitions of(String office) {
        return new OfficePetitions(office, day.atStartOfDay(ZONE).toInstant(),
                until.plusDays(1).atStartOfDay(ZONE).toInstant(), channel, category, urgency, oldestFirst);
    }

    /** Codes of what is asked for by their names in the address, in its order. */
    List<Map.Entry<String, String>> said() {
        List<Map.Entry<String, String>> said = new ArrayList<>();
        said.add(Map.entry("day", day.toString()));
        said.add(Map.entry("until", until.toString()));
        add(said, "channel", channel);
        add(said, "category", category);
        add(said, "urgency", urgency);
        said.add(Map.entry("sort", oldestFirst ? OLDEST : NEWEST));
        return said;
    }

    private static void add(List<Map.Entry<String, String>> said, String name, @Nullable Enum<?> code) {
        if (code != null) {
            said.add(Map.entry(name, code.name()));
        }
    }
}
