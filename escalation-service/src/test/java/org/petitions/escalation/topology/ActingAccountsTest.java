package org.petitions.escalation.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.dispatched;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.petitions.escalation.engine.ClockEngineDriver;
import org.petitions.events.DirectoryEvent.PostListed;
import org.petitions.events.DirectoryEvent.PostListed.Holding;
import org.petitions.events.EscalationEvent.AlertRaised;
import org.petitions.events.terms.PostCapacity;
import org.petitions.events.terms.PostId;
import org.petitions.events.terms.Rung;
import org.petitions.events.terms.Urgency;

/** Who acts for a post is read from the directory, as it is on the day of the alert. */
class ActingAccountsTest {
    private static final String LEADER = "431222.county-leader";
    private static final String ACCUSED = "431222-PLC";

    @TempDir
    Path stateDir;

    /** The county's leader is told on 2026-03-20 where the unit's head does not answer. */
    @ParameterizedTest(name = "heads the accused unit from {0} until {1}, the county''s leader as {2}")
    @CsvSource({"2025-01-01, , HOLDER, false", "2025-01-01, , SUBSTITUTE, false", "2025-01-01, , DEPUTY, true",
            "2025-01-01, 2026-03-19, HOLDER, true", "2026-03-21, , HOLDER, true",
            "2026-03-20, 2026-03-20, HOLDER, false"})
    void article_30_the_county_leader_is_told_unless_on_that_day_the_account_heads_the_accused_unit(LocalDate from,
            @Nullable LocalDate until, PostCapacity asLeader, boolean told) {
        try (var stream = new EscalationTopologyDriver(stateDir)) {
            stream.hold(ClockEngineDriver.UNIT);
            list(stream, LEADER, new Holding("yl-02", asLeader, LocalDate.of(2025, 1, 1), null));
            list(stream, ACCUSED + ".head", new Holding("yl-02", PostCapacity.HOLDER, from, until));
            miss(stream);

            assertThat(stream.published().stream().anyMatch(event -> event instanceof AlertRaised alert
                    && alert.post().equals(LEADER))).isEqualTo(told);
        }
    }

    @Test
    void who_was_withdrawn_from_the_accused_unit_before_that_day_is_barred_no_more() {
        try (var stream = new EscalationTopologyDriver(stateDir)) {
            stream.hold(ClockEngineDriver.UNIT);
            list(stream, LEADER, new Holding("yl-02", PostCapacity.HOLDER, LocalDate.of(2025, 1, 1), null));
            list(stream, ACCUSED + ".head", new Holding("yl-02", PostCapacity.HOLDER, LocalDate.of(2025, 1, 1), null,
                    null, Instant.parse("2026-03-10T02:00:00Z")));
            miss(stream);

            assertThat(stream.published()).anyMatch(event -> event instanceof AlertRaised alert
                    && alert.post().equals(LEADER));
        }
    }

    @Test
    void what_a_later_entry_takes_back_bars_nobody() {
        try (var stream = new EscalationTopologyDriver(stateDir)) {
            stream.hold(ClockEngineDriver.UNIT);
            list(stream, LEADER, new Holding("yl-02", PostCapacity.HOLDER, LocalDate.of(2025, 1, 1), null));
            list(stream, ACCUSED + ".head", new Holding("yl-02", PostCapacity.HOLDER, LocalDate.of(2025, 1, 1), null));
            stream.send(listed(stream, ACCUSED + ".head", 3));
            miss(stream);

            assertThat(stream.published()).anyMatch(event -> event instanceof AlertRaised alert
                    && alert.post().equals(LEADER));
        }
    }

    private static void miss(EscalationTopologyDriver stream) {
        stream.now(startOf("2026-03-03").plus(Duration.ofHours(10)));
        stream.send(registered("2026-03-03T08:00", Urgency.ORDINARY, ACCUSED));
        stream.send(dispatched("2026-03-03T10:00"));
        stream.until(startOf("2026-03-20"));
    }

    private static void list(EscalationTopologyDriver stream, String post, Holding holding) {
        stream.send(listed(stream, post, 2, holding));
    }

    private static PostListed listed(EscalationTopologyDriver stream, String post, long revision,
            Holding... holdings) {
        Rung rung = PostId.parse(post).orElseThrow().rung();
        return new PostListed(post, revision, stream.now(), "431222", rung, "职务", "Post", true, null, null, null, null,
                null, List.of(holdings), null);
    }
}
