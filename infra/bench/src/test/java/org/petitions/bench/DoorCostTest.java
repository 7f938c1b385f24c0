package org.petitions.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoorCostTest {

    @Test
    void the_runs_of_one_way_count_by_their_lives_and_each_process_stands_for_itself() {
        var cost = new DoorCost(CpuOfLives.of(run(100, 2_000, 1_000), run(300, 6_000, 3_000)),
                CpuOfLives.of(run(200, 4_000, 0)));

        assertThat(cost.door().of("case-service")).isEqualTo(20);
        assertThat(cost.door().of("gateway")).isEqualTo(10);
        assertThat(cost.ratio()).isEqualTo(1.5);
        assertThat(cost.lines()).contains(
                "  gateway                     10.00       0.00        10.00",
                "  all                         30.00      20.00        10.00",
                "door ratio=1.50 gateway-share=0.33");
    }

    @Test
    void where_no_life_was_led_nothing_is_said_of_a_ratio() {
        assertThat(new DoorCost(CpuOfLives.of(run(0, 0, 0)), CpuOfLives.of(run(0, 0, 0))).ratio()).isZero();
    }

    private static FlowRun run(int lives, long caseMillis, long gatewayMillis) {
        var statistics = new CallStatistics();
        for (int life = 0; life < lives; life++) {
            statistics.lifecycleCompleted();
        }
        Map<String, Duration> cpu = new LinkedHashMap<>();
        cpu.put("case-service", Duration.ofMillis(caseMillis));
        cpu.put("gateway", Duration.ofMillis(gatewayMillis));
        return new FlowRun(statistics, lives, cpu);
    }
}
