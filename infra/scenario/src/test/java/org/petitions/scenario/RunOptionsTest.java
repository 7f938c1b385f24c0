package org.petitions.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.petitions.local.process.ProcessStartException;

class RunOptionsTest {

    @Test
    void without_options_the_day_is_played_at_ten_seconds_a_day() {
        assertThat(RunOptions.of(List.of())).isEqualTo(new RunOptions(false, false, false, false, true, 10));
    }

    @Test
    void every_option_is_understood() {
        assertThat(RunOptions.of(List.of("--fresh", "--no-day", "--seconds-per-day", "2.5")))
                .isEqualTo(new RunOptions(true, false, false, false, false, 2.5));
        assertThat(RunOptions.of(List.of("--fresh=database")))
                .isEqualTo(new RunOptions(true, true, false, false, true, 10));
        assertThat(RunOptions.of(List.of("--check", "--faults")))
                .isEqualTo(new RunOptions(false, false, true, true, true, 10));
    }

    @Test
    void an_unknown_option_is_named_in_both_languages() {
        assertThatThrownBy(() -> RunOptions.of(List.of("--quick"))).isInstanceOf(ProcessStartException.class)
                .hasMessageContaining("--quick").hasMessageContaining("不认识").hasMessageContaining("unknown");
    }

    @Test
    void a_pace_that_is_no_number_of_seconds_is_refused() {
        for (String pace : List.of("", "fast", "0", "-1", "NaN")) {
            assertThatThrownBy(() -> RunOptions.of(List.of("--seconds-per-day", pace))).as(pace)
                    .isInstanceOf(ProcessStartException.class);
        }
        assertThatThrownBy(() -> RunOptions.of(List.of("--seconds-per-day"))).isInstanceOf(ProcessStartException.class);
    }

    @Test
    void faults_go_with_the_check_only() {
        assertThatThrownBy(() -> RunOptions.of(List.of("--faults"))).isInstanceOf(ProcessStartException.class)
                .hasMessageContaining("--check");
    }
}
