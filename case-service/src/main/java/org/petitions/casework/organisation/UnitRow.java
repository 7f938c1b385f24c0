package org.petitions.casework.organisation;

import java.util.List;
import org.petitions.events.DirectoryEvent.UnitListed.UnitStanding;
import org.petitions.events.terms.UnitId;

/**
 * What one row of the units' file says.
 *
 * @param standing what is said of the unit in the row's time
 * @param successors who takes over on the day after its last: in the unit's last row alone
 */
record UnitRow(UnitId id, UnitStanding standing, List<String> successors) {
    UnitRow {
        successors = List.copyOf(successors);
    }
}
