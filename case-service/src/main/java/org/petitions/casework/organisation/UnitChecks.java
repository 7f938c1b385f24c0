package org.petitions.casework.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.BilingualText;
import org.petitions.casework.organisation.OrganisationTable.Line;
import org.petitions.events.DirectoryEvent.UnitListed.UnitStanding;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitType;

/** What has to fit between the rows of the units' file: the times of one unit, and each with the units it names. */
final class UnitChecks {
    private final OrganisationTable<UnitRow> table;
    private final Map<String, Unit> units = new HashMap<>();

    UnitChecks(OrganisationTable<UnitRow> table, List<Unit> units) {
        this.table = table;
        units.forEach(unit -> this.units.put(unit.id().toString(), unit));
    }

    /** Notes all that is wrong, each at its row. */
    void check() {
        Map<UnitId, List<UnitStanding>> before = new HashMap<>();
        Map<String, List<UnitRow>> shortForms = new HashMap<>();
        for (Line<UnitRow> line : table.lines()) {
            checkTime(line, before.computeIfAbsent(line.value().id(), first -> new ArrayList<>()));
            String shortForm = line.value().standing().shortForm();
            if (shortForm != null) {
                checkShortForm(line, shortForms.computeIfAbsent(shortForm, first -> new ArrayList<>()));
            }
            checkSuperior(line);
            checkSuccessor(line);
        }
    }

    private void checkTime(Line<UnitRow> line, List<UnitStanding> before) {
        UnitStanding standing = line.value().standing();
        LocalDate from = standing.from();
        if (before.stream().anyMatch(other -> startsBeforeEndOf(standing, other)
                && startsBeforeEndOf(other, standing))) {
            boolean ofDays = from != null || standing.until() != null;
            table.fault(line, ofDays ? "from" : "unit",
                    ofDays
                            ? new BilingualText("与该单位另一行的起止日期重叠", "is within the time of another row of this unit")
                            : new BilingualText("重复", "is there twice"));
        } else if (from != null && leavesGap(unitOf(line), from)) {
            // What was a unit's in between would be nobody's: a unit that ends and comes again is two.
            table.fault(line, "from",
                    new BilingualText("不是该单位上一行截至日期的次日", "is not the day after the last one of the unit's row before"));
        }
        before.add(standing);
    }

    private static boolean leavesGap(Unit unit, LocalDate from) {
        LocalDate first = unit.from();
        return (first == null || first.isBefore(from)) && !unit.isOn(from.minusDays(1));
    }

    private static boolean startsBeforeEndOf(UnitStanding one, UnitStanding other) {
        LocalDate from = one.from();
        LocalDate until = other.until();
        return from == null || until == null || !from.isAfter(until);
    }

    /** Serial numbers are each unit's own and begin anew with the year, so that two units of one year need two short forms. */
    private void checkShortForm(Line<UnitRow> line, List<UnitRow> before) {
        UnitRow row = line.value();
        if (before.stream().anyMatch(other -> !other.id().equals(row.id()) && haveYearInCommon(other, row))) {
            table.fault(line, "short_form", new BilingualText("与另一单位相同，文书字号会重复",
                    "is another unit's too: their documents would have the same numbers"));
        }
        before.add(row);
    }

    private static boolean haveYearInCommon(UnitRow one, UnitRow other) {
        return startsInYearOf(one.standing(), other.standing()) && startsInYearOf(other.standing(), one.standing());
    }

    private static boolean startsInYearOf(UnitStanding one, UnitStanding other) {
        LocalDate from = one.from();
        LocalDate until = other.until();
        return from == null || until == null || from.getYear() <= until.getYear();
    }

    private void checkSuperior(Line<UnitRow> line) {
        UnitStanding standing = line.value().standing();
        String superior = standing.superior();
        LocalDate from = standing.from();
        if (superior == null) {
            UnitId id = line.value().id();
            if (id.number() > 1 && id.kind().type() == UnitType.DEPARTMENT && !id.division().equals(Divisions.CITY)) {
                table.fault(line, "superior", new BilingualText("未填写：加编号的单位须填上级主管单位",
                        "is empty: above a numbered unit there is none that its kind tells"));
            }
            return;
        }
        Unit above = units.get(superior);
        if (above == null) {
            table.fault(line, "superior", new BilingualText("不在本表中", "is no unit of this file"));
        } else if (!above.id().division().equals(divisionAbove(line.value().id().division()))) {
            table.fault(line, "superior", new BilingualText("不是上一级的单位", "is no unit of the level above"));
        } else if (from != null && unitOf(line).standings().size() > 1 && !above.isOn(from)) {
            // One that ends later is succeeded, and its successor is above from then on. A file of before, with one row a unit, is read as it was.
            table.fault(line, "superior",
                    new BilingualText("在本行起始日期尚不存在或者已撤销", "is not there on the first day of this row"));
        }
    }

    /** Of a township its county, of a county the city; of the city none that the platform has. */
    private static @Nullable String divisionAbove(String division) {
        if (division.equals(Divisions.CITY)) {
            return null;
        }
        return Divisions.find(division).isPresent() ? UnitId.cityOf(division) : UnitId.divisionOf(division);
    }

    private void checkSuccessor(Line<UnitRow> line) {
        List<String> successors = line.value().successors();
        LocalDate until = line.value().standing().until();
        if (until == null || successors.isEmpty()) {
            return;
        }
        if (!until.equals(unitOf(line).until())) {
            table.fault(line, "successor",
                    new BilingualText("只能填在该单位的最后一行", "stands in a row that is not the unit's last"));
            return;
        }
        for (String successor : successors) {
            Unit next = units.get(successor);
            if (next == null) {
                table.fault(line, "successor", new BilingualText("不在本表中", "is no unit of this file"));
            } else if (!next.isOn(until.plusDays(1))) {
                // So each successor ends later than the one before, and no chain of them comes back to its beginning.
                table.fault(line, "successor",
                        new BilingualText("在截至日期的次日不存在", "is not there on the day after the last one"));
            }
        }
        if (new HashSet<>(successors).size() < successors.size()) {
            table.fault(line, "successor", new BilingualText("重复填写同一单位", "names a unit twice"));
        }
    }

    private Unit unitOf(Line<UnitRow> line) {
        Unit unit = units.get(line.value().id().toString());
        if (unit == null) {
            throw new IllegalStateException("every row belongs to a unit: " + line);
        }
        return unit;
    }
}
