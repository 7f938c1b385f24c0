package org.petitions.escalation.topology;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.clocks.UnusableEventException;
import org.petitions.escalation.engine.ClockDecision;
import org.petitions.escalation.engine.ClockEngine;
import org.petitions.escalation.engine.EscalationContext;
import org.petitions.escalation.stores.ClockStores;
import org.petitions.escalation.stores.DueIndex;
import org.petitions.escalation.stores.ParkedEvents;
import org.petitions.escalation.stores.StoredClocks;
import org.petitions.events.CaseEvent;
import org.petitions.events.IntakeEvent;
import org.petitions.events.PetitionEvent;
import org.petitions.events.wire.DecodedRecord;
import org.petitions.events.wire.UnreadableEventException;
import tools.jackson.core.JacksonException;

/** Keeps the clocks of one partition: reads events, looks at what is due every tick, and publishes what was decided. */
final class ClockProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    private static final Duration TICK = Duration.ofMillis(20);
    /** Bounds a tick, so that a burst of due clocks does not hold up events and commits. */
    private static final int MAX_PER_TICK = 5_000;
    private static final Duration RETRY_DELAY = Duration.ofMinutes(1);

    private final Clock clock;
    private final int remembered;
    private final ContextFactory contextFactory;
    private final InputWatermark watermark;
    private final PartitionProgress progress;
    private final EscalationMetrics metrics;
    private final Deque<FailedRow> failed = new ArrayDeque<>();
    private long retryParkedAt;
    private @Nullable AssignedPartition partition;

    /** Makes the rules once the directory's store is at hand. */
    @FunctionalInterface
    interface ContextFactory {
        DecisionContexts create(ProcessorContext<?, ?> context);
    }

    /** What belongs to the partition and exists from {@link #init} on. */
    private record AssignedPartition(int number, ClockStores stores, DecisionContexts contexts,
            CalendarUpdate calendarUpdate,
            EventForwarder forwarder) {}

    /** A row that could not be dealt with, and when to try again by the wall clock. */
    private record FailedRow(DueIndex.Row row, long retryAt) {}

    ClockProcessor(Clock clock, int remembered, ContextFactory rulesSource, InputWatermark readThrough,
            PartitionProgress progress,
            EscalationMetrics tally) {
        this.clock = clock;
        this.remembered = remembered;
        this.contextFactory = rulesSource;
        this.watermark = readThrough;
        this.progress = progress;
        this.metrics = tally;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        int number = context.taskId().partition();
        ClockStores stores = new ClockStores(context, remembered);
        partition = new AssignedPartition(number, stores, contextFactory.create(context), new CalendarUpdate(stores),
                new EventForwarder(context, metrics));
        progress.assigned(number);
        stores.parked().unreadable().forEach(metrics::unreadableParked);
        context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    @Override
    public void close() {
        if (partition != null) {
            progress.revoked(partition.number());
        }
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        AssignedPartition here = requirePartition();
        try {
            switch (here.forwarder().decode(record)) {
                case DecodedRecord.KnownEvent(PetitionEvent event, _, String traceParent) ->
                    take(here, here.forwarder().received(record, event, traceParent));
                case DecodedRecord.KnownEvent(var event, _, _) -> metrics.skipped(event.getClass().getSimpleName());
                case DecodedRecord.UnknownType unknown -> metrics.skippedUnknown(unknown.type());
                case DecodedRecord.Tombstone _ -> metrics.skipped("tombstone");
            }
        } catch (UnreadableEventException e) {
            here.forwarder().forwardToDeadLetters(record, e.getMessage());
        }
    }

    /** Carries an event out, or lets it wait; behind what waits of its petition already it waits too, so that none overtakes another. */
    private void take(AssignedPartition here, ReceivedRecord received) {
        ParkedEvents parked = here.stores().parked();
        String petition = received.event().petitionId();
        String trouble = parked.holds(petition) ? "BEHIND_ANOTHER" : handle(here, received);
        if (trouble != null) {
            parked.add(petition, received.parked(trouble));
            metrics.parked(received, trouble);
        }
    }

    /** @return why it has to wait, or null when it need not: it was carried out, or put aside because it never can be */
    private @Nullable String handle(AssignedPartition here, ReceivedRecord received) {
        PetitionEvent event = received.event();
        ClockDecision decision;
        String trace;
        try {
            StoredClocks before = here.stores().load(event.petitionId());
            EscalationContext rules = here.contexts().now();
            Instant now = clock.instant();
            decision = byCalendarInForce(here, before, now, rules)
                    .followedBy(clocks -> ClockEngine.onEvent(clocks, event, now, rules));
            here.calendarUpdate().decidedBy(rules.calendar());
            boolean ofTheCase = event instanceof IntakeEvent || event instanceof CaseEvent;
            trace = received.traceParent() != null && ofTheCase ? received.traceParent() : before.traceParent();
            here.stores().save(before, new StoredClocks(decision.clocks(), trace));
        } catch (UnusableEventException e) {
            here.forwarder().forwardToDeadLetters(received, "UNUSABLE:" + e.getMessage());
            return null;
        } catch (KafkaException e) {
            // The stores' trouble, not this event's: the thread ends, is replaced, and reads it again.
            throw e;
        } catch (JacksonException e) {
            return metrics.stumbled("STORE_UNREADABLE", event.petitionId(), e);
        } catch (RuntimeException e) {
            return metrics.stumbled("RULES_FAILED", event.petitionId(), e);
        }
        here.forwarder().forward(decision.events(), trace);
        return null;
    }

    /** Tries again what waits, petition by petition, up to the first of each that still cannot be carried out. */
    private void retryParked(AssignedPartition here, long wallClock) {
        ParkedEvents parked = here.stores().parked();
        if (parked.size() == 0 || wallClock < retryParkedAt) {
            return;
        }
        retryParkedAt = wallClock + RETRY_DELAY.toMillis();
        for (String petition : parked.petitions()) {
            for (ParkedEvents.Waiting waiting : parked.of(petition)) {
                if (!retry(here, petition, waiting.event())) {
                    break;
                }
                parked.remove(waiting);
            }
        }
    }

    /** @return whether it was dealt with; otherwise it waits on */
    private boolean retry(AssignedPartition here, String petition, ParkedEvents.ParkedEvent event) {
        ReceivedRecord received;
        try {
            received = here.forwarder().received(petition, event);
        } catch (UnreadableEventException e) {
            here.forwarder().forwardToDeadLetters(petition, event, e.getMessage());
            return true;
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            // One petition's event must not end the thread again and again, and with it the alerts of all others.
            metrics.stumbled("RULES_FAILED", petition, e);
            return false;
        }
        if (received == null) {
            metrics.stillUnknown(petition, event);
            return false;
        }
        return handle(here, received) == null;
    }

    private void tick(long wallClock) {
        AssignedPartition here = requirePartition();
        Instant now = clock.instant();
        retryParked(here, wallClock);
        while (!failed.isEmpty() && failed.getFirst().retryAt() <= wallClock) {
            here.stores().due().add(failed.removeFirst().row());
        }
        Instant read = watermark.of(here.number());
        Instant through = read == null || read.isBefore(now) ? read : now;
        List<DueIndex.Row> rows = through == null ? List.of() : here.stores().due().take(through, MAX_PER_TICK);
        for (DueIndex.Row row : rows) {
            fire(here, row, now, wallClock);
        }
        boolean byCalendar = here.calendarUpdate().advance(here.contexts().now().calendar(), wallClock,
                petition -> recompute(here, petition, now));
        Instant next = here.stores().due().nextDue();
        boolean allDone = through != null && (next == null || next.isAfter(through)) && failed.isEmpty()
                && byCalendar;
        progress.scanned(here.number(), allDone ? through : null,
                next == null || next.isAfter(now) ? null : next, here.stores().open(), here.stores().parked().size(),
                here.stores().parked().unreadable().size());
    }

    private void fire(AssignedPartition here, DueIndex.Row row, Instant now, long wallClock) {
        ClockDecision decision;
        String trace;
        try {
            if (here.stores().parked().holds(row.petitionId())) {
                // Among what waits may be the very act; nobody is accused before it is seen.
                failed.addLast(new FailedRow(row, wallClock + RETRY_DELAY.toMillis()));
                return;
            }
            StoredClocks before = here.stores().load(row.petitionId());
            Instant due = before.clocks().due().get(row.clock());
            if (due == null || !row.equals(new DueIndex.Row(due, row.clock(), row.petitionId()))) {
                here.stores().due().remove(row);
                return;
            }
            trace = before.traceParent();
            EscalationContext rules = here.contexts().now();
            decision = byCalendarInForce(here, before, now, rules)
                    .followedBy(clocks -> ClockEngine.onDue(clocks, row.clock(), now, rules));
            here.stores().save(before, new StoredClocks(decision.clocks(), trace));
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            // One petition that the rules stumble over must not hold up the alerts of all others.
            metrics.rulesFailed(row, e);
            failed.addLast(new FailedRow(row, wallClock + RETRY_DELAY.toMillis()));
            return;
        }
        here.forwarder().forward(decision.events(), trace);
    }

    /** Nothing is judged by days that hold no more: while the partition is not up to the calendar in force, the petition's clocks are put there first. */
    private static ClockDecision byCalendarInForce(AssignedPartition here, StoredClocks before, Instant now,
            EscalationContext rules) {
        return here.calendarUpdate().isUpTo(rules.calendar())
                ? new ClockDecision(before.clocks(), List.of())
                : ClockEngine.onCalendar(before.clocks(), now, rules);
    }

    /** @return whether it could be done */
    private boolean recompute(AssignedPartition here, String petition, Instant now) {
        ClockDecision decision;
        String trace;
        try {
            StoredClocks before = here.stores().load(petition);
            trace = before.traceParent();
            decision = ClockEngine.onCalendar(before.clocks(), now, here.contexts().now());
            here.stores().save(before, new StoredClocks(decision.clocks(), trace));
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            // One petition that the rules stumble over must not keep all others on the calendar before.
            metrics.calendarFailed(petition, e);
            return false;
        }
        here.forwarder().forward(decision.events(), trace);
        return true;
    }

    private AssignedPartition requirePartition() {
        if (partition == null) {
            throw new IllegalStateException("not initialised");
        }
        return partition;
    }
}
