package org.petitions.escalation.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.petitions.escalation.engine.ClockEngineDriver.accepted;
import static org.petitions.escalation.engine.ClockEngineDriver.at;
import static org.petitions.escalation.engine.ClockEngineDriver.dispatched;
import static org.petitions.escalation.engine.ClockEngineDriver.registered;
import static org.petitions.escalation.engine.ClockEngineDriver.startOf;
import static org.petitions.escalation.topology.EscalationTopologyDriver.ids;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.petitions.escalation.engine.ClockEngineDriver;
import org.petitions.events.CaseId;
import org.petitions.events.LimitEvent;
import org.petitions.events.EscalationEvent.LimitMissed;
import org.petitions.events.IntakeEvent.PetitionRegistered;
import org.petitions.events.terms.ClockKind;

/** Nothing that moves a clock is set aside because of our own trouble, and one petition's trouble is no other's. */
class OwnTroubleTest {
    private static final String DEAD_LETTERS = "escalation-service.dead-letter.v1";
    private static final Duration A_MINUTE = Duration.ofSeconds(61);

    private static final String ANOTHER = "0199c0de-0000-7000-8000-0000000000aa";

    @TempDir
    Path stateDir;

    private EscalationTopologyDriver stream;

    @BeforeEach
    void start() {
        stream = EscalationTopologyDriver.rememberingNothing(stateDir);
        stream.hold(ClockEngineDriver.UNIT);
        stream.hold(ClockEngineDriver.BUREAU);
    }

    @AfterEach
    void stop() {
        stream.close();
    }

    @Test
    void a_registration_that_the_rules_stumble_over_waits_and_starts_its_clock_when_they_do_not() {
        stream.now(at("2026-03-02T10:00"));
        stream.failWith(new IllegalStateException("a fault in the rules"));
        stream.send(registered("2026-03-02T10:00"));
        stream.failWith(null);
        assertThat(stream.records(DEAD_LETTERS)).isEmpty();
        stream.pass(A_MINUTE);
        assertThat(stream.progress.open()).containsEntry(ClockKind.DISPATCH, 1L);
        assertThat(stream.progress.parkedPetitions()).isZero();
    }

    @Test
    void what_comes_after_an_event_that_waits_waits_too_and_keeps_its_order() {
        stream.now(at("2026-03-02T10:00"));
        stream.send(registered("2026-03-02T10:00"));
        stream.failWith(new IllegalStateException("a fault in the rules"));
        stream.send(dispatched("2026-03-03T09:00"));
        stream.failWith(null);
        stream.send(accepted("2026-03-05T09:00"));
        stream.published();
        assertThat(stream.limits()).extracting(LimitEvent::clock).containsOnly(ClockKind.DISPATCH);
        stream.pass(A_MINUTE);
        stream.pass(A_MINUTE);
        assertThat(stream.progress.open()).containsEntry(ClockKind.HANDLING, 1L).containsEntry(ClockKind.ACCEPTANCE,
                0L);
        stream.published();
        assertThat(stream.limits()).extracting(event -> event.getClass().getSimpleName() + " " + event.clock())
                .endsWith("LimitMet DISPATCH", "LimitSet ACCEPTANCE", "LimitMet ACCEPTANCE", "LimitSet HANDLING");
    }

    @Test
    void an_event_that_waits_and_whose_type_this_build_does_not_know_waits_on_and_holds_up_nobody_else() {
        stream.now(at("2026-03-02T10:00"));
        stream.failWith(new IllegalStateException("a fault in the rules"));
        stream.send(registered("2026-03-02T10:00"));
        stream.send(registeredAs(ANOTHER));
        stream.failWith(null);
        String type = stream.retypeParked(ClockEngineDriver.PETITION, "org.petitions.intake.Sung.v1");
        stream.pass(A_MINUTE);
        assertThat(stream.progress.open()).containsEntry(ClockKind.DISPATCH, 1L);
        assertThat(stream.progress.parkedPetitions()).isEqualTo(1);
        assertThat(stream.records(DEAD_LETTERS)).isEmpty();
        stream.retypeParked(ClockEngineDriver.PETITION, type);
        stream.pass(A_MINUTE);
        stream.pass(A_MINUTE);
        assertThat(stream.progress.parkedPetitions()).isZero();
        assertThat(stream.progress.open()).containsEntry(ClockKind.DISPATCH, 2L);
    }

    @Test
    void a_further_matter_waits_without_its_siblings_and_is_read_again_under_the_key_of_its_petition() {
        String second = new CaseId(ClockEngineDriver.PETITION, 2).toString();
        stream.now(at("2026-03-02T10:00"));
        stream.failWith(new IllegalStateException("a fault in the rules"));
        stream.send(registeredAs(second));
        stream.failWith(null);
        stream.send(registered("2026-03-02T10:00"));
        stream.published();
        assertThat(stream.limits()).extracting(LimitEvent::petitionId).containsExactly(ClockEngineDriver.PETITION);
        stream.pass(A_MINUTE);
        stream.pass(A_MINUTE);
        assertThat(stream.progress.parkedPetitions()).isZero();
        assertThat(stream.progress.open()).containsEntry(ClockKind.DISPATCH, 2L);
        assertThat(stream.records(DEAD_LETTERS)).isEmpty();
        stream.published();
        assertThat(stream.limits()).extracting(LimitEvent::petitionId).containsExactly(ClockEngineDriver.PETITION,
                second);
        assertThat(stream.limits()).extracting(LimitEvent::key).containsOnly(ClockEngineDriver.PETITION);
    }

    private static PetitionRegistered registeredAs(String petition) {
        PetitionRegistered form = registered("2026-03-02T10:00");
        return new PetitionRegistered(petition, 1, form.at(), form.number(), form.office(), form.channel(),
                form.broughtTo(), form.purpose(), false, null, form.urgency(), form.identity(), 1, 0, form.category(),
                form.matterDivision(), null, List.of());
    }

    @Test
    void a_store_that_fails_ends_the_thread_and_puts_nothing_aside() {
        stream.now(at("2026-03-02T10:00"));
        stream.failWith(new InvalidStateStoreException("the disk is full"));
        assertThatThrownBy(() -> stream.send(registered("2026-03-02T10:00")))
                .hasStackTraceContaining("InvalidStateStoreException");
        stream.failWith(null);
        assertThat(stream.records(DEAD_LETTERS)).isEmpty();
        assertThat(stream.progress.parkedPetitions()).isZero();
    }

    @Test
    void a_record_that_cannot_be_read_holds_up_its_own_petition_alone_and_is_said_until_it_can() {
        stream.tell(registered("2026-03-02T10:00"), dispatched("2026-03-03T09:00"));
        byte[] readable = Objects.requireNonNull(stream.overwrite(ClockEngineDriver.PETITION, "{".getBytes(UTF_8)));
        stream.send(accepted("2026-03-05T09:00"));
        stream.until(startOf("2026-03-19"));
        assertThat(stream.published()).as("its act may be among what waits").noneMatch(LimitMissed.class::isInstance);
        assertThat(stream.progress.parkedPetitions()).isEqualTo(1);
        assertThat(stream.meters.counter("escalation.parked", "reason", "STORE_UNREADABLE").count()).isEqualTo(1);
        assertThat(stream.records(DEAD_LETTERS)).isEmpty();
        stream.overwrite(ClockEngineDriver.PETITION, readable);
        stream.pass(A_MINUTE);
        stream.pass(A_MINUTE);
        assertThat(stream.progress.parkedPetitions()).isZero();
        assertThat(stream.progress.open()).containsEntry(ClockKind.HANDLING, 1L);
        assertThat(ids(stream.published())).doesNotContain("missed:ACCEPTANCE:1");
    }

    @Test
    void a_due_clock_whose_record_cannot_be_read_is_tried_again_until_it_can() {
        stream.tell(registered("2026-03-02T10:00"), dispatched("2026-03-03T09:00"));
        byte[] readable = Objects.requireNonNull(stream.overwrite(ClockEngineDriver.PETITION, "?".getBytes(UTF_8)));
        stream.until(startOf("2026-03-19"));
        assertThat(stream.published()).isEmpty();
        assertThat(stream.meters.counter("escalation.stumbled").count()).isPositive();
        stream.overwrite(ClockEngineDriver.PETITION, readable);
        stream.pass(A_MINUTE);
        stream.pass(A_MINUTE);
        assertThat(ids(stream.published())).contains("missed:ACCEPTANCE:1");
    }
}
