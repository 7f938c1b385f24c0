package org.petitions.casework.organisation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.petitions.casework.organisation.OrganisationTable.CellFault;
import org.petitions.casework.organisation.OrganisationTable.Line;
import org.petitions.casework.organisation.OrganisationTable.Row;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.Divisions;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.PostRank;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.UnitKind;
import org.springframework.core.io.Resource;

/**
 * The posts: {@code post,rung,title_zh,title_en,held,email}, and what a file of before does not have: {@code rank,managed_by,in_charge_of}
 * (kinds of units or single units, with blanks between them), and a column for each further channel that goes out, named like its code
 * ({@code sms,webhook}).
 */
final class PostsFile {
    private static final List<String> REQUIRED = List.of("post", "rung", "title_zh", "title_en", "held", "email");

    private PostsFile() {}

    static OrganisationTable<Post> read(Resource file, Set<String> unitIds, List<FileFault> faults) {
        var table = new OrganisationTable<>(file, REQUIRED, row -> post(row, unitIds), faults);
        Set<String> seen = new HashSet<>();
        for (Line<Post> line : table.lines()) {
            if (!seen.add(line.value().id())) {
                table.fault(line, "post", "is there twice");
            }
        }
        LeadersFields.check(table, unitIds);
        return table;
    }

    private static Post post(Row row, Set<String> unitIds) {
        String id = row.filled("post");
        Rung rung = Row.code(Rung.values(), row.filled("rung"), "rung");
        if (!standsOn(rung, id, unitIds)) {
            throw new CellFault("post", "is not one that its rung can have");
        }
        boolean held = Row.code(Held.values(), row.filled("held"), "held") == Held.yes;
        return new Post(id, rung, row.filled("title_zh"), row.filled("title_en"), held, addresses(row),
                row.code(PostRank.values(), "rank"), row.code(Level.values(), "managed_by"), inChargeOf(row, unitIds),
                null);
    }

    private enum Held {
        yes,
        no
    }

    /** Whether the post can stand on the rung for the unit or division that {@code id} begins with, and there is such a one. */
    private static boolean standsOn(Rung rung, String id, Set<String> unitIds) {
        int dot = id.indexOf('.');
        String owner = dot < 0 ? "" : id.substring(0, dot);
        boolean known = rung == Rung.UNIT_HEAD ? unitIds.contains(owner) : Divisions.find(owner).isPresent();
        return known && PostId.allOn(rung, owner).contains(id);
    }

    private static Set<String> inChargeOf(Row row, Set<String> unitIds) {
        String text = row.text("in_charge_of");
        Set<String> field = new LinkedHashSet<>();
        if (text != null) {
            Arrays.stream(text.split(" +", -1)).forEach(code -> field.add(unitIds.contains(code)
                    ? code
                    : Row.code(UnitKind.values(), code, "in_charge_of").name()));
        }
        return field;
    }

    private static Map<AlertChannel, String> addresses(Row row) {
        Map<AlertChannel, String> addresses = new EnumMap<>(AlertChannel.class);
        for (AlertChannel channel : AlertChannel.values()) {
            String column = channel.name().toLowerCase(Locale.ROOT);
            String address = channel.isOutgoing() ? row.text(column) : null;
            if (address != null && !channel.isAddress(address)) {
                throw new CellFault(column, "is no address");
            }
            if (address != null) {
                addresses.put(channel, address);
            }
        }
        return addresses;
    }
}
