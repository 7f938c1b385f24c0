package org.petitions.casework.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.petitions.events.DirectoryEvent.PostListed.Standing;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.organisation.OrganisationTable.CellFault;
import org.petitions.casework.organisation.OrganisationTable.Line;
import org.petitions.casework.organisation.OrganisationTable.Row;
import org.petitions.events.DirectoryEvent.PostListed.Holding;
import org.petitions.events.terms.Category;
import org.petitions.events.terms.PostCapacity;
import org.springframework.core.io.Resource;

/**
 * Which accounts act for which posts: {@code post,account,capacity,from,until}, days of China, the last one included; and
 * {@code in_charge_of}, which a file may leave out: the content categories that a deputy signs for (分管), with blanks between them, or
 * nothing for all.
 */
final class HoldingsFile {
    /** What sign-in knows an account by: a code, so that no name gets into the events. */
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private HoldingsFile() {}

    private record Named(String post, Holding holding) {}

    /**
     * The same posts with their holdings.
     *
     * @param rows the posts as their own file has them
     */
    static List<Post> read(Resource file, OrganisationTable<PostRow> rows, List<FileFault> faults) {
        var table = new OrganisationTable<>(file, List.of("post", "account", "capacity", "from", "until"),
                HoldingsFile::named, faults);
        Map<String, List<Holding>> byPost = new HashMap<>();
        List<Post> posts = PostsFile.posts(rows);
        posts.forEach(post -> byPost.put(post.id(), new ArrayList<>()));
        for (Line<Named> line : table.lines()) {
            List<Holding> before = byPost.get(line.value().post());
            Holding holding = line.value().holding();
            if (before == null) {
                table.fault(line, "post", "is no post of the file of posts");
                continue;
            }
            if (before.stream().anyMatch(other -> isTwice(other, holding))) {
                table.fault(line, "from", holding.capacity() == PostCapacity.HOLDER
                        ? "is within the time of another holder of this post"
                        : "is within a time that this account has already in this capacity");
            }
            before.add(holding);
        }
        for (Line<PostRow> line : rows.lines()) {
            Standing standing = line.value().standing();
            if (!standing.held() && standing.until() == null
                    && byPost.getOrDefault(line.value().id(), List.of()).stream().anyMatch(
                            holding -> holding.capacity() == PostCapacity.HOLDER && holding.until() == null)) {
                rows.fault(line, "held", "is no, but an account holds the post without a last day");
            }
        }
        return posts.stream().map(post -> post.withHoldings(byPost.getOrDefault(post.id(), List.of())))
                .toList();
    }

    private static Named named(Row row) {
        String account = row.filled("account");
        if (!ACCOUNT.matcher(account).matches()) {
            throw new CellFault("account", "is no account of letters, digits, dots and hyphens");
        }
        PostCapacity capacity = Row.code(PostCapacity.values(), row.filled("capacity"), "capacity");
        LocalDate from = row.day("from");
        if (from == null) {
            throw new CellFault("from", "is empty");
        }
        LocalDate until = row.until("until", from);
        if (capacity == PostCapacity.SUBSTITUTE && until == null) {
            throw new CellFault("until", "is empty: a substitute acts from a day to a day");
        }
        return new Named(row.filled("post"), new Holding(account, capacity, from, until, inChargeOf(row, capacity)));
    }

    private static @Nullable List<String> inChargeOf(Row row, PostCapacity capacity) {
        String text = row.text("in_charge_of");
        if (text == null) {
            return null;
        }
        if (capacity != PostCapacity.DEPUTY) {
            throw new CellFault("in_charge_of", "is for deputies alone: the holder and a substitute answer for all");
        }
        return Arrays.stream(text.split(" +", -1))
                .map(code -> Row.code(Category.values(), code, "in_charge_of").name()).distinct().toList();
    }

    /** Whether both are in force on one day and may not be: one post has one holder, and an account one capacity once. */
    private static boolean isTwice(Holding one, Holding other) {
        return one.capacity() == other.capacity()
                && (one.capacity() == PostCapacity.HOLDER || one.account().equals(other.account()))
                && startsBeforeEndOf(one, other.until()) && startsBeforeEndOf(other, one.until());
    }

    private static boolean startsBeforeEndOf(Holding holding, @Nullable LocalDate until) {
        return until == null || !holding.from().isAfter(until);
    }
}
