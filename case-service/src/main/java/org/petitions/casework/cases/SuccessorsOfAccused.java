package org.petitions.casework.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.casework.procedure.terms.Successions;
import org.petitions.events.AccusedInLetter;
import org.petitions.law.LegalCalendar;
import org.petitions.starter.actor.Actor;
import org.springframework.stereotype.Component;

/**
 * Who goes on for an accused unit is the accused in another name (Art. 24, 30): from the day after that unit's last on, by the organisation's
 * files as they are now, whether or not anybody has handed over what was the unit's, and whatever the case was kept with.
 */
@Component
class SuccessorsOfAccused {
    private final Successions successions;
    private final Clock clock;

    SuccessorsOfAccused(Successions successions, Clock clock) {
        this.successions = successions;
        this.clock = clock;
    }

    /** Under which ids an accusation may be against a reader, those of the units that are no more and that the reader goes on for among them. */
    Set<String> namesOf(Actor reader) {
        LocalDate today = today();
        Set<String> own = reader.accusedAs();
        Set<String> all = new HashSet<>(own);
        own.forEach(name -> all.addAll(namesOf(name, today)));
        return all;
    }

    /** A unit, and those that are no more and that it goes on for. */
    Set<String> namesOf(String unit) {
        return namesOf(unit, today());
    }

    private Set<String> namesOf(String unit, LocalDate today) {
        Set<String> all = new HashSet<>(successions.endedBefore(today, unit));
        all.add(unit);
        return all;
    }

    /** The file as it is known today. */
    CaseFile keptFrom(CaseFile file) {
        CaseMatter known = keptFrom(file.matter());
        return known.equals(file.matter()) ? file : file.with(known);
    }

    /** The row as it is known today. */
    CaseRow keptFrom(CaseRow row) {
        CaseMatter known = keptFrom(row.matter());
        return known.equals(row.matter()) ? row : row.with(known);
    }

    private CaseMatter keptFrom(CaseMatter matter) {
        AccusedInLetter letter = matter.accusedInLetter();
        Stream<String> own = Stream.concat(matter.complainedOf().stream(),
                Stream.ofNullable(matter.successorsOfAccused()).flatMap(List::stream));
        return matter.withSuccessorsOfAccused(successorsOf(own))
                .withSuccessorsInLetter(letter == null ? List.of() : successorsOf(letter.ids().stream()));
    }

    private List<String> successorsOf(Stream<String> units) {
        LocalDate today = today();
        return units.filter(unit -> successions.hasEnded(today, unit))
                .flatMap(unit -> successions.successorsOf(unit).stream()).distinct().toList();
    }

    private LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }
}
