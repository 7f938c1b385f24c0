package org.petitions.casework.organisation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.petitions.casework.organisation.OrganisationTable.CellFault;
import org.petitions.casework.organisation.OrganisationTable.Line;
import org.petitions.casework.organisation.OrganisationTable.Row;
import org.petitions.events.terms.BilingualText;
import org.springframework.core.io.Resource;

/** How many people units have, from day to day: {@code unit,from,established,actual,leader_posts,sections,basis}, an entry each time it changes. */
final class StaffingFile {
    private static final int MOST_DIGITS = 5;

    private StaffingFile() {}

    static List<StaffingEntry> read(Resource file, Set<String> unitIds, List<FileFault> faults) {
        var table = new OrganisationTable<>(file,
                List.of("unit", "from", "established", "actual", "leader_posts", "sections"),
                row -> entry(row, unitIds), faults);
        Set<List<Object>> seen = new HashSet<>();
        for (Line<StaffingEntry> line : table.lines()) {
            if (!seen.add(List.of(line.value().unit(), line.value().from()))) {
                table.fault(line, "from", new BilingualText("该单位同一日期已有一行",
                        "is the day of another row of this unit"));
            }
        }
        return table.values();
    }

    private static StaffingEntry entry(Row row, Set<String> unitIds) {
        String unit = row.filled("unit");
        if (!unitIds.contains(unit)) {
            throw new CellFault("unit", new BilingualText("不在单位表中", "is no unit of the file of units"));
        }
        LocalDate from = row.day("from");
        if (from == null) {
            throw new CellFault("from", new BilingualText("未填写", "is empty"));
        }
        return new StaffingEntry(unit, from, number(row, "established"), number(row, "actual"),
                number(row, "leader_posts"), number(row, "sections"), row.text("basis"));
    }

    private static int number(Row row, String column) {
        String text = row.filled(column);
        if (text.length() > MOST_DIGITS || !text.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw new CellFault(column, new BilingualText("不是人数（0 至 99999）", "is no number from 0 to 99999"));
        }
        return Integer.parseInt(text);
    }
}
