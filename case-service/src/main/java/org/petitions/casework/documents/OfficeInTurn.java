package org.petitions.casework.documents;

import org.jspecify.annotations.Nullable;
import org.petitions.events.CaseEvent;
import org.petitions.events.RoutingEvent.HandlingRedirected;
import org.petitions.events.RoutingEvent.UnitSucceeded;

/**
 * Whose a document is when the unit that made it has the case no more: what it left to be sent or put right is for who goes on with the case
 * in its place, by succession or by redirect (Art. 24, 34).
 */
final class OfficeInTurn {
    private OfficeInTurn() {}

    /** Unit id of who goes on for an office after a step of the case; the office itself where the step takes nothing from it. */
    static @Nullable String after(CaseEvent event, @Nullable String office) {
        return switch (event) {
            case UnitSucceeded e when e.unit().equals(office) -> e.successor();
            case HandlingRedirected e when e.unit().equals(office) -> e.to();
            default -> office;
        };
    }
}
