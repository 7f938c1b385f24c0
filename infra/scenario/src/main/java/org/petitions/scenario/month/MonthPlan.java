package org.petitions.scenario.month;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done in a month of leaders' work. Days are counted from its first, which is day 0; what is done is done on one of {@link #DAYS}. Leaders
 * and offices are post ids and unit ids, amounts of money are in fen.
 */
public record MonthPlan(List<Reception> receptions, List<Charge> charges, List<HandOut> handOuts, List<Review> reviews,
        List<Letter> letters, List<Relief> reliefs, Campaign campaign, DutyPeriod dutyPeriod, List<Deed> deeds,
        List<Pairing> pairings, Supervision supervision) {
    /** The first day, in Asia/Shanghai: a Monday after all that the sample day brings. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 6, 15);

    /** The days on which anything is done. */
    public static final List<Integer> DAYS = List.of(0, 7, 14, 21, 28);

    /** The last of them. */
    public static final int LAST_DAY = DAYS.getLast();

    public MonthPlan {
        receptions = List.copyOf(receptions);
        charges = List.copyOf(charges);
        handOuts = List.copyOf(handOuts);
        reviews = List.copyOf(reviews);
        letters = List.copyOf(letters);
        reliefs = List.copyOf(reliefs);
        deeds = List.copyOf(deeds);
        pairings = List.copyOf(pairings);
    }

    /** Who does it, and the bureau that keeps it. */
    public record Whose(String bureau, String leader) {}

    /**
     * A session of reception (接访), arranged on the first day.
     *
     * @param form its form, as the page has it
     * @param places that are asked for and given; whoever comes after them is refused one
     * @param bookings how many ask for a place
     * @param held when and what came of it; null where it is cancelled
     */
    public record Reception(Whose whose, String form, int day, int places, int bookings, @Nullable Held held) {}

    /**
     * Who was received.
     *
     * @param registered petitions that came of it
     * @param decided of these, those that the leader decided on at once
     */
    public record Held(int batches, int persons, int registered, int decided) {}

    /**
     * A leader in charge of a case (包案) from the first day on.
     *
     * @param by the last day to have it settled
     * @param handedTo post id of the leader whom it is handed down to a week later and who goes on with it; or null
     * @param deeds what is done in it by who is in charge then
     * @param end null where it goes on
     */
    public record Charge(Whose whose, int by, @Nullable String handedTo, List<ChargeDeed> deeds, @Nullable End end) {
        public Charge {
            deeds = List.copyOf(deeds);
        }

        /** Who is in charge at the end. */
        public String lastLeader() {
            return handedTo == null ? whose.leader() : handedTo;
        }
    }

    /** What a leader in charge did on a day. */
    public record ChargeDeed(ChargeDeedKind kind, int day) {}

    /** Kinds of that, by the names that the page has. */
    public enum ChargeDeedKind {
        MET,
        VISITED,
        INSTRUCTED
    }

    /** That a charge ends, and whether the matter is settled. */
    public record End(int day, boolean settled) {}

    /** Cases that are handed out at a session (集中交办) of a leader to another one on the first day. */
    public record HandOut(Whose whose, String to, int cases) {}

    /** A review of a leader's cases in charge (调度会), which asks for something more in one of those that were handed out to them. */
    public record Review(Whose whose, int day) {}

    /** A letter that is put before a leader on the first day. */
    public record Letter(Whose whose, LetterEnd end, int day) {}

    /** What a leader does with a letter. */
    public enum LetterEnd {
        /** Nothing. */
        UNREAD,
        /** Opens it. */
        READ,
        /** Opens it and gives it back. */
        RETURNED,
        /** Opens it and instructs on it. */
        INSTRUCTED
    }

    /**
     * Relief (救助): the need is noted and the application made on the first day, and decided on a week later.
     *
     * @param asked in fen
     * @param approved in fen; 0 where it is refused
     * @param signed whether an agreement is signed, on day 14
     */
    public record Relief(Whose whose, int households, int persons, long asked, long approved, List<Grant> grants,
            boolean signed) {
        public Relief {
            grants = List.copyOf(grants);
        }
    }

    /**
     * Money from a source.
     *
     * @param source as the page has it
     * @param paidOn day, or null while it is not paid
     */
    public record Grant(ReliefSource source, long fen, @Nullable Integer paidOn) {}

    /** Sources of relief, by the names that the page has. */
    public enum ReliefSource {
        PETITION_FUND,
        CIVIL_AFFAIRS,
        DONATION
    }

    /** A campaign over old cases, from the first day to the last. */
    public record Campaign(String bureau, List<OldCase> cases) {
        public Campaign {
            cases = List.copyOf(cases);
        }
    }

    /**
     * An old case in it.
     *
     * @param origin who named it
     * @param end how it ends, or null
     * @param day when it ends
     */
    public record OldCase(Origin origin, @Nullable CampaignEnd end, int day) {}

    /** Who names cases of a campaign, by the names that the page has. */
    public enum Origin {
        CENTRE,
        PROVINCE,
        OWN
    }

    /** Ways in which they end, by the names that the page has. */
    public enum CampaignEnd {
        BY_LAW,
        SUSPENSION,
        AGREEMENT,
        HEARING,
        RELIEF
    }

    /**
     * A special-duty period (特护期), set up on the first day.
     *
     * @param from first day
     * @param until last day
     * @param roster who is on duty
     */
    public record DutyPeriod(String bureau, int from, int until, List<Duty> roster) {
        public DutyPeriod {
            roster = List.copyOf(roster);
        }
    }

    /** A line of the roster. */
    public record Duty(int day, DutyLine line) {}

    /** The three lines of a special-duty period. */
    public enum DutyLine {
        TOWNSHIP("乡镇"),
        COUNTY("县"),
        CITY("市");

        private final String called;

        DutyLine(String called) {
            this.called = called;
        }

        /** As a roster has it. */
        public String called() {
            return called;
        }
    }

    /**
     * What a leader did and enters by hand on the next day on which anything is done.
     *
     * @param day its first day
     */
    public record Deed(String leader, DeedKind kind, int day, Amounts amounts) {}

    /** How much of it; {@code fen} of money. */
    public record Amounts(int days, int persons, int households, long fen) {}

    /** Kinds of that, by the names that the page has. */
    public enum DeedKind {
        GRASSROOTS_DAY,
        HOUSEHOLD_VISIT,
        BEFRIENDED,
        PUBLICITY,
        INSPECTION,
        REAL_THING,
        HELP_GIVEN,
        FESTIVAL_VISIT
    }

    /** A leader who is paired (结对) on the first day, and what is done on it. */
    public record Pairing(String leader, PairingKind kind, List<Deed> deeds) {
        public Pairing {
            deeds = List.copyOf(deeds);
        }
    }

    /** With what, by the names that the page has. */
    public enum PairingKind {
        TOWNSHIP("联系乡镇（街道）"),
        VILLAGE("联系村（社区）"),
        ENTERPRISE("联系企业"),
        HOUSEHOLD("帮扶困难户");

        private final String called;

        PairingKind(String called) {
            this.called = called;
        }

        /** What pages call it, in Chinese. */
        public String called() {
            return called;
        }
    }

    /** A unit that is supervised over a case on the first day, answers a week later, and whose answer is accepted on day 14. */
    public record Supervision(String bureau, String unit) {}
}
