package org.petitions.casework.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.organisation.OrganisationTable.CellFault;
import org.petitions.casework.organisation.OrganisationTable.Line;
import org.petitions.casework.organisation.OrganisationTable.Row;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.UnitId;
import org.springframework.core.io.Resource;

/**
 * The units: {@code unit,name_zh,name_en}, and {@code short_form,superior,from,until,successor}, which a file of before does not have. Of a
 * unit that was divided the successors stand in one cell, with spaces between.
 */
final class UnitsFile {
    private UnitsFile() {}

    static List<Unit> read(Resource file, List<FileFault> faults) {
        var table = new OrganisationTable<>(file, List.of("unit", "name_zh", "name_en"), UnitsFile::unit, faults);
        Map<String, Unit> units = new HashMap<>();
        Set<String> shortForms = new HashSet<>();
        for (Line<Unit> line : table.lines()) {
            if (units.putIfAbsent(line.value().id().toString(), line.value()) != null) {
                table.fault(line, "unit", "is there twice");
            }
            String shortForm = line.value().shortForm();
            if (shortForm != null && !shortForms.add(shortForm)) {
                table.fault(line, "short_form", "is another unit's too: their documents would have the same numbers");
            }
        }
        for (Line<Unit> line : table.lines()) {
            checkSuperior(table, line, units);
            checkSuccessor(table, line, units);
        }
        return table.values();
    }

    private static Unit unit(Row row) {
        UnitId id = UnitId.parse(row.filled("unit")).filter(UnitId::isOfTheCity)
                .orElseThrow(() -> new CellFault("unit", "is no <division>-<KIND> of this city"));
        String shortForm = row.has("short_form") ? row.filled("short_form") : null;
        LocalDate from = row.day("from");
        LocalDate until = row.until("until", from);
        String successor = row.text("successor");
        List<String> successors = successor == null ? List.of() : List.of(successor.strip().split(" +"));
        if (!successors.isEmpty() && until == null) {
            throw new CellFault("until", "is empty, but there is a successor");
        }
        return new Unit(id, row.filled("name_zh"), row.filled("name_en"), shortForm, from, until,
                row.text("superior"), successors);
    }

    private static void checkSuperior(OrganisationTable<Unit> table, Line<Unit> line, Map<String, Unit> units) {
        String superior = line.value().superior();
        if (superior == null) {
            return;
        }
        Unit above = units.get(superior);
        if (above == null) {
            table.fault(line, "superior", "is no unit of this file");
        } else if (!above.id().division().equals(divisionAbove(line.value().id().division()))) {
            table.fault(line, "superior", "is no unit of the level above");
        }
    }

    /** Of a township its county, of a county the city; of the city none that the platform has. */
    private static @Nullable String divisionAbove(String division) {
        if (division.equals(Divisions.CITY)) {
            return null;
        }
        return Divisions.find(division).isPresent() ? UnitId.cityOf(division) : UnitId.divisionOf(division);
    }

    private static void checkSuccessor(OrganisationTable<Unit> table, Line<Unit> line, Map<String, Unit> units) {
        LocalDate until = line.value().until();
        if (until == null) {
            return;
        }
        for (String successor : line.value().successors()) {
            Unit next = units.get(successor);
            if (next == null) {
                table.fault(line, "successor", "is no unit of this file");
            } else if (!next.isOn(until.plusDays(1))) {
                // So each successor ends later than the one before, and no chain of them comes back to its beginning.
                table.fault(line, "successor", "is not there on the day after the last one");
            }
        }
        if (new HashSet<>(line.value().successors()).size() < line.value().successors().size()) {
            table.fault(line, "successor", "names a unit twice");
        }
    }
}
