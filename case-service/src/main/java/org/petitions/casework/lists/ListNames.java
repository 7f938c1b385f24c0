package org.petitions.casework.lists;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.access.ResponsibilityScope;
import org.petitions.casework.organisation.Organisation;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Term;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitKind;
import org.petitions.law.LegalCalendar;
import org.petitions.pages.elements.Choice;
import org.petitions.starter.actor.Actor;
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
        if (id == null) {
            return null;
        }
        Organisation.Names names = organisation.called(today(), id);
        return isEnglish(language) ? names.en() : names.zh();
    }

    /** A division's name, or its code. */
    public String division(String code, Locale language) {
        return Divisions.find(code).map(each -> isEnglish(language) ? each.en() : each.zh()).orElse(code);
    }

    /**
     * The units to which a bureau can send a case: its county's, the city's, and whichever are proposed; the city's bureau chooses among all.
     *
     * @param bureau unit id
     * @param proposed unit ids of those that law or table name, wherever they are
     */
    public List<Choice> unitsToSendTo(String bureau, List<String> proposed, Locale language) {
        String county = UnitId.divisionOf(bureau);
        return units(id -> UnitId.isCityBureau(bureau) || UnitId.divisionOf(id).startsWith(county)
                || UnitId.divisionOf(id).equals(UnitId.cityOf(county)) || proposed.contains(id), language);
    }

    /** The units whose cases somebody's list can be asked for. */
    public List<Choice> unitsToAskFor(Actor actor, Locale language) {
        ResponsibilityScope shown = ListScope.ofUnits(actor);
        String unit = shown.unit();
        String bureau = shown.bureau();
        if (unit != null) {
            return units(unit::equals, language);
        }
        return bureau == null ? units(_ -> true, language) : unitsToSendTo(bureau, List.of(), language);
    }

    /** The bureaus whose cases somebody's list can be asked for; none where there is but the one. */
    public List<Choice> bureausToAskFor(Actor actor, Locale language) {
        return ListScope.ofUnits(actor).equals(ResponsibilityScope.ALL)
                ? bureaus(language)
                : List.of();
    }

    /** All petition bureaus that are there today. */
    public List<Choice> bureaus(Locale language) {
        return units(id -> UnitId.parse(id).filter(unit -> unit.kind() == UnitKind.PB).isPresent(), language);
    }

    /** Those of them that are there today, in the order of the organisation's file. */
    private List<Choice> units(Predicate<String> chosen, Locale language) {
        LocalDate today = today();
        return organisation.units().stream().map(unit -> unit.id().toString())
                .filter(id -> organisation.hasUnit(today, id)).filter(chosen)
                .map(id -> new Choice(id, String.valueOf(unit(id, language)))).toList();
    }

    private LocalDate today() {
        return LegalCalendar.dayOf(clock.instant());
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }
}
