package org.petitions.escalation.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.streams.state.Stores;
import org.petitions.escalation.clocks.ClockId;
import org.petitions.escalation.stores.DueIndex.Row;
import org.petitions.events.terms.ClockKind;

/** The index gives every row when it is due, once, oldest first, however rows come and go and wherever it had looked before. */
class DueIndexProperties {
    private static final Instant EPOCH = Instant.EPOCH;
    private static final Comparator<Row> OLDEST_FIRST = Comparator.comparing(Row::due).thenComparing(Row::key);

    /** Something that happens to the index. */
    sealed interface Operation {

        /** A clock starts. */
        record Add(Row row) implements Operation {}

        /** A clock ends before it is due. */
        record Remove(int nth) implements Operation {}

        /** Time goes on and the index is asked. */
        record Take(Duration later, int most) implements Operation {}

        /** The service starts again. */
        record Reopen() implements Operation {}
    }

    @Property
    void every_row_is_given_when_due_once_and_oldest_first(@ForAll("steps") @Size(max = 60) List<Operation> steps) {
        var store = Stores.inMemoryKeyValueStore("due").get();
        DueIndex index = new DueIndex(store);
        Set<Row> expected = new TreeSet<>(OLDEST_FIRST);
        Instant now = EPOCH;
        for (Operation step : steps) {
            switch (step) {
                case Operation.Add(Row row) -> {
                    index.add(row);
                    expected.add(row);
                }
                case Operation.Remove(int nth) when !expected.isEmpty() -> {
                    Row row = new ArrayList<>(expected).get(nth % expected.size());
                    index.remove(row);
                    expected.remove(row);
                }
                case Operation.Remove _ -> {
                    // nothing to remove
                }
                case Operation.Take(Duration later, int most) -> {
                    now = now.plus(later);
                    Instant through = now;
                    List<Row> taken = index.take(through, most);
                    assertThat(taken).isEqualTo(
                            expected.stream().filter(row -> !row.due().isAfter(through)).limit(most).toList());
                    taken.forEach(index::remove);
                    taken.forEach(expected::remove);
                }
                case Operation.Reopen _ -> {
                    index = new DueIndex(store);
                    Instant first = expected.isEmpty() ? null : expected.iterator().next().due();
                    assertThat(index.nextDue()).isEqualTo(first);
                }
            }
            Instant next = index.nextDue();
            assertThat(expected).allMatch(row -> next != null && !row.due().isBefore(next));
        }
    }

    @Property
    void byte_order_of_keys_is_time_order_before_1970_too(@ForAll("rows") Row one, @ForAll("rows") Row other) {
        int byTime = Integer.signum(one.due().compareTo(other.due()));
        if (byTime != 0) {
            assertThat(Integer.signum(one.key().compareTo(other.key()))).isEqualTo(byTime);
        }
    }

    @Property
    void a_row_is_read_back_from_its_key(@ForAll("rows") Row row) {
        assertThat(Row.of(row.key())).isEqualTo(row);
    }

    @Property
    void a_row_finer_than_a_millisecond_is_due_within_it_and_not_before(@ForAll("rows") Row row,
            @ForAll @IntRange(min = 1, max = 999_999) int nanos) {
        Row finer = new Row(row.due().plusNanos(nanos), row.clock(), row.petitionId());
        assertThat(finer.due()).isEqualTo(row.due().plusMillis(1));
        assertThat(Row.of(finer.key())).isEqualTo(finer);
    }

    @Property
    void a_row_that_could_not_be_dealt_with_is_given_again_when_it_is_added_again(@ForAll("rows") Row row,
            @ForAll @IntRange(min = 1, max = 5) int most) {
        DueIndex index = new DueIndex(Stores.inMemoryKeyValueStore("due").get());
        index.add(row);
        assertThat(index.take(row.due(), most)).containsExactly(row);
        assertThat(index.take(row.due(), most)).isEmpty();
        index.add(row);
        assertThat(index.take(row.due(), most)).containsExactly(row);
    }

    @Provide
    Arbitrary<List<Operation>> steps() {
        Arbitrary<Operation> take = Combinators.combine(Arbitraries.integers().between(0, 40),
                Arbitraries.integers().between(1, 5))
                .as((later, most) -> new Operation.Take(Duration.ofMillis(later), most));
        return Arbitraries
                .oneOf(rows().map(Operation.Add::new), Arbitraries.integers().between(0, 50).map(Operation.Remove::new),
                        take, Arbitraries.just(new Operation.Reopen()))
                .list();
    }

    private static Arbitrary<ClockId> clocks() {
        return Combinators.combine(Arbitraries.of(ClockKind.class), Arbitraries.of("", "1", "m-1")).as(ClockId::new);
    }

    @Provide
    Arbitrary<Row> rows() {
        return Combinators.combine(Arbitraries.longs().between(-50, 500), clocks(),
                Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(3))
                .as((due, kind, petition) -> new Row(Instant.ofEpochMilli(due), kind, petition));
    }
}
