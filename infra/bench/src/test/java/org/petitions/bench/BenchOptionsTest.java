package org.petitions.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BenchOptionsTest {

    @Test
    void a_quick_flow_is_short_and_has_fifty_clients() {
        assertThat(parse("flow", "--quick"))
                .contains(new BenchOptions(BenchOptions.Kind.FLOW, 50, Duration.ofSeconds(60), Duration.ofSeconds(30),
                        10_000, false, Duration.ZERO, false, false));
    }

    @Test
    void the_lives_of_a_flow_are_lawful_where_it_is_asked_for() {
        assertThat(parse("flow", "--lawful")).get().extracting(BenchOptions::lawful).isEqualTo(true);
    }

    @Test
    void lists_are_made_of_as_many_cases_as_asked_for() {
        assertThat(parse("lists", "--cases", "21000")).get().extracting(BenchOptions::kind, BenchOptions::cases)
                .containsExactly(BenchOptions.Kind.LISTS, 21_000);
    }

    @Test
    void a_flow_is_shown_in_windows_where_they_are_asked_for() {
        assertThat(parse("flow", "--windows", "20", "--record")).get()
                .extracting(BenchOptions::window, BenchOptions::record)
                .containsExactly(Duration.ofSeconds(20), true);
    }

    @Test
    void a_platform_is_asked_through_its_door_unless_past_it_is_asked_for() {
        assertThat(parse("flow")).get().extracting(BenchOptions::direct).isEqualTo(false);
        assertThat(parse("flow", "--direct")).get().extracting(BenchOptions::direct).isEqualTo(true);
    }

    @Test
    void what_the_door_costs_is_asked_both_ways_in_one_run() {
        assertThat(parse("door", "--quick")).get().extracting(BenchOptions::kind, BenchOptions::direct)
                .containsExactly(BenchOptions.Kind.DOOR, false);
        assertThat(parse("door").orElseThrow().pastTheDoor().direct()).isTrue();
        assertThat(parse("door", "--direct")).isEmpty();
    }

    @Test
    void scale_fills_a_million_and_fifty_thousand_when_it_has_to_be_quick_unless_told_how_many() {
        assertThat(parse("scale")).get().extracting(BenchOptions::cases).isEqualTo(1_000_000);
        assertThat(parse("scale", "--quick")).get().extracting(BenchOptions::cases).isEqualTo(50_000);
        assertThat(parse("scale", "--cases", "300000", "--quick")).get().extracting(BenchOptions::cases)
                .isEqualTo(300_000);
        assertThat(parse("lists", "--quick")).get().extracting(BenchOptions::cases).isEqualTo(10_000);
    }

    @Test
    void what_it_does_not_know_it_refuses() {
        assertThat(parse()).isEmpty();
        assertThat(parse("flood")).isEmpty();
        assertThat(parse("flow", "--fast")).isEmpty();
        assertThat(parse("flow", "--clients")).isEmpty();
        assertThat(parse("flow", "--clients", "many")).isEmpty();
        assertThat(parse("flow", "--seconds", "100000")).isEmpty();
        assertThat(parse("flow", "--warm-up", "0")).isEmpty();
        assertThat(parse("flow", "--windows", "0")).isEmpty();
        assertThat(parse("burst", "--windows", "20")).isEmpty();
        assertThat(parse("lists", "--cases", "0")).isEmpty();
    }

    @Test
    void only_a_refusal_that_says_when_to_come_back_is_clear() {
        var statistics = new CallStatistics();
        statistics.answered(CallStatistics.Call.REGISTER,
                new PlatformClient.Response(503, JsonMapper.shared().missingNode(), true, ""), 1_000);
        assertThat(statistics.unclear()).isZero();

        statistics.answered(CallStatistics.Call.REGISTER,
                new PlatformClient.Response(503, JsonMapper.shared().missingNode(), false, ""), 1_000);
        statistics.answered(CallStatistics.Call.REGISTER,
                new PlatformClient.Response(500, JsonMapper.shared().missingNode(), true, ""), 1_000);
        assertThat(statistics.unclear()).isEqualTo(2);
        assertThat(statistics.refusals()).hasSize(3);
    }

    private static java.util.Optional<BenchOptions> parse(String... args) {
        return BenchOptions.parse(args);
    }
}
