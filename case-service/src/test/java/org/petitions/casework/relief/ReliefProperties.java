package org.petitions.casework.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.petitions.casework.relief.Relief.Extent;
import org.petitions.casework.relief.ReliefRules.Allot;
import org.petitions.casework.relief.ReliefRules.Apply;
import org.petitions.casework.relief.ReliefRules.Command;
import org.petitions.casework.relief.ReliefRules.Context;
import org.petitions.casework.relief.ReliefRules.Decide;
import org.petitions.casework.relief.ReliefRules.Pay;
import org.petitions.casework.relief.ReliefTotals.Payment;
import org.petitions.casework.relief.ReliefTotals.Sum;
import org.petitions.events.terms.Rung;

/** Whatever is asked for in whatever order, relief is never paid beyond its approval nor twice, and sums are those of the payments. */
class ReliefProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final String HEAD = "431222-HRSS.head";
    private static final String COUNTY = "431222.county-leader-2";
    private static final String PRINCIPAL = "431200.principal-leader";
    private static final ApprovalPolicy POLICY = new ApprovalPolicy(
            Map.of(Rung.UNIT_HEAD, 5L, Rung.COUNTY_LEADER, 50L));

    /** What is tried, and by whom. */
    private record Tried(Command command, String account) {}

    private static Relief noted(int n, String bureau, int persons) {
        return new Relief("c~" + n, 1, "c", "431222-20260301-L-00001-K", n, "431222-HRSS", bureau,
                List.of(ReliefNeed.LIVING), new Extent(1, persons), ReliefStage.NOTED, TODAY, null, null, List.of(),
                null, null, null);
    }

    private static Relief after(Relief start, List<Tried> life) {
        Relief relief = start;
        for (Tried tried : life) {
            var context = new Context(TODAY, tried.account(), relief.vouchers().collect(Collectors.toSet()), POLICY);
            var event = ReliefRules.decide(relief, tried.command(), context).event();
            relief = event == null ? relief : ReliefRules.evolve(relief, event);
        }
        return relief;
    }

    @Property
    void L7_never_more_than_was_approved_by_a_rank_that_may_and_nothing_twice(@ForAll("lives") List<Tried> life) {
        Relief relief = after(noted(1, "431222-PB", 2), life);

        assertThat(relief.paid()).isLessThanOrEqualTo(relief.allotted());
        assertThat(relief.allotted()).isLessThanOrEqualTo(relief.approved());
        assertThat(relief.vouchers().toList()).doesNotHaveDuplicates();
        assertThat(relief.stage() == ReliefStage.PAID)
                .isEqualTo(relief.approved() > 0 && relief.paid() == relief.approved());
        var decision = relief.decision();
        var application = relief.application();
        if (decision != null && application != null) {
            assertThat(decision.fen()).isLessThanOrEqualTo(application.fen());
            assertThat(POLICY.mayDecide(decision.post(), application.fen())).isTrue();
            assertThat(application.by()).as("who applied does not decide").isEqualTo("h-01");
        }
    }

    @Property
    void W4_sums_by_source_by_bureau_and_by_part_of_a_period_are_those_of_the_payments(
            @ForAll("lives") List<Tried> one, @ForAll("lives") List<Tried> other, @ForAll("days") LocalDate cut) {
        List<Relief> all = List.of(after(noted(1, "431222-PB", 2), one), after(noted(2, "431224-PB", 3), other));
        LocalDate first = TODAY.minusDays(30);
        List<Payment> payments = ReliefTotals.payments(all, first, TODAY);
        ReliefTotals totals = ReliefTotals.of(payments);
        long paid = all.stream().mapToLong(Relief::paid).sum();

        assertThat(totals.total()).isEqualTo(new Sum(payments.size(), paid));
        assertThat(totals.byBureau().values().stream().map(ReliefTotals::sum).reduce(Sum.NONE, Sum::plus))
                .isEqualTo(totals.total());
        totals.bySource().forEach((source, sum) -> assertThat(totals.byBureau().values().stream()
                .map(each -> each.getOrDefault(source, Sum.NONE)).reduce(Sum.NONE, Sum::plus)).isEqualTo(sum));
        assertThat(sumOf(all, first, cut.minusDays(1)).plus(sumOf(all, cut, TODAY))).isEqualTo(totals.total());
        assertThat(totals.reached().persons()).isEqualTo(
                all.stream().filter(each -> each.paid() > 0).mapToInt(each -> each.extent().persons()).sum());
    }

    private static Sum sumOf(List<Relief> all, LocalDate from, LocalDate to) {
        return ReliefTotals.of(ReliefTotals.payments(all, from, to)).total();
    }

    @Property
    void what_is_read_as_money_is_what_was_typed(@ForAll("amounts") long fen) {
        assertThat(Yuan.parse(Yuan.text(fen))).hasValue(fen);
        Predicate<String> bad = typed -> Yuan.parse(typed).isEmpty();
        assertThat(Set.of("", "-" + fen, fen + ".123", "0", "1e9", "三千")).allMatch(bad);
    }

    /** Most begin as relief should, so that there is something to go wrong. */
    @Provide
    Arbitrary<List<Tried>> lives() {
        return Combinators.combine(amounts(), anything().list().ofMaxSize(12), Arbitraries.of(HEAD, COUNTY, PRINCIPAL))
                .as((fen, rest, post) -> {
                    List<Tried> life = new ArrayList<>();
                    life.add(new Tried(new Apply(fen), "h-01"));
                    life.add(new Tried(new Decide(fen, post, ApprovalWay.EXAMINATION), "l-01"));
                    life.addAll(rest);
                    return life;
                });
    }

    private Arbitrary<Tried> anything() {
        Arbitrary<Command> commands = Arbitraries.oneOf(amounts().map(Apply::new),
                Combinators.combine(amounts(), Arbitraries.of(HEAD, COUNTY, PRINCIPAL))
                        .as((fen, post) -> new Decide(fen, post, ApprovalWay.INSTRUCTION)),
                Combinators.combine(Arbitraries.of(ReliefSource.class), amounts()).as(Allot::new),
                Combinators
                        .combine(Arbitraries.integers().between(0, 4), days(), Arbitraries.of("v-01", "v-02", "v-03"))
                        .as((grant, on, voucher) -> new Pay(grant, TODAY, voucher)),
                Arbitraries.just(new ReliefRules.Withdraw()));
        return Combinators.combine(commands, Arbitraries.of("h-01", "l-01")).as(Tried::new);
    }

    @Provide
    Arbitrary<Long> amounts() {
        return Arbitraries.longs().between(1, 10_000);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 30).map(TODAY::minusDays);
    }
}
