package org.petitions.escalation.topology;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.petitions.escalation.clocks.Clocks;
import org.petitions.escalation.clocks.Decision;
import org.petitions.escalation.clocks.Rules;
import org.petitions.escalation.clocks.UnusableEventException;
import org.petitions.events.CaseEvent;
import org.petitions.events.IntakeEvent;
import org.petitions.events.PetitionEvent;
import org.petitions.events.wire.Incoming;
import org.petitions.events.wire.UnreadableEventException;

/** Keeps the clocks of one partition: reads events, looks at what is due every tick, and publishes what was decided. */
final class ClockKeeper implements Processor<byte[], byte[], byte[], byte[]> {
    private static final Duration TICK = Duration.ofMillis(20);
    /** Bounds a tick, so that a burst of due clocks does not hold up events and commits. */
    private static final int MOST_PER_TICK = 5_000;
    private static final Duration TRY_AGAIN_AFTER = Duration.ofMinutes(1);

    private final Clock clock;
    private final RulesSource rulesSource;
    private final ReadThrough readThrough;
    private final Progress progress;
    private final Tally tally;
    private final Deque<Failed> failed = new ArrayDeque<>();
    private @Nullable Partition partition;

    /** Makes the rules once the directory's store is at hand. */
    @FunctionalInterface
    interface RulesSource {
        Rules with(ProcessorContext<?, ?> context);
    }

    /** What belongs to the partition and exists from {@link #init} on. */
    private record Partition(int number, ClockStores stores, Rules rules, Publisher publisher) {}

    /** A row that could not be dealt with, and when to try again by the wall clock. */
    private record Failed(DueIndex.Row row, long againAt) {}

    ClockKeeper(Clock clock, RulesSource rulesSource, ReadThrough readThrough, Progress progress, Tally tally) {
        this.clock = clock;
        this.rulesSource = rulesSource;
        this.readThrough = readThrough;
        this.progress = progress;
        this.tally = tally;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        int number = context.taskId().partition();
        partition = new Partition(number, new ClockStores(context), rulesSource.with(context),
                new Publisher(context, tally));
        progress.assigned(number);
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
        Partition here = here();
        try {
            switch (here.publisher().decode(record)) {
                case Incoming.Known(PetitionEvent event, _, String traceParent) ->
                    read(here, record, event, traceParent);
                case Incoming.Known(var event, _, _) -> tally.skipped(event.getClass().getSimpleName());
                case Incoming.UnknownType unknown -> tally.skippedUnknown(unknown.type());
                case Incoming.Tombstone _ -> tally.skipped("tombstone");
            }
        } catch (UnreadableEventException e) {
            here.publisher().putAside(record, e.getMessage(), null);
        }
    }

    private void read(Partition here, Record<byte[], byte[]> record, PetitionEvent event,
            @Nullable String traceParent) {
        Kept before = here.stores().load(event.petitionId());
        Decision decision;
        try {
            decision = Clocks.on(before.clocks(), event, clock.instant(), here.rules());
        } catch (UnusableEventException e) {
            here.publisher().putAside(record, "UNUSABLE:" + e.getMessage(), null);
            return;
        } catch (RuntimeException e) {
            // One event that the rules stumble over must not hold up the partition.
            here.publisher().putAside(record, "RULES_FAILED", e.getClass());
            return;
        }
        boolean ofTheCase = event instanceof IntakeEvent || event instanceof CaseEvent;
        String trace = traceParent != null && ofTheCase ? traceParent : before.traceParent();
        here.stores().save(before, new Kept(decision.clocks(), trace));
        here.publisher().publish(decision.events(), trace);
    }

    private void tick(long wallClock) {
        Partition here = here();
        Instant now = clock.instant();
        while (!failed.isEmpty() && failed.getFirst().againAt() <= wallClock) {
            here.stores().due().add(failed.removeFirst().row());
        }
        Instant read = readThrough.of(here.number());
        Instant through = read == null || read.isBefore(now) ? read : now;
        List<DueIndex.Row> rows = through == null ? List.of() : here.stores().due().take(through, MOST_PER_TICK);
        for (DueIndex.Row row : rows) {
            fire(here, row, now, wallClock);
        }
        Instant next = here.stores().due().nextDue();
        boolean allDone = through != null && (next == null || next.isAfter(through)) && failed.isEmpty();
        progress.scanned(here.number(), allDone ? through : null, !rows.isEmpty(),
                next == null || next.isAfter(now) ? null : next, here.stores().open());
    }

    private void fire(Partition here, DueIndex.Row row, Instant now, long wallClock) {
        Kept before = here.stores().load(row.petitionId());
        Instant due = before.clocks().due().get(row.clock());
        if (due == null || !row.equals(new DueIndex.Row(due, row.clock(), row.petitionId()))) {
            here.stores().due().remove(row);
            return;
        }
        Decision decision;
        try {
            decision = Clocks.fire(before.clocks(), row.clock(), now, here.rules());
        } catch (RuntimeException e) {
            // One petition that the rules stumble over must not hold up the alerts of all others.
            tally.stumbled(row, e);
            failed.addLast(new Failed(row, wallClock + TRY_AGAIN_AFTER.toMillis()));
            return;
        }
        here.stores().save(before, new Kept(decision.clocks(), before.traceParent()));
        here.publisher().publish(decision.events(), before.traceParent());
    }

    private Partition here() {
        if (partition == null) {
            throw new IllegalStateException("not initialised");
        }
        return partition;
    }
}
