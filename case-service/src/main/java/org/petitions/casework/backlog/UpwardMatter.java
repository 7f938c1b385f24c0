package org.petitions.casework.backlog;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.UnitId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One matter, and to which level it was brought each time that it was registered. It is about the units that should have settled it, and holds
 * nothing of who brought it.
 *
 * @param id petition id of the first registration of the matter that is known
 * @param cases case ids of all of them
 * @param registrations each once
 * @param latest day of the latest of them, in Asia/Shanghai
 */
@Document(UpwardMatter.COLLECTION)
@CompoundIndex(name = "by_case", def = "{'cases': 1}")
@CompoundIndex(name = "by_latest_of_three", def = "{'latest': -1, '_id': 1}", partialFilter = "{'registrations.2.level': {'$exists': true}}")
record UpwardMatter(@Id String id, List<String> cases, List<Registration> registrations, LocalDate latest) {
    static final String COLLECTION = "upwardMatters";
    /** So many within {@link #YEARS} are the failure of the unit. */
    static final int TIMES = 3;
    static final int YEARS = 2;

    @SuppressWarnings("NullAway") // Spring Data leaves out what is empty
    UpwardMatter {
        cases = cases == null ? List.of() : List.copyOf(cases);
        registrations = registrations == null ? List.of() : List.copyOf(registrations);
    }

    /**
     * A registration of the matter.
     *
     * @param on day of the registration, in Asia/Shanghai
     */
    record Registration(String caseId, Level level, LocalDate on) {}

    /**
     * That a matter was brought upward three times in two years.
     *
     * @param times how often it was brought above the unit in all
     * @param on the day of the third within two years, in Asia/Shanghai
     */
    record Failure(int times, LocalDate on) {}

    /**
     * Whether the matter is the failure of an office: it was brought to levels above it three times within two years. Null where it was not.
     *
     * @param office unit id of the responsible unit, or of the bureau while there is none
     */
    @Nullable
    Failure failureOf(String office) {
        Level own = levelOf(office);
        List<LocalDate> days = registrations.stream().filter(each -> each.level().compareTo(own) > 0)
                .map(Registration::on).sorted().toList();
        for (int third = TIMES - 1; third < days.size(); third++) {
            LocalDate first = days.get(third - TIMES + 1);
            if (!days.get(third).isAfter(first.plusYears(YEARS))) {
                return new Failure(days.size(), days.get(third));
            }
        }
        return null;
    }

    /** With the registrations alone of the cases that somebody may know of (Art. 30): a figure must not tell of the others. */
    UpwardMatter among(Set<String> known) {
        return new UpwardMatter(id, cases,
                registrations.stream().filter(each -> known.contains(each.caseId())).toList(), latest);
    }

    private static Level levelOf(String office) {
        String division = UnitId.parse(office).map(UnitId::division).orElse(office);
        if (division.length() > UnitId.divisionOf(office).length()) {
            return Level.TOWNSHIP;
        }
        if (division.equals(UnitId.STATE)) {
            return Level.CENTRE;
        }
        return division.endsWith("0000") ? Level.PROVINCE : division.endsWith("00") ? Level.CITY : Level.COUNTY;
    }
}
