package org.petitions.casework.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.petitions.events.terms.BilingualText;
import org.petitions.casework.organisation.OrganisationTable.CellFault;
import org.petitions.casework.organisation.OrganisationTable.Row;
import org.petitions.events.DirectoryEvent.UnitListed.UnitStanding;
import org.petitions.events.terms.UnitId;
import org.springframework.core.io.Resource;

/**
 * The units: {@code unit,name_zh,name_en}, and {@code short_form,superior,from,until,successor}, which a file of before does not have. Of a
 * unit that was divided the successors stand in one cell, with spaces between. A unit may have several rows, each for its time: names, short
 * form and superior go by the day, and the last row says who succeeds it. What kind of unit it is stands in its id: a unit of another kind
 * is another unit, and succeeds this one.
 */
final class UnitsFile {
    private static final List<String> REQUIRED = List.of("unit", "name_zh", "name_en");

    private UnitsFile() {}

    static List<Unit> read(Resource file, List<FileFault> faults) {
        var table = new OrganisationTable<>(file, REQUIRED, UnitsFile::unit, faults);
        List<Unit> units = units(table);
        new UnitChecks(table, units).check();
        return units;
    }

    private static UnitRow unit(Row row) {
        UnitId id = UnitId.parse(row.filled("unit")).filter(UnitId::isOfTheCity)
                .orElseThrow(() -> new CellFault("unit",
                        new BilingualText("不是本市的“行政区划代码-单位类别”", "is no <division>-<KIND> of this city")));
        String shortForm = row.has("short_form") ? row.filled("short_form") : null;
        LocalDate from = row.day("from");
        LocalDate until = row.until("until", from);
        String successor = row.text("successor");
        List<String> successors = successor == null ? List.of() : List.of(successor.strip().split(" +"));
        if (!successors.isEmpty() && until == null) {
            throw new CellFault("until", new BilingualText("未填写，但填有承接单位", "is empty, but there is a successor"));
        }
        return new UnitRow(id, new UnitStanding(row.filled("name_zh"), row.filled("name_en"), shortForm, from, until,
                row.text("superior")), successors);
    }

    /** The units of the rows, in the order in which each is first named. */
    private static List<Unit> units(OrganisationTable<UnitRow> table) {
        Map<UnitId, List<UnitRow>> rows = new LinkedHashMap<>();
        table.values().forEach(row -> rows.computeIfAbsent(row.id(), first -> new ArrayList<>()).add(row));
        return rows.values().stream().map(UnitsFile::unit).toList();
    }

    private static Unit unit(List<UnitRow> rows) {
        List<UnitRow> byDay = rows.stream().sorted(Comparator.comparing(row -> row.standing().from(),
                Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
        return new Unit(byDay.getFirst().id(), byDay.stream().map(UnitRow::standing).toList(),
                byDay.getLast().successors());
    }
}
