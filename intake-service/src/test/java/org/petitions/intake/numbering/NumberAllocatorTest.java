package org.petitions.intake.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.Channel;

class NumberAllocatorTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final Map<NumberSeries, Long> counters = new ConcurrentHashMap<>();
    private final AtomicInteger leases = new AtomicInteger();
    private final SerialBlocks blocks = new SerialBlocks() {
        @Override
        public long lease(NumberSeries series, int size) {
            leases.incrementAndGet();
            return counters.merge(series, (long) size, Long::sum) - size + 1;
        }

        @Override
        public void giveBack(NumberSeries series, long first, long end) {
            counters.replace(series, end - 1, first - 1);
        }
    };
    private final NumberAllocator allocator = new NumberAllocator(blocks);

    @Test
    void serials_ascend_within_county_day_and_channel() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            numbers.add(allocator.next("431222", DAY, Channel.LETTER).toString());
        }
        assertThat(numbers).isSorted().doesNotHaveDuplicates();
        assertThat(numbers.getFirst()).startsWith("431222-20260301-L-0000");
    }

    @Test
    void a_busy_series_touches_its_counter_seldom() {
        for (int i = 0; i < 2_000; i++) {
            allocator.next("431222", DAY, Channel.VISIT);
        }
        assertThat(leases).hasValueLessThan(20);
    }

    @Test
    void a_number_whose_check_character_would_be_no_letter_or_digit_is_passed_over() {
        for (int i = 0; i < 2_000; i++) {
            assertThat(allocator.next("431202", DAY, Channel.NET).toString())
                    .matches("431202-20260301-N-\\d{5}-[0-9A-Z]");
        }
    }

    @Test
    void two_instances_never_give_out_the_same_number() {
        NumberAllocator other = new NumberAllocator(blocks);
        var seen = new HashSet<RegistrationNumber>();
        for (int i = 0; i < 300; i++) {
            assertThat(seen.add(allocator.next("431222", DAY, Channel.CALL))).isTrue();
            assertThat(seen.add(other.next("431222", DAY, Channel.CALL))).isTrue();
        }
    }

    @Test
    void after_an_orderly_stop_the_next_instance_goes_on_where_this_one_ended() {
        long last = allocator.next("431222", DAY, Channel.LETTER).serial();

        allocator.destroy();

        assertThat(new NumberAllocator(blocks).next("431222", DAY, Channel.LETTER).serial()).isEqualTo(last + 1);
    }

    @Test
    void what_is_drawn_after_the_stop_or_by_another_instance_meanwhile_stays_its_own() {
        NumberAllocator other = new NumberAllocator(blocks);
        var seen = new HashSet<RegistrationNumber>();
        for (int i = 0; i < 20; i++) {
            assertThat(seen.add(allocator.next("431222", DAY, Channel.LETTER))).isTrue();
            allocator.destroy();
            assertThat(seen.add(other.next("431222", DAY, Channel.LETTER))).isTrue();
            assertThat(seen.add(allocator.next("431222", DAY, Channel.LETTER))).isTrue();
        }
    }

    @Test
    void many_threads_never_get_the_same_number() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<RegistrationNumber>> hundred = () -> {
                List<RegistrationNumber> mine = new ArrayList<>();
                for (int i = 0; i < 100; i++) {
                    mine.add(allocator.next("431222", DAY, Channel.LETTER));
                }
                return mine;
            };
            List<Future<List<RegistrationNumber>>> all = threads.invokeAll(Collections.nCopies(32, hundred));
            var seen = new HashSet<RegistrationNumber>();
            for (Future<List<RegistrationNumber>> one : all) {
                seen.addAll(one.get());
            }
            assertThat(seen).hasSize(3_200);
        }
    }
}
