package org.petitions.casework.organisation;

import java.util.TreeSet;
import java.util.LinkedHashMap;
import java.util.HashMap;
import java.util.Comparator;
import java.util.ArrayList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.petitions.events.terms.BilingualText;
import org.petitions.events.DirectoryEvent.PostListed.Standing;
import org.jspecify.annotations.Nullable;
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
 * ({@code sms,webhook}). With {@code from} and {@code until}, days of China, the last one included, a post may have several rows, each for its time.
 */
final class PostsFile {
    private static final List<String> REQUIRED = List.of("post", "rung", "title_zh", "title_en", "held", "email");

    private PostsFile() {}

    static OrganisationTable<PostRow> read(Resource file, Set<String> unitIds, List<FileFault> faults) {
        var table = new OrganisationTable<>(file, REQUIRED, row -> post(row, unitIds), faults);
        Map<String, List<Standing>> seen = new HashMap<>();
        for (Line<PostRow> line : table.lines()) {
            Standing standing = line.value().standing();
            List<Standing> before = seen.computeIfAbsent(line.value().id(), first -> new ArrayList<>());
            if (before.stream().anyMatch(other -> overlap(other, standing))) {
                boolean ofDays = standing.from() != null || standing.until() != null;
                table.fault(line, ofDays ? "from" : "post",
                        ofDays
                                ? new BilingualText("与该职务另一行的起止日期重叠", "is within the time of another row of this post")
                                : new BilingualText("重复", "is there twice"));
            }
            before.add(standing);
        }
        LeadersFields.check(table, unitIds);
        return table;
    }

    /** The posts of the rows, in the order in which each is first named. */
    static List<Post> posts(OrganisationTable<PostRow> table) {
        Map<String, List<PostRow>> rows = new LinkedHashMap<>();
        table.values().forEach(row -> rows.computeIfAbsent(row.id(), first -> new ArrayList<>()).add(row));
        return rows.values().stream().map(PostsFile::post).toList();
    }

    /** Where its office is reached does not go by days: of several rows the last one says it. */
    private static Post post(List<PostRow> rows) {
        List<Standing> standings = rows.stream().map(PostRow::standing).sorted(Comparator.comparing(Standing::from,
                Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
        PostRow last = rows.stream().filter(row -> row.standing().equals(standings.getLast())).findFirst()
                .orElseThrow();
        return new Post(last.id(), last.rung(), standings, last.addresses());
    }

    private static boolean overlap(Standing one, Standing other) {
        return startsBeforeEndOf(one, other) && startsBeforeEndOf(other, one);
    }

    private static boolean startsBeforeEndOf(Standing one, Standing other) {
        LocalDate from = one.from();
        LocalDate until = other.until();
        return from == null || until == null || !from.isAfter(until);
    }

    private static PostRow post(Row row, Set<String> unitIds) {
        String id = row.filled("post");
        Rung rung = Row.code(Rung.values(), row.filled("rung"), "rung");
        if (!standsOn(rung, id, unitIds)) {
            throw new CellFault("post", new BilingualText("与所填层级不符，或者没有此单位、行政区划", "is not one that its rung can have"));
        }
        boolean held = Row.code(Held.values(), row.filled("held"), "held") == Held.yes;
        LocalDate from = row.day("from");
        return new PostRow(id, rung, new Standing(from, row.until("until", from), row.filled("title_zh"),
                row.filled("title_en"), held, row.code(PostRank.values(), "rank"),
                row.code(Level.values(), "managed_by"), inChargeOf(row, unitIds)), addresses(row));
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

    private static @Nullable List<String> inChargeOf(Row row, Set<String> unitIds) {
        String text = row.text("in_charge_of");
        Set<String> field = new TreeSet<>();
        if (text != null) {
            Arrays.stream(text.split(" +", -1)).forEach(code -> field.add(unitIds.contains(code)
                    ? code
                    : Row.code(UnitKind.values(), code, "in_charge_of").name()));
        }
        return field.isEmpty() ? null : List.copyOf(field);
    }

    private static Map<AlertChannel, String> addresses(Row row) {
        Map<AlertChannel, String> addresses = new EnumMap<>(AlertChannel.class);
        for (AlertChannel channel : AlertChannel.values()) {
            String column = channel.name().toLowerCase(Locale.ROOT);
            String address = channel.isOutgoing() ? row.text(column) : null;
            if (address != null && !channel.isAddress(address)) {
                throw new CellFault(column, new BilingualText("不是有效的地址", "is no address"));
            }
            if (address != null) {
                addresses.put(channel, address);
            }
        }
        return addresses;
    }
}
