package org.petitions.intake.directory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.petitions.events.DirectoryEvent.UnitListed;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A unit (单位) and what it is called.
 *
 * @param id unit id, e.g. {@code 431222-HRSS}
 * @param revision the directory's revision of it; a higher one replaces a lower one
 * @param names its Chinese names from when to when, earliest first; at least one
 */
@Document("units")
record ListedUnit(@Id String id, long revision, List<StoredName> names) {

    /** Days are ISO texts, which every database keeps as they are; null for always, and for no known end. */
    record StoredName(@Nullable String from, @Nullable String until, String zh) {

        boolean isOn(String day) {
            return (from == null || from.compareTo(day) <= 0) && (until == null || until.compareTo(day) >= 0);
        }
    }

    static ListedUnit of(UnitListed event) {
        return new ListedUnit(event.unitId(), event.revision(), event.byDay().stream().map(
                standing -> new StoredName(text(standing.from()), text(standing.until()), standing.nameZh())).toList());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** Whether it is there on a day (China's). */
    boolean isThereOn(LocalDate day) {
        return names.stream().anyMatch(name -> name.isOn(day.toString()));
    }

    /** Its name on a day (China's); before its first day the first, after its last the last. */
    String nameOn(LocalDate day) {
        String from = names.getFirst().from();
        return names.stream().filter(name -> name.isOn(day.toString())).findFirst()
                .orElseGet(() -> from != null && from.compareTo(day.toString()) > 0
                        ? names.getFirst()
                        : names.getLast())
                .zh();
    }
}
