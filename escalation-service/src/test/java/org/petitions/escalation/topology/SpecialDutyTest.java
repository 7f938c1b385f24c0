package org.petitions.escalation.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.dispatched;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.escalation.engine.ClockEngineDriver;
import org.petitions.events.DirectoryEvent.SpecialDutyPeriodListed;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.topics.Topics;

/**
 * Special-duty periods (特护期): a notice that is due by the end of 2026-03-18 is missed; the head is alerted on the 19th, and on the 20th the
 * county's leader, where the head does not answer in 24 hours.
 */
class SpecialDutyTest {
    private static final Instant MISSED = startOf("2026-03-19");
    private static final Duration USUAL = Duration.ofHours(24);
    private static final Duration SHORTER = Duration.ofHours(8);

    @TempDir
    Path stateDir;

    private EscalationTopologyDriver stream;
    private Instant listedAt = Instant.EPOCH;

    @BeforeEach
    void start() {
        stream = new EscalationTopologyDriver(stateDir);
        stream.hold(ClockEngineDriver.UNIT);
        stream.now(startOf("2026-03-03").plus(Duration.ofHours(10)));
        stream.send(registered("2026-03-03T08:00"));
        stream.send(dispatched("2026-03-03T10:00"));
    }

    @AfterEach
    void stop() {
        stream.close();
    }

    @Test
    void N2_an_alert_raised_in_a_period_that_began_while_the_clock_ran_has_the_shorter_time() {
        period(1, "2026-03-10", "2026-03-31", "431222", null);
        assertThat(timesToAnswer("2026-03-20")).startsWith(SHORTER, SHORTER);
    }

    @Test
    void N2_a_period_of_the_city_holds_for_its_counties_and_one_of_another_county_does_not() {
        period(1, "2026-03-10", "2026-03-31", "431221", null);
        assertThat(timesToAnswer("2026-03-19")).containsExactly(USUAL);
        period(2, "2026-03-10", "2026-03-31", "431200", null);
        assertThat(timesToAnswer("2026-03-21")).startsWith(SHORTER);
    }

    @Test
    void N2_what_was_raised_before_the_period_keeps_its_time_and_the_next_has_the_shorter_one() {
        period(1, "2026-03-20", "2026-03-31", "431222", null);
        assertThat(timesToAnswer("2026-03-20")).containsExactly(USUAL, SHORTER);
    }

    @Test
    void N2_after_an_early_end_what_was_raised_keeps_its_time_and_the_next_has_the_usual_one() {
        period(1, "2026-03-10", "2026-03-31", "431222", null);
        assertThat(timesToAnswer("2026-03-19")).containsExactly(SHORTER);
        stream.now(MISSED.plus(Duration.ofHours(2)));
        period(2, "2026-03-10", "2026-03-31", "431222", stream.now());
        // An old record that comes again undoes nothing.
        period(1, "2026-03-10", "2026-03-31", "431222", null);
        stream.until(MISSED.plus(SHORTER));
        assertThat(timesToAnswer("2026-03-20")).containsExactly(USUAL);
    }

    @Test
    void N2_a_period_that_is_set_up_during_its_first_day_changes_nothing_of_before() {
        stream.until(MISSED);
        listedAt = MISSED.plus(Duration.ofHours(6));
        period(2, "2026-03-19", "2026-03-31", "431222", null);
        assertThat(timesToAnswer("2026-03-20")).as("of the 19th at midnight, and of the next").containsExactly(USUAL,
                SHORTER);
    }

    @Test
    void N2_a_period_struck_from_the_directory_shortens_nothing() {
        period(1, "2026-03-10", "2026-03-31", "431222", null);
        stream.send(Topics.DIRECTORY, (SpecialDutyPeriodListed.KEY_PREFIX + "431200-2026-1").getBytes(UTF_8), null,
                new RecordHeaders());
        assertThat(timesToAnswer("2026-03-19")).containsExactly(USUAL);
    }

    /** How long each alert raised up to the beginning of that day gives, first one first. */
    private List<Duration> timesToAnswer(String day) {
        stream.until(startOf(day));
        return stream.published().stream().filter(AlertRaised.class::isInstance).map(AlertRaised.class::cast)
                .filter(alert -> alert.acknowledgeBy() != null)
                .map(alert -> Duration.between(alert.at(), Objects.requireNonNull(alert.acknowledgeBy()))).toList();
    }

    private void period(long revision, String from, String until, String division, @Nullable Instant endedAt) {
        if (revision == 1) {
            listedAt = stream.now();
        }
        stream.send(new SpecialDutyPeriodListed("431200-2026-1", revision, stream.now(), LocalDate.parse(from),
                LocalDate.parse(until), List.of(division), listedAt, endedAt));
    }
}
