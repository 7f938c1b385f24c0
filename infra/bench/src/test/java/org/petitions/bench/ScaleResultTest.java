package org.petitions.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.bench.QueryMeasure.Kind;

class ScaleResultTest {

    @Test
    void the_last_line_names_the_slowest_list_and_no_sum() {
        var result = new ScaleResult(50_000, 0.9749, List.of(
                new QueryMeasure("/cases BUREAU/431200-PB", Kind.LIST, 2, 4, 1, true),
                new QueryMeasure("/cases&sort=DUE HANDLER/431222-HRSS", Kind.LIST, 1, 12.6, 1, true),
                new QueryMeasure("/cases/summary BUREAU/431200-PB", Kind.COUNT, 200, 300, 1, true)));

        assertThat(result.line()).isEqualTo(
                "scale cases=50000 flow-ratio=0.97 lists-p95-ms=13 slowest=/cases&sort=DUE,HANDLER/431222-HRSS");
        assertThat(result.sums()).isEqualTo("slowest sum: 300 ms (p95) /cases/summary BUREAU/431200-PB");
        assertThat(result.allAnswered()).isTrue();
    }

    @Test
    void a_query_that_was_not_answered_once_is_not_passed_over() {
        assertThat(
                new ScaleResult(1, 1, List.of(new QueryMeasure("/cases BUREAU/431200-PB", Kind.LIST, 2, 4, 1, false)))
                        .allAnswered())
                .isFalse();
    }
}
