package org.petitions.casework.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A deed as it is entered by hand: codes, days and numbers, no words and no names. Pure.
 *
 * @param on the first day, in Asia/Shanghai; the day it counts on
 * @param place code of the county or township
 * @param amounts how much of it
 * @param about what it is about
 */
public record Deed(DeedKind kind, LocalDate on, String place, Amounts amounts, About about) {
    private static final int MOST_DAYS = 31;
    private static final int MOST_PEOPLE = 9_999;
    private static final long MOST_FEN = 10_000_000_000L;

    /**
     * How much.
     *
     * @param days calendar days from the first on, 1 at least
     * @param fen money or the worth of gifts, in fen
     */
    public record Amounts(int days, int persons, int households, long fen) {}

    /**
     * What it is about; null for nothing.
     *
     * @param caseId petition id of the case
     * @param pairing id of the pairing (结对) that it was done on
     */
    public record About(@Nullable String caseId, @Nullable String pairing) {
        /** About no case and no pairing. */
        public static final About NOTHING = new About(null, null);
    }

    /** What can be wrong, by the field it is wrong in. */
    enum Fault {
        DAY("on"),
        YEAR("amount.days"),
        DAYS("amount.days"),
        PERSONS("amount.persons"),
        HOUSEHOLDS("amount.households"),
        MONEY("yuan");

        private final String field;

        Fault(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /** The last day. */
    LocalDate until() {
        return on.plusDays(amounts.days() - 1L);
    }

    /** Whether both are days at the grassroots and have a day in common, which would count twice. */
    boolean overlaps(Deed other) {
        return kind == DeedKind.GRASSROOTS_DAY && other.kind == kind && !on.isAfter(other.until())
                && !other.on.isAfter(until());
    }

    /** What is wrong with it on a day; a deed is over when it is entered, and lies within a year, so that a year's quota is exact. */
    List<Fault> faults(LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        boolean dated = amounts.days() >= 1 && amounts.days() <= MOST_DAYS;
        if (!dated) {
            faults.add(Fault.DAYS);
        } else if (until().isAfter(today)) {
            faults.add(Fault.DAY);
        } else if (until().getYear() != on.getYear()) {
            faults.add(Fault.YEAR);
        }
        if (!isIn(amounts.persons(), MOST_PEOPLE, counts(DeedKind.Measure.PERSONS))) {
            faults.add(Fault.PERSONS);
        }
        if (!isIn(amounts.households(), MOST_PEOPLE, counts(DeedKind.Measure.HOUSEHOLDS))) {
            faults.add(Fault.HOUSEHOLDS);
        }
        if (!isIn(amounts.fen(), MOST_FEN, kind == DeedKind.HELP_GIVEN)) {
            faults.add(Fault.MONEY);
        }
        return faults;
    }

    private boolean counts(DeedKind.Measure measure) {
        return kind.columns().containsValue(measure);
    }

    private static boolean isIn(long amount, long most, boolean needed) {
        return amount >= (needed ? 1 : 0) && amount <= most;
    }

    /** What it adds to each column; nothing for nought. */
    Map<LedgerColumn, Long> figures() {
        return figures(kind, 1, amounts);
    }

    /**
     * What several deeds of a kind add to each column.
     *
     * @param times how many they are
     * @param sum of their amounts
     */
    static Map<LedgerColumn, Long> figures(DeedKind kind, long times, Amounts sum) {
        Map<LedgerColumn, Long> figures = new EnumMap<>(LedgerColumn.class);
        kind.columns().forEach((column, measure) -> {
            long amount = switch (measure) {
                case TIMES -> times;
                case DAYS -> sum.days();
                case PERSONS -> sum.persons();
                case HOUSEHOLDS -> sum.households();
                case FEN -> sum.fen();
            };
            if (amount > 0) {
                figures.put(column, amount);
            }
        });
        return figures;
    }
}
