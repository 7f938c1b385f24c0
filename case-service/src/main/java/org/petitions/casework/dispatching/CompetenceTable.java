package org.petitions.casework.dispatching;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.procedure.terms.CaseMatter;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.Purpose;

/**
 * Who answers for what (谁主管、谁负责, Art. 22): content category × division × purpose to responsible unit. Data of the city, in a file.
 *
 * @param version names this edition of the table; kept with each dispatch it decided
 * @param rules the first one that fits decides
 */
record CompetenceTable(String version, List<Rule> rules) {
    CompetenceTable {
        rules = List.copyOf(rules);
    }

    /**
     * One line of the table.
     *
     * @param category fits this category, or any when null
     * @param division fits this division, or any when null
     * @param purpose fits this purpose, or any when null
     * @param units kinds of units (in the matter's division) or unit ids
     */
    record Rule(@Nullable Category category, @Nullable String division, @Nullable Purpose purpose,
            List<String> units) {
        Rule {
            units = List.copyOf(units);
        }

        boolean fits(CaseMatter matter) {
            return (category == null || category == matter.category())
                    && (division == null || division.equals(matter.division()))
                    && (purpose == null || purpose == matter.purpose());
        }

        /** The units it names for a division. */
        List<String> unitsIn(String division) {
            return units.stream().map(unit -> unit.contains("-") ? unit : division + "-" + unit).toList();
        }
    }

    /** The one unit it names for a matter, or empty when it names none or several and the bureau has to choose. */
    Optional<String> soleUnitFor(CaseMatter matter) {
        return Optional.of(unitsFor(matter)).filter(units -> units.size() == 1).map(List::getFirst);
    }

    /** The units it names for a matter, in its order: none, one or several. */
    List<String> unitsFor(CaseMatter matter) {
        return rules.stream().filter(rule -> rule.fits(matter)).findFirst()
                .map(rule -> rule.unitsIn(matter.division())).orElse(List.of());
    }
}
