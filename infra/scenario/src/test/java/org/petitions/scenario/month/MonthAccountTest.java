package org.petitions.scenario.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
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
import org.petitions.scenario.month.MonthPlan.Reception;
import org.petitions.scenario.month.MonthPlan.Relief;
import org.petitions.scenario.month.MonthPlan.ReliefSource;
import org.petitions.scenario.month.MonthPlan.Review;
import org.petitions.scenario.month.MonthPlan.Supervision;
import org.petitions.scenario.month.MonthPlan.Whose;

/** The account of a month, against one that is counted here by hand. */
class MonthAccountTest {
    private static final String ONE = "431222.county-leader";
    private static final String OTHER = "431200.city-leader";
    private static final Whose OWN = new Whose("431222-PB", ONE);
    private static final Whose OTHERS = new Whose("431222-PB", OTHER);

    private static MonthPlan plan() {
        return new MonthPlan(
                List.of(new Reception(OWN, "ROTA", 7, 0, 0, new Held(2, 5, 1, 1)),
                        new Reception(OWN, "ONLINE", 7, 0, 0, new Held(1, 1, 0, 0)),
                        new Reception(OWN, "ROTA", 14, 0, 0, null)),
                List.of(new Charge(OTHERS, 28, ONE, List.of(new ChargeDeed(ChargeDeedKind.MET, 7)), new End(28, true)),
                        new Charge(OWN, 10, null, List.of(new ChargeDeed(ChargeDeedKind.INSTRUCTED, 7)),
                                new End(14, true)),
                        new Charge(OWN, 28, null, List.of(), new End(14, false))),
                List.of(new HandOut(OTHERS, ONE, 3)), List.of(new Review(OWN, 14)),
                List.of(new Letter(OWN, LetterEnd.INSTRUCTED, 7), new Letter(OWN, LetterEnd.RETURNED, 7),
                        new Letter(OWN, LetterEnd.UNREAD, 7)),
                List.of(new Relief(OWN, 1, 4, 900, 900,
                        List.of(new Grant(ReliefSource.PETITION_FUND, 400, 14),
                                new Grant(ReliefSource.DONATION, 500, null)),
                        true), new Relief(OWN, 2, 2, 900, 0, List.of(), false)),
                new Campaign("431222-PB", List.of(new OldCase(Origin.OWN, CampaignEnd.SUSPENSION, 7),
                        new OldCase(Origin.OWN, CampaignEnd.HEARING, 7), new OldCase(Origin.CENTRE, null, 0))),
                new DutyPeriod("431222-PB", 7, 8, List.of(new Duty(7, DutyLine.CITY), new Duty(7, DutyLine.CITY))),
                List.of(new Deed(OTHER, DeedKind.REAL_THING, 1, new Amounts(1, 0, 0, 250)),
                        new Deed(OTHER, DeedKind.HELP_GIVEN, 1, new Amounts(1, 0, 0, 50))),
                List.of(), new Supervision("431222-PB", "431222-HRSS"));
    }

    @Test
    void each_leader_has_what_they_did_and_two_sessions_of_a_day_are_one_day() {
        assertThat(MonthAccount.of(plan()).ledger()).isEqualTo(Map.of(ONE, Map.ofEntries(
                Map.entry(Figure.RECEPTIONS, 2L), Map.entry(Figure.RECEPTION_DAYS, 1L), Map.entry(Figure.BATCHES, 3L),
                Map.entry(Figure.PERSONS, 6L), Map.entry(Figure.CASES_IN_CHARGE, 7L),
                Map.entry(Figure.DONE_IN_TIME, 1L), Map.entry(Figure.MATTERS_SOLVED, 2L),
                Map.entry(Figure.MEETINGS, 1L), Map.entry(Figure.INSTRUCTIONS, 2L), Map.entry(Figure.LETTERS_READ, 2L),
                Map.entry(Figure.DISPATCH_SESSIONS, 1L)),
                OTHER, Map.of(Figure.CASES_IN_CHARGE, 1L, Figure.HANDED_DOWN, 4L, Figure.REAL_THINGS, 1L, Figure.HELP,
                        300L)));
    }

    @Test
    void relief_counts_what_was_paid_the_campaign_what_ended_and_the_roster_whom_it_lacks() {
        MonthAccount account = MonthAccount.of(plan());
        assertThat(account.relief()).isEqualTo(Map.of(ReliefSource.PETITION_FUND, new MonthAccount.Payments(1, 400)));
        assertThat(account.reached()).isEqualTo(new MonthAccount.Reached(1, 4, 1));
        assertThat(account.campaign()).containsEntry(Origin.OWN, new MonthAccount.Cases(2, 2, 1))
                .containsEntry(Origin.CENTRE, new MonthAccount.Cases(1, 0, 0));
        assertThat(account.gaps()).isEqualTo(5);
    }

    @Test
    void whatever_the_seed_every_figure_of_the_ledger_is_moved_by_some_leader() {
        assertThat(LongStream.range(0, 20).mapToObj(MonthGenerator::plan).map(MonthAccount::of))
                .allSatisfy(account -> assertThat(moved(account)).isEqualTo(Set.of(Figure.values())));
        assertThat(MonthGenerator.plan(5)).isEqualTo(MonthGenerator.plan(5)).isNotEqualTo(MonthGenerator.plan(6));
    }

    private static Set<Figure> moved(MonthAccount account) {
        return Arrays.stream(Figure.values()).filter(account.total()::containsKey).collect(Collectors.toSet());
    }
}
