package org.petitions.casework.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.BilingualText;
import org.petitions.casework.organisation.Office.ForPost;
import org.petitions.casework.organisation.OrganisationTable.CellFault;
import org.petitions.casework.organisation.OrganisationTable.Line;
import org.petitions.casework.organisation.OrganisationTable.Row;
import org.petitions.events.DirectoryEvent.PostListed.Standing;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.PostCapacity;
import org.springframework.core.io.Resource;

/**
 * Which accounts act for which posts: {@code post,account,capacity,from,until}, days of China, the last one included; and
 * {@code in_charge_of}, which a file may leave out: the content categories that a deputy signs for (分管), with blanks between them, or
 * nothing for all.
 */
final class HoldingsFile {
    private HoldingsFile() {}

    /** A row. */
    private record Named(ForPost office, Appointment appointment) {}

    /** @param rows the posts as their own file has them */
    static List<Appointment> read(Resource file, OrganisationTable<PostRow> rows, List<FileFault> faults) {
        var table = new OrganisationTable<>(file, List.of("post", "account", "capacity", "from", "until"),
                HoldingsFile::named, faults);
        Map<String, List<Named>> byPost = new HashMap<>();
        rows.values().forEach(row -> byPost.put(row.id(), new ArrayList<>()));
        for (Line<Named> line : table.lines()) {
            List<Named> before = byPost.get(line.value().office().post());
            Named holding = line.value();
            if (before == null) {
                table.fault(line, "post", new BilingualText("不在职务表中", "is no post of the file of posts"));
                continue;
            }
            if (before.stream().anyMatch(other -> isTwice(other, holding))) {
                table.fault(line, "from", holding.office().capacity() == PostCapacity.HOLDER
                        ? new BilingualText("与该职务另一任职人的任期重叠", "is within the time of another holder of this post")
                        : new BilingualText("与该账号同一任职方式的任期重叠",
                                "is within a time that this account has already in this capacity"));
            }
            before.add(holding);
        }
        for (Line<PostRow> line : rows.lines()) {
            Standing standing = line.value().standing();
            if (!standing.held() && standing.until() == null
                    && byPost.getOrDefault(line.value().id(), List.of()).stream().anyMatch(
                            holding -> holding.office().capacity() == PostCapacity.HOLDER
                                    && holding.appointment().until() == null)) {
                rows.fault(line, "held", new BilingualText("填“no”，但该职务仍有账号任职且无截至日期",
                        "is no, but an account holds the post without a last day"));
            }
        }
        return table.values().stream().filter(named -> byPost.containsKey(named.office().post()))
                .map(Named::appointment).toList();
    }

    private static Named named(Row row) {
        String account = row.account("account");
        PostCapacity capacity = Row.code(PostCapacity.values(), row.filled("capacity"), "capacity");
        LocalDate from = row.day("from");
        if (from == null) {
            throw new CellFault("from", new BilingualText("未填写", "is empty"));
        }
        LocalDate until = row.until("until", from);
        if (capacity == PostCapacity.SUBSTITUTE && until == null) {
            throw new CellFault("until",
                    new BilingualText("未填写：代理须有起止日期", "is empty: a substitute acts from a day to a day"));
        }
        ForPost office = new ForPost(row.filled("post"), capacity, inChargeOf(row, capacity));
        return new Named(office, Appointment.ofFile(account, office, from, until));
    }

    private static @Nullable List<String> inChargeOf(Row row, PostCapacity capacity) {
        String text = row.text("in_charge_of");
        if (text == null) {
            return null;
        }
        if (capacity != PostCapacity.DEPUTY) {
            throw new CellFault("in_charge_of", new BilingualText("仅副职填写：任职人、代理人负责全部",
                    "is for deputies alone: the holder and a substitute answer for all"));
        }
        return Arrays.stream(text.split(" +", -1))
                .map(code -> Row.code(Category.values(), code, "in_charge_of").name()).distinct().toList();
    }

    /** Whether both are in force on one day and may not be: one post has one holder, and an account one capacity once. */
    private static boolean isTwice(Named one, Named other) {
        return one.office().capacity() == other.office().capacity()
                && (one.office().capacity() == PostCapacity.HOLDER
                        || one.appointment().account().equals(other.appointment().account()))
                && one.appointment().overlaps(other.appointment());
    }
}
