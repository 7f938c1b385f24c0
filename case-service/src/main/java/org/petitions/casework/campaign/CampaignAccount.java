package org.petitions.casework.campaign;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The account of a campaign at the end of any day, computed from what happened until then. Pure. */
record CampaignAccount(List<Member> members) {
    CampaignAccount {
        members = List.copyOf(members);
    }

    /**
     * How cases stood.
     *
     * @param cases all
     * @param resolved those that had ended
     * @param settled of these, those that were settled and done (案结事了)
     */
    record Sums(int cases, int resolved, int settled) {
        /** Those that had not ended. */
        int left() {
            return cases - resolved;
        }

        /** How many of a hundred were resolved, rounded down so that only all are a hundred; null of none. */
        @Nullable
        Integer resolvedShare() {
            return share(resolved, cases);
        }

        /** How many of a hundred that were resolved are settled and done; null of none. */
        @Nullable
        Integer settledShare() {
            return share(settled, resolved);
        }

        private static @Nullable Integer share(int part, int whole) {
            return whole == 0 ? null : Math.toIntExact(part * 100L / whole);
        }
    }

    /** The sums of all, at the end of a day. */
    Sums on(LocalDate day) {
        return sums(members.stream(), day);
    }

    /** The same by who named the cases; each of the origins is there. */
    Map<CampaignOrigin, Sums> byOrigin(LocalDate day) {
        Map<CampaignOrigin, Sums> sums = new EnumMap<>(CampaignOrigin.class);
        for (CampaignOrigin origin : CampaignOrigin.values()) {
            sums.put(origin, sums(members.stream().filter(each -> each.kept().originOn(day) == origin), day));
        }
        return sums;
    }

    /** How many had ended in each of the five ways at the end of a day, each of which is there; the others that are resolved ended otherwise. */
    Map<CampaignEnd, Integer> byEnd(LocalDate day) {
        Map<CampaignEnd, Integer> counts = new EnumMap<>(CampaignEnd.class);
        for (CampaignEnd end : CampaignEnd.values()) {
            counts.put(end, (int) members.stream().filter(each -> CampaignFigure.of(end).holds(each, day)).count());
        }
        return counts;
    }

    /** Those that a figure counts, at the end of a day. */
    List<Member> behind(CampaignFigure figure, @Nullable CampaignOrigin origin, LocalDate day) {
        return members.stream().filter(each -> origin == null || each.kept().originOn(day) == origin)
                .filter(each -> figure.holds(each, day)).toList();
    }

    private static Sums sums(Stream<Member> some, LocalDate day) {
        int cases = 0;
        int resolved = 0;
        int settled = 0;
        for (Member each : some.filter(member -> member.isIn(day)).toList()) {
            cases++;
            resolved += each.isResolvedOn(day) ? 1 : 0;
            settled += each.isSettledOn(day) ? 1 : 0;
        }
        return new Sums(cases, resolved, settled);
    }

    /** The days from the first to the last on which anything changed, and those two: between them nothing moved. */
    List<LocalDate> daysOfChange(LocalDate from, LocalDate to) {
        return Stream.concat(Stream.of(from, to), members.stream().flatMap(Member::days))
                .filter(day -> !day.isBefore(from) && !day.isAfter(to)).distinct().sorted().toList();
    }
}
