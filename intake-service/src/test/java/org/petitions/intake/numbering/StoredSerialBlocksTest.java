package org.petitions.intake.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.petitions.events.terms.Channel;
import org.petitions.intake.RunningIntake;

@Tag("database")
class StoredSerialBlocksTest {
    private final SerialBlocks blocks = RunningIntake.shared().bean(StoredSerialBlocks.class);

    @Test
    void blocks_leased_at_once_share_no_number() throws Exception {
        NumberSeries series = new NumberSeries("431222", LocalDate.of(2031, 5, 6), Channel.LETTER);
        Callable<Long> leasing = () -> blocks.lease(series, 10);

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var leased = instances.invokeAll(Stream.generate(() -> leasing).limit(20).toList());
            assertThat(leased).extracting(Future::resultNow).containsExactlyInAnyOrderElementsOf(
                    LongStream.iterate(1, first -> first + 10).limit(20).boxed().toList());
        }
    }

    @Test
    void what_was_given_back_is_leased_again_and_nothing_once_somebody_leased_after_it() {
        NumberSeries series = new NumberSeries("431222", LocalDate.of(2031, 5, 7), Channel.LETTER);
        blocks.lease(series, 10);
        blocks.giveBack(series, 4, 11);
        assertThat(blocks.lease(series, 10)).isEqualTo(4);

        blocks.lease(series, 10);
        blocks.giveBack(series, 6, 14);
        assertThat(blocks.lease(series, 10)).isEqualTo(24);
    }
}
