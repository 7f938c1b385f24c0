package org.petitions.casework.lists;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.organisation.Organisation;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Term;
import org.petitions.events.terms.UnitId;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.springframework.stereotype.Component;

/** How codes, units and divisions are called today in the reader's language. */
@Component
public class ListNames {
    private final Organisation organisation;
    private final Clock clock;

    ListNames(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /** A code's name; null for none. */
    public static @Nullable String of(@Nullable Term term, Locale language) {
        return term == null ? null : isEnglish(language) ? term.en() : term.zh();
    }

    /** The values of a list of codes to choose from. */
    public static List<Choice> choices(List<? extends Term> terms, Locale language) {
        return terms.stream().map(term -> new Choice(((Enum<?>) term).name(), String.valueOf(of(term, language))))
                .toList();
    }

    /** A unit's name, or its id where it has none here; null for none. */
    public @Nullable String unit(@Nullable String id, Locale language) {
        return id == null
                ? null
                : organisation.namesOf(today(), id).map(names -> isEnglish(language) ? names.en() : names.zh())
                        .orElse(id);
    }

    /** A division's name, or its code. */
    public String division(String code, Locale language) {
        return Divisions.find(code).map(each -> isEnglish(language) ? each.en() : each.zh()).orElse(code);
    }

    /**
     * The units that are there today to choose from, in the order of the organisation's file.
     *
     * @param bureau of whose county; the city's bureau chooses among all
     */
    public List<Choice> units(String bureau, Locale language) {
        LocalDate today = today();
        return organisation.units().stream().map(unit -> unit.id().toString())
                .filter(id -> organisation.hasUnit(today, id))
                .filter(id -> UnitId.isCityBureau(bureau)
                        || UnitId.divisionOf(id).startsWith(UnitId.divisionOf(bureau)))
                .map(id -> new Choice(id, String.valueOf(unit(id, language)))).toList();
    }

    private LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
