package org.petitions.casework.ledger;

import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.PostRank;
import org.petitions.starter.text.TypedDay;

/**
 * What a page of the ledger is asked for, as it was typed; empty for all.
 *
 * @param holder post id or unit id
 * @param rank name of a {@link PostRank}, or {@value #NO_RANK}
 * @param division code of the county or city
 */
record LedgerQuestion(@Nullable @Size(max = 16) String from, @Nullable @Size(max = 16) String to,
        @Nullable Grouping by, @Nullable @Size(max = 64) String holder, @Nullable @Size(max = 24) String rank,
        @Nullable @Size(max = 6) String division) {

    /** Asks for those without a rank: offices, and posts of which the tables say none. */
    static final String NO_RANK = "NONE";

    /** The days that were typed, or those of the year until today; null where they are no period. */
    @Nullable
    Days days(LocalDate today) {
        try {
            LocalDate last = isEmpty(to) ? today : TypedDay.parse(String.valueOf(to).strip());
            LocalDate first = isEmpty(from) ? last.withDayOfYear(1) : TypedDay.parse(String.valueOf(from).strip());
            return first.isAfter(last) ? null : new Days(first, last);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** First and last day, in Asia/Shanghai. */
    record Days(LocalDate from, LocalDate to) {}

    Grouping grouping() {
        return by == null ? Grouping.HOLDER : by;
    }

    boolean asksFor(String asked) {
        return isEmpty(holder) || asked.equals(holder);
    }

    boolean asksForRank(Optional<PostRank> asked) {
        return isEmpty(rank) || asked.map(Enum::name).orElse(NO_RANK).equals(rank);
    }

    boolean asksForDivision(String asked) {
        return isEmpty(division) || asked.equals(division);
    }

    /** As an address says it, but for the days. */
    List<Map.Entry<String, String>> kept() {
        List<Map.Entry<String, String>> asked = new ArrayList<>();
        asked.add(Map.entry("by", grouping().name()));
        if (holder != null && !isEmpty(holder)) {
            asked.add(Map.entry("holder", holder));
        }
        if (rank != null && !isEmpty(rank)) {
            asked.add(Map.entry("rank", rank));
        }
        if (division != null && !isEmpty(division)) {
            asked.add(Map.entry("division", division));
        }
        return asked;
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
