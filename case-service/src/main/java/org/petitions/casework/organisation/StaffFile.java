package org.petitions.casework.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.petitions.events.terms.BilingualText;
import org.petitions.casework.organisation.Office.AtUnit;
import org.petitions.casework.organisation.OrganisationTable.CellFault;
import org.petitions.casework.organisation.OrganisationTable.Line;
import org.petitions.casework.organisation.OrganisationTable.Row;
import org.petitions.events.terms.UnitId;
import org.petitions.starter.actor.Role;
import org.springframework.core.io.Resource;

/**
 * Which offices accounts have beside posts: {@code account,unit,role,from,until}, days of China, the last one included. What a leader may do
 * follows from the posts, so that no leader stands here.
 */
final class StaffFile {
    private StaffFile() {}

    static List<Appointment> read(Resource file, Set<String> unitIds, List<FileFault> faults) {
        var table = new OrganisationTable<>(file, List.of("account", "unit", "role", "from", "until"),
                row -> appointment(row, unitIds), faults);
        Map<String, List<Appointment>> byAccount = new HashMap<>();
        for (Line<Appointment> line : table.lines()) {
            Appointment one = line.value();
            List<Appointment> before = byAccount.computeIfAbsent(one.account(), first -> new ArrayList<>());
            if (before.stream().anyMatch(other -> other.office().equals(one.office()) && other.overlaps(one))) {
                table.fault(line, "from", new BilingualText("与该账号同一岗位的任期重叠",
                        "is within a time that this account has this office already"));
            }
            before.add(one);
        }
        return table.values();
    }

    private static Appointment appointment(Row row, Set<String> unitIds) {
        String account = row.account("account");
        String unit = row.filled("unit");
        if (!unitIds.contains(unit)) {
            throw new CellFault("unit", new BilingualText("不在单位表中", "is no unit of the file of units"));
        }
        Role role = Row.code(Role.values(), row.filled("role"), "role");
        if (role == Role.LEADER) {
            throw new CellFault("role", new BilingualText("不是岗位：领导由任职表确定",
                    "is no office: who is a leader follows from the file of holdings"));
        }
        if (!fits(role, unit)) {
            throw new CellFault("role", new BilingualText("只有信访局才有此岗位", "is one of petition bureaus alone"));
        }
        LocalDate from = row.day("from");
        if (from == null) {
            throw new CellFault("from", new BilingualText("未填写", "is empty"));
        }
        return Appointment.ofFile(account, new AtUnit(unit, role), from, row.until("until", from));
    }

    private static boolean fits(Role role, String unit) {
        return role != Role.BUREAU || UnitId.isBureau(unit);
    }
}
