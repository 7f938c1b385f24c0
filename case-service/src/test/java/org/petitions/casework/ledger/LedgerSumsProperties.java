package org.petitions.casework.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.petitions.casework.ledger.Deed.About;
import org.petitions.casework.ledger.Deed.Amounts;
import org.petitions.casework.ledger.LedgerSource.Count;
import org.petitions.events.terms.UnitId;

/** Whatever rows the ledger has, their totals are the sums of the entries. */
class LedgerSumsProperties {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    record Done(String holder, Deed deed) {}

    @Provide
    Arbitrary<List<Done>> deeds() {
        return Combinators.combine(
                Arbitraries.of("431222.county-leader", "431222-HRSS", "431224.county-leader", "431200.city-leader"),
                Arbitraries.of(DeedKind.values()), Arbitraries.integers().between(1, 31),
                Arbitraries.integers().between(0, 99), Arbitraries.longs().between(0, 1_000_000))
                .as((holder, kind, days, people, fen) -> new Done(holder,
                        new Deed(kind, DAY, "431222", new Amounts(days, people, people / 2, fen), About.NOTHING)))
                .list().ofMaxSize(40);
    }

    @Property(tries = 200)
    void totals_by_post_rank_and_county_agree_with_the_entries(@ForAll("deeds") List<Done> deeds) {
        Map<LedgerColumn, Long> entries = new EnumMap<>(LedgerColumn.class);
        List<Count> counts = new ArrayList<>();
        for (Done done : deeds) {
            done.deed().figures().forEach((column, amount) -> {
                entries.merge(column, amount, Long::sum);
                counts.add(new Count(column, done.holder(), amount));
            });
        }
        for (UnaryOperator<String> group : List.<UnaryOperator<String>>of(each -> each, UnitId::divisionOf,
                each -> each.contains(".") ? "rank" : "", _ -> "")) {
            LedgerTable table = LedgerTable.of(counts, group);
            Map<LedgerColumn, Long> rows = new EnumMap<>(LedgerColumn.class);
            table.rows().values().forEach(row -> row.forEach((column, amount) -> rows.merge(column, amount,
                    Long::sum)));
            assertThat(rows).isEqualTo(table.total()).isEqualTo(entries);
        }
    }

    @Property(tries = 200)
    void what_a_database_adds_up_by_kind_is_what_the_deeds_add_one_by_one(@ForAll("deeds") List<Done> deeds) {
        for (DeedKind kind : DeedKind.values()) {
            List<Deed> ofKind = deeds.stream().map(Done::deed).filter(deed -> deed.kind() == kind).toList();
            Map<LedgerColumn, Long> one = new EnumMap<>(LedgerColumn.class);
            ofKind.forEach(deed -> deed.figures().forEach((column, amount) -> one.merge(column, amount, Long::sum)));
            Amounts sum = new Amounts(ofKind.stream().mapToInt(deed -> deed.amounts().days()).sum(),
                    ofKind.stream().mapToInt(deed -> deed.amounts().persons()).sum(),
                    ofKind.stream().mapToInt(deed -> deed.amounts().households()).sum(),
                    ofKind.stream().mapToLong(deed -> deed.amounts().fen()).sum());
            assertThat(Deed.figures(kind, ofKind.size(), sum)).isEqualTo(one);
        }
    }
}
