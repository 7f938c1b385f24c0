package org.petitions.casework.pairing;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.petitions.casework.ledger.LedgerColumn;
import org.petitions.events.terms.Level;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.PostRank;
import org.petitions.events.terms.UnitId;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the city asks of a rank, or of offices, in a year. Pure.
 *
 * @param code names it in the policy
 * @param column of the ledger that it is counted by; null where pairings are counted
 * @param pairings what of pairings is counted; empty where a column is
 * @param least how much of it a year; of pairings how many there are
 * @param levels whose posts and offices it binds
 * @param ranks the ranks that it binds
 * @param offices whether it binds offices instead
 */
record Quota(@NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String code, @Nullable LedgerColumn column,
        @DefaultValue Set<PairingKind> pairings, @Positive @Max(10_000) int least, @NotEmpty Set<Level> levels,
        @DefaultValue Set<PostRank> ranks, @DefaultValue("false") boolean offices) {
    Quota {
        pairings = Set.copyOf(pairings);
        levels = Set.copyOf(levels);
        ranks = Set.copyOf(ranks);
    }

    /** How far somebody is with it. */
    enum State {
        /** Done. */
        MET,

        /** Not done, and there is time. */
        ON_THE_WAY,

        /** Not done, and the year runs short. */
        SHORT
    }

    @AssertTrue(message = "names either a column or pairings")
    boolean isCountedByOne() {
        return (column == null) != pairings.isEmpty();
    }

    @AssertTrue(message = "binds either ranks or offices")
    boolean isOfSomebody() {
        return offices == ranks.isEmpty();
    }

    /** @param rank of a post; null for an office, and where the tables say none */
    boolean binds(String holder, @Nullable PostRank rank) {
        boolean post = PostId.parse(holder).isPresent();
        return levels.contains(levelOf(holder)) && (offices ? !post : post && rank != null && ranks.contains(rank));
    }

    /** How much is left to do. */
    long left(long done) {
        return Math.max(0, least - done);
    }

    /**
     * How far it is on a day.
     *
     * @param remindFrom the day of the year from which on what is not done is called short; days are short too when fewer are left than missing
     */
    State state(long done, LocalDate today, MonthDay remindFrom) {
        if (left(done) == 0) {
            return State.MET;
        }
        long days = ChronoUnit.DAYS.between(today, today.withDayOfYear(1).plusYears(1));
        boolean late = !MonthDay.from(today).isBefore(remindFrom);
        return late || column == LedgerColumn.GRASSROOTS_DAYS && left(done) > days ? State.SHORT : State.ON_THE_WAY;
    }

    private static Level levelOf(String holder) {
        if (Character.isDigit(holder.charAt(UnitId.divisionOf(holder).length()))) {
            return Level.TOWNSHIP;
        }
        return UnitId.divisionOf(holder).equals(UnitId.cityOf(UnitId.divisionOf(holder))) ? Level.CITY : Level.COUNTY;
    }
}
