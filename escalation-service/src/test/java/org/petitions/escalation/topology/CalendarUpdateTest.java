package org.petitions.escalation.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.petitions.escalation.engine.ClockEngineDriver.UNIT;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.law.NextNotice;
import org.petitions.escalation.engine.ClockEngineDriver;
import org.petitions.events.CaseEvent;
import org.petitions.events.EscalationEvent;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.LimitEvent;
import org.petitions.events.LimitEvent.LimitMoved;
import org.petitions.events.terms.ClockKind;
import org.petitions.events.terms.DispatchKind;
import org.petitions.events.terms.HandlingOutcome;
import org.petitions.events.terms.Level;

/** The next holiday notice, brought in while the stream runs. */
class CalendarUpdateTest {
    /** More than are done in one tick. */
    private static final int PETITIONS = 250;
    private static final Instant ACCEPTED = at("2026-12-08T10:00");

    private static final Duration A_MINUTE = Duration.ofSeconds(61);

    @TempDir
    Path stateDir;

    private EscalationTopologyDriver stream;

    @BeforeEach
    void start() {
        stream = EscalationTopologyDriver.rememberingNothing(stateDir);
        stream.hold(UNIT);
        stream.hold(ClockEngineDriver.BUREAU);
        stream.now(ACCEPTED);
        stream.tick();
    }

    @AfterEach
    void stop() {
        stream.close();
    }

    @Test
    void every_running_limit_is_moved_once_when_the_notice_is_in_force() {
        IntStream.range(0, PETITIONS).forEach(this::accept);
        stream.tick();
        assertThat(moved()).isZero();
        stream.calendar.replaceBy(NextNotice.calendar());
        for (int ticks = 0; ticks < 5; ticks++) {
            stream.tick();
        }
        assertThat(moved()).isEqualTo(PETITIONS);
        stream.tick();
        assertThat(moved()).isEqualTo(PETITIONS);
        stream.until(startOf("2027-02-10"), Duration.ofDays(1));
        assertThat(stream.published()).noneMatch(LimitMissed.class::isInstance);
        stream.until(startOf("2027-02-16"), Duration.ofDays(1));
        assertThat(stream.published()).filteredOn(LimitMissed.class::isInstance).hasSize(PETITIONS);
    }

    @Test
    void what_starts_under_the_new_notice_is_not_moved_again() {
        stream.calendar.replaceBy(NextNotice.calendar());
        accept(1);
        stream.tick();
        assertThat(moved()).isZero();
        assertThat(stream.limits()).filteredOn(event -> event.clock() == ClockKind.HANDLING).singleElement()
                .satisfies(set -> assertThat(((LimitEvent.LimitSet) set).period().lastDay()).isEqualTo("2027-02-15"));
    }

    @Test
    void nothing_counts_as_done_while_limits_are_left_on_the_calendar_before() {
        IntStream.range(0, PETITIONS).forEach(this::accept);
        stream.tick();
        Instant soon = stream.now().plusSeconds(1);
        stream.now(soon);
        stream.calendar.replaceBy(NextNotice.calendar());
        stream.tick();
        assertThat(stream.progress.partitionsDoneThrough(soon)).isZero();
        stream.tick();
        assertThat(stream.progress.partitionsDoneThrough(soon)).isEqualTo(1);
    }

    @Test
    void a_petition_that_could_not_be_read_is_moved_when_it_can_be_and_nothing_counts_as_done_before() {
        accept(1);
        accept(2);
        stream.tick();
        byte[] readable = Objects.requireNonNull(stream.overwrite(id(1), "{".getBytes(UTF_8)));
        Instant soon = stream.now().plusSeconds(1);
        stream.now(soon);
        stream.calendar.replaceBy(NextNotice.calendar());
        stream.tick();
        stream.pass(A_MINUTE);
        assertThat(moved()).isEqualTo(1);
        assertThat(stream.progress.partitionsDoneThrough(soon)).isZero();
        stream.overwrite(id(1), readable);
        stream.pass(A_MINUTE);
        assertThat(moved()).isEqualTo(2);
        assertThat(stream.progress.partitionsDoneThrough(soon)).isEqualTo(1);
    }

    @Test
    void an_act_read_between_the_swap_and_the_scan_gives_the_account_it_gives_after_it(@TempDir Path otherDir) {
        accept(1);
        stream.now(at("2027-02-17T10:00"));
        stream.calendar.replaceBy(NextNotice.calendar());
        stream.send(reply());
        stream.tick();
        List<EscalationEvent> before = stream.published();
        List<LimitEvent> limitsBefore = stream.limits();
        stream.close();
        stream = EscalationTopologyDriver.rememberingNothing(otherDir);
        stream.hold(UNIT);
        stream.hold(ClockEngineDriver.BUREAU);
        stream.now(ACCEPTED);
        stream.tick();
        accept(1);
        stream.readNothing();
        stream.now(at("2027-02-17T10:00"));
        stream.calendar.replaceBy(NextNotice.calendar());
        stream.tick();
        stream.send(reply());
        assertThat(before).filteredOn(LimitMissed.class::isInstance).isNotEmpty().isEqualTo(
                stream.published().stream().filter(LimitMissed.class::isInstance).toList());
        assertThat(limitsBefore).filteredOn(LimitMoved.class::isInstance).isNotEmpty();
        assertThat(limitsBefore).isEqualTo(stream.limits());
    }

    private static CaseEvent reply() {
        return new CaseEvent.Replied(id(1), 4, at("2027-02-17T10:00"), UNIT, HandlingOutcome.values()[0]);
    }

    private long moved() {
        stream.published();
        return stream.limits().stream().filter(LimitMoved.class::isInstance).count();
    }

    private static String id(int n) {
        return new UUID(0x0199c0de00007000L, 0x8000000000000000L + n).toString();
    }

    private void accept(int n) {
        String id = id(n);
        PetitionRegistered form = ClockEngineDriver.registered("2026-12-08T09:00");
        stream.send(new PetitionRegistered(id, 1, form.at(), form.number(), form.office(), form.channel(), Level.COUNTY,
                form.purpose(), false, null, form.urgency(), form.identity(), 1, 0, form.category(), "431222", null,
                List.of()));
        stream.send(new CaseEvent.Dispatched(id, 2, form.at(), UNIT, DispatchKind.TRANSFER, form.at()));
        stream.send(new CaseEvent.Accepted(id, 3, ACCEPTED, UNIT));
    }
}
