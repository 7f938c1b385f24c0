package org.petitions.scenario.month;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.petitions.scenario.month.MonthPlan.Amounts;
import org.petitions.scenario.month.MonthPlan.Campaign;
import org.petitions.scenario.month.MonthPlan.CampaignEnd;
import org.petitions.scenario.month.MonthPlan.Charge;
import org.petitions.scenario.month.MonthPlan.ChargeDeed;
import org.petitions.scenario.month.MonthPlan.ChargeDeedKind;
import org.petitions.scenario.month.MonthPlan.Deed;
import org.petitions.scenario.month.MonthPlan.DeedKind;
import org.petitions.scenario.month.MonthPlan.Duty;
import org.petitions.scenario.month.MonthPlan.DutyLine;
import org.petitions.scenario.month.MonthPlan.DutyPeriod;
import org.petitions.scenario.month.MonthPlan.End;
import org.petitions.scenario.month.MonthPlan.Grant;
import org.petitions.scenario.month.MonthPlan.HandOut;
import org.petitions.scenario.month.MonthPlan.Held;
import org.petitions.scenario.month.MonthPlan.Letter;
import org.petitions.scenario.month.MonthPlan.LetterEnd;
import org.petitions.scenario.month.MonthPlan.OldCase;
import org.petitions.scenario.month.MonthPlan.Origin;
import org.petitions.scenario.month.MonthPlan.Pairing;
import org.petitions.scenario.month.MonthPlan.PairingKind;
import org.petitions.scenario.month.MonthPlan.Reception;
import org.petitions.scenario.month.MonthPlan.Relief;
import org.petitions.scenario.month.MonthPlan.ReliefSource;
import org.petitions.scenario.month.MonthPlan.Review;
import org.petitions.scenario.month.MonthPlan.Supervision;
import org.petitions.scenario.month.MonthPlan.Whose;

/** Makes the plan of a month from a seed: what is done is always there, by whom and how much of it the seed says. */
public final class MonthGenerator {
    private static final long SEED = 2026;
    private static final String COUNTY = "431222";
    private static final String BUREAU = COUNTY + "-PB";
    private static final String LEADER = COUNTY + ".county-leader";
    private static final String CITY_LEADER = "431200.city-leader";
    private static final String PRINCIPAL = "431200.principal-leader";
    private static final String OTHER_BUREAU = "431226-PB";
    private static final String OTHER_LEADER = "431226.county-leader";
    private static final List<String> OF_THE_COUNTY = List.of(LEADER, CITY_LEADER, PRINCIPAL);
    private static final List<String> ALL = List.of(LEADER, CITY_LEADER, PRINCIPAL, OTHER_LEADER);
    private static final List<Integer> MIDDLE = List.of(7, 14, 21);
    private static final long YUAN = 100;
    private static final long UNIT_HEADS_MOST = 5_000;
    private static final int WHOLE_MONTH = MonthPlan.LAST_DAY;
    private static final int TOO_SOON = 10;

    private final Random random;

    private MonthGenerator(long seed) {
        this.random = new Random(seed);
    }

    /** The plan of the month that follows the sample day. */
    public static MonthPlan plan() {
        return plan(SEED);
    }

    /** The plan of a seed; the same seed makes the same. */
    public static MonthPlan plan(long seed) {
        return new MonthGenerator(seed).make();
    }

    private MonthPlan make() {
        return new MonthPlan(receptions(), charges(),
                List.of(new HandOut(new Whose(BUREAU, PRINCIPAL), LEADER, 2 + random.nextInt(2))),
                List.of(new Review(new Whose(BUREAU, LEADER), any(MIDDLE))), letters(), reliefs(), campaign(),
                dutyPeriod(), deeds(), pairings(), new Supervision(BUREAU, COUNTY + "-HRSS"));
    }

    /** Two of one leader on one day, which is one day of reception; one that is cancelled; one of another county. */
    private List<Reception> receptions() {
        Whose own = new Whose(BUREAU, LEADER);
        int day = any(MIDDLE);
        return List.of(new Reception(own, "OFFICE_HOURS", day, 1, 2, held(1, 1)),
                new Reception(own, "GRASSROOTS", day, 0, 0, held(1, 0)),
                new Reception(own, "ROTA", any(MIDDLE), 2, 1, null),
                new Reception(new Whose(BUREAU, CITY_LEADER), "ONLINE", any(MIDDLE), 1, 1, held(0, 0)),
                new Reception(new Whose(BUREAU, LEADER), "INVITED", WHOLE_MONTH, 0, 0, held(1, 1)),
                new Reception(new Whose(OTHER_BUREAU, OTHER_LEADER), "OFFICE_HOURS", any(MIDDLE), 0, 0, held(0, 0)));
    }

    private Held held(int registered, int decided) {
        int batches = Math.max(1, registered) + random.nextInt(4);
        return new Held(batches, batches + random.nextInt(6), registered, decided);
    }

    /** Settled in time, settled late, ended without being settled, handed down, and going on. */
    private List<Charge> charges() {
        List<Charge> charges = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            charges.add(charge(any(OF_THE_COUNTY), WHOLE_MONTH, null, new End(14 + 7 * random.nextInt(2), true)));
        }
        charges.add(charge(LEADER, TOO_SOON, null, new End(14, true)));
        charges.add(charge(CITY_LEADER, WHOLE_MONTH, null, new End(21, false)));
        charges.add(charge(PRINCIPAL, WHOLE_MONTH, LEADER, new End(WHOLE_MONTH, true)));
        charges.add(charge(PRINCIPAL, WHOLE_MONTH, CITY_LEADER, null));
        charges.add(charge(LEADER, WHOLE_MONTH, null, null));
        charges.add(new Charge(new Whose(OTHER_BUREAU, OTHER_LEADER), WHOLE_MONTH, null,
                List.of(new ChargeDeed(ChargeDeedKind.VISITED, 7)), new End(14, true)));
        return charges;
    }

    private Charge charge(String leader, int by, @Nullable String handedTo, @Nullable End end) {
        List<ChargeDeed> deeds = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(_ -> new ChargeDeed(any(List.of(ChargeDeedKind.values())), 7 * (1 + random.nextInt(2))))
                .toList();
        return new Charge(new Whose(BUREAU, leader), by, handedTo, deeds, end);
    }

    private List<Letter> letters() {
        return Stream.of(LetterEnd.INSTRUCTED, LetterEnd.INSTRUCTED, LetterEnd.INSTRUCTED, LetterEnd.READ,
                LetterEnd.RETURNED, LetterEnd.RETURNED, LetterEnd.UNREAD, any(List.of(LetterEnd.values())))
                .map(end -> new Letter(new Whose(BUREAU, any(OF_THE_COUNTY)), end, any(MIDDLE))).toList();
    }

    /** All above what the head of a unit approves, so that the county's leader decides. */
    private List<Relief> reliefs() {
        Whose own = new Whose(BUREAU, LEADER);
        List<Relief> all = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            long civil = yuan(500, 2_500);
            long fund = yuan(500, 2_500);
            long asked = UNIT_HEADS_MOST * YUAN + civil + fund;
            all.add(new Relief(own, 1, 1 + random.nextInt(5), asked, civil + fund,
                    List.of(new Grant(ReliefSource.PETITION_FUND, fund, any(List.of(14, 21))),
                            new Grant(n == 0 ? ReliefSource.DONATION : ReliefSource.CIVIL_AFFAIRS, civil,
                                    n == 2 ? null : 21)),
                    n == 1));
        }
        long small = UNIT_HEADS_MOST * YUAN + yuan(1, 900);
        all.add(new Relief(own, 1, 2, small, 0, List.of(), false));
        all.add(new Relief(own, 2, 3, small, small, List.of(), true));
        return all;
    }

    private Campaign campaign() {
        return new Campaign(BUREAU, List.of(new OldCase(Origin.CENTRE, CampaignEnd.HEARING, 7),
                new OldCase(Origin.PROVINCE, any(List.of(CampaignEnd.BY_LAW, CampaignEnd.AGREEMENT)), 14),
                new OldCase(Origin.OWN, CampaignEnd.SUSPENSION, any(MIDDLE)),
                new OldCase(any(List.of(Origin.values())), null, 0)));
    }

    private DutyPeriod dutyPeriod() {
        List<Duty> roster = new ArrayList<>();
        for (int day = 8; day <= 10; day++) {
            for (DutyLine line : DutyLine.values()) {
                if (day != 9 || line != any(List.of(DutyLine.values()))) {
                    roster.add(new Duty(day, line));
                }
            }
        }
        return new DutyPeriod(BUREAU, 8, 10, roster);
    }

    /** One of each kind for two leaders or more, and days at the grassroots that do not overlap. */
    private List<Deed> deeds() {
        List<Deed> all = new ArrayList<>();
        for (String leader : ALL) {
            all.add(new Deed(leader, DeedKind.GRASSROOTS_DAY, 1, new Amounts(1 + random.nextInt(3), 0, 0, 0)));
            all.add(new Deed(leader, DeedKind.GRASSROOTS_DAY, 8, new Amounts(1 + random.nextInt(4), 0, 0, 0)));
        }
        for (DeedKind kind : DeedKind.values()) {
            if (kind != DeedKind.GRASSROOTS_DAY) {
                all.add(deed(LEADER, kind));
                all.add(deed(any(ALL), kind));
            }
        }
        return all;
    }

    private Deed deed(String leader, DeedKind kind) {
        int many = 1 + random.nextInt(9);
        return new Deed(leader, kind, 1 + random.nextInt(20), switch (kind) {
            case GRASSROOTS_DAY -> new Amounts(many, 0, 0, 0);
            case HOUSEHOLD_VISIT -> new Amounts(1, 0, many, 0);
            case BEFRIENDED -> new Amounts(1, many, 0, 0);
            case PUBLICITY, INSPECTION -> new Amounts(1, 0, 0, 0);
            case REAL_THING, HELP_GIVEN -> new Amounts(1, 0, 0, yuan(100, 5_000) + random.nextInt(100));
            case FESTIVAL_VISIT -> new Amounts(1, 0, many, yuan(100, 900));
        });
    }

    private List<Pairing> pairings() {
        return List.of(
                new Pairing(LEADER, PairingKind.VILLAGE,
                        List.of(deed(LEADER, DeedKind.REAL_THING), deed(LEADER, DeedKind.HOUSEHOLD_VISIT))),
                new Pairing(LEADER, PairingKind.HOUSEHOLD, List.of(deed(LEADER, DeedKind.HELP_GIVEN))),
                new Pairing(OTHER_LEADER, PairingKind.TOWNSHIP, List.of(deed(OTHER_LEADER, DeedKind.REAL_THING))),
                new Pairing(PRINCIPAL, PairingKind.ENTERPRISE, List.of()));
    }

    private long yuan(int least, int most) {
        return (least + random.nextInt(most - least)) * YUAN;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
