package org.petitions.scenario.generator;

import java.util.Optional;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.UnitKind;

/**
 * Which kind of unit answers for what, as the sample expects it. Written down a second time on purpose: the check would see a petition
 * that the platform sends elsewhere.
 */
final class ExpectedCompetence {
    private ExpectedCompetence() {}

    /** The one kind of unit that is competent, or empty where the bureau has to choose. */
    static Optional<UnitKind> of(Category category) {
        return switch (category) {
            case LAW_AND_LITIGATION -> Optional.of(UnitKind.PLC);
            case CONSTRUCTION -> Optional.of(UnitKind.HC);
            case LABOUR -> Optional.of(UnitKind.HRSS);
            case LAND -> Optional.of(UnitKind.NR);
            case HEALTH -> Optional.of(UnitKind.HEALTH);
            case CIVIL_AFFAIRS -> Optional.of(UnitKind.CIVIL);
            case AGRICULTURE -> Optional.of(UnitKind.AGRI);
            case EDUCATION -> Optional.of(UnitKind.EDU);
            case TRANSPORT -> Optional.of(UnitKind.TRANSPORT);
            case ENVIRONMENT -> Optional.of(UnitKind.ENV);
            case FINANCE -> Optional.of(UnitKind.FINANCE);
            case DISCIPLINE -> Optional.of(UnitKind.CDI);
            case RESTRUCTURING, OTHER -> Optional.empty();
        };
    }

    /** The kind of unit that the sample's bureaus choose where the table names none. */
    static UnitKind chosenFor(Category category) {
        return switch (category) {
            case RESTRUCTURING -> UnitKind.INDUSTRY;
            case AGRICULTURE, DISCIPLINE -> UnitKind.CDI;
            default -> UnitKind.OFFICE;
        };
    }
}
