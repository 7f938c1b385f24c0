package org.petitions.casework.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.petitions.casework.organisation.OrganisationTable.CellFault;
import org.petitions.casework.organisation.OrganisationTable.Line;
import org.petitions.casework.organisation.OrganisationTable.Row;
import org.petitions.events.terms.BilingualText;
import org.petitions.events.terms.UnitId;
import org.petitions.events.terms.UnitType;
import org.springframework.core.io.Resource;

/**
 * Who belongs to the leading and special groups: {@code group,member,capacity,from,until}. The daily work of a group is done by a petition bureau, its
 * secretariat; a group has one at a time.
 */
final class GroupsFile {
    private GroupsFile() {}

    /** @param postIds of the file of posts */
    static List<GroupMember> read(Resource file, Set<String> unitIds, Set<String> postIds, List<FileFault> faults) {
        var table = new OrganisationTable<>(file, List.of("group", "member", "capacity"),
                row -> member(row, unitIds, postIds), faults);
        List<GroupMember> before = new ArrayList<>();
        for (Line<GroupMember> line : table.lines()) {
            GroupMember one = line.value();
            if (before.stream().anyMatch(other -> isTwice(one, other))) {
                table.fault(line, "from", new BilingualText("与同一小组的另一行重叠",
                        "is within the time of another row of this group"));
            }
            before.add(one);
        }
        return table.values();
    }

    private static boolean isTwice(GroupMember one, GroupMember other) {
        return one.group().equals(other.group()) && one.overlaps(other) && (one.member().equals(other.member())
                || one.capacity() == GroupCapacity.SECRETARIAT && other.capacity() == GroupCapacity.SECRETARIAT);
    }

    private static GroupMember member(Row row, Set<String> unitIds, Set<String> postIds) {
        String group = row.filled("group");
        if (!unitIds.contains(group) || !isGroup(group)) {
            throw new CellFault("group", new BilingualText("不是单位表中的领导小组或者专项小组",
                    "is no leading or special group of the file of units"));
        }
        String member = row.filled("member");
        if (!unitIds.contains(member) && !postIds.contains(member)) {
            throw new CellFault("member", new BilingualText("不在单位表、职务表中",
                    "is neither a unit nor a post of these files"));
        }
        GroupCapacity capacity = Row.code(GroupCapacity.values(), row.filled("capacity"), "capacity");
        if (capacity == GroupCapacity.SECRETARIAT && !UnitId.isBureau(member)) {
            throw new CellFault("member", new BilingualText("办公室应设在信访局", "is no petition bureau"));
        }
        var from = row.day("from");
        return new GroupMember(group, member, capacity, from, row.until("until", from));
    }

    private static boolean isGroup(String unit) {
        return UnitId.parse(unit).map(id -> id.kind().type())
                .filter(type -> type == UnitType.LEADING_GROUP || type == UnitType.SPECIAL_GROUP).isPresent();
    }
}
